taken = []
taken << "x" * (1 << 20) while true
