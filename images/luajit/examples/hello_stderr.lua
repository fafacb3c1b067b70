io.stderr:write("Hello stderr\n")
