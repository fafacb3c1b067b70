process.on 'exit', (code) -> console.log 'exit', code
inner = (n) ->
  throw new RangeError "größer als #{n}"
outer = -> inner 3
process.stdout.write 'no line end'
outer()
