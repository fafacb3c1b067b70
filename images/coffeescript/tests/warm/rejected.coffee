Promise.reject new Error "refused"
