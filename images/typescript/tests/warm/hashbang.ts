#!/usr/bin/env node
console.log(__filename, new Error('x').stack.split('\n')[1]);
