await 0
console.log "awaited"
