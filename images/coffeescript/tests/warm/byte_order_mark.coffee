console.log "marked"
