process.stdin.on "data", (d) -> console.log String d
process.stdin.on "end", -> console.log "end"
