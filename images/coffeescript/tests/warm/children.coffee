{fork} = require "child_process"
if process.send
  process.send process.argv
  process.disconnect()
else
  fork(__filename).on("message", (m) -> console.log m).on "exit", (c) -> console.log c
