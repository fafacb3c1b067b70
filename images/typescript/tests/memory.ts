const taken: Buffer[] = [];
for (;;) taken.push(Buffer.alloc(1 << 20, 1));
