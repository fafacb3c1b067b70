puts "never"
def
