class Nothing { int x }
