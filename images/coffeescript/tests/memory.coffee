taken = []
loop taken.push Buffer.alloc 1 << 20, 1
