readline = require 'readline'

readline.createInterface(input: process.stdin).on 'line', (name) ->
  console.log "Hello, #{name}!"
