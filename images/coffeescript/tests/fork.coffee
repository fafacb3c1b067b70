{spawn} = require 'child_process'

for n in [1..200]
  spawn('sleep', ['60']).on 'error', (e) -> console.error e.message
