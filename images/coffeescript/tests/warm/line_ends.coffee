console.log "a"
f = ->
  3
console.log f()
