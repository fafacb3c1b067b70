(display "Hello stderr\n" (current-error-port))
