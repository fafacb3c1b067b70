console.log "Hello world"
