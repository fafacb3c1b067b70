for line in stdin.lines:
  echo "Hello, ", line, "!"
