console.error "Hello stderr"
