console.log "Grüße, Καλημέρα, 日本語, 👋🏽"
