echo "Hello stderr" >&2
