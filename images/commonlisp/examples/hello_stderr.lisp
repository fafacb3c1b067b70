(format *error-output* "Hello stderr~%")
