def taken = []
while (true) taken << new byte[1 << 20]
