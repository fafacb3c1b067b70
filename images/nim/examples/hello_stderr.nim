stderr.writeLine "Hello stderr"
