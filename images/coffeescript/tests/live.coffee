dot = -> process.stdout.write '.'
dot()
setTimeout dot, 1000
setTimeout dot, 2000
