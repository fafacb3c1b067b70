process.on('beforeExit', () => console.log('before'));
Promise.reject(new RangeError('nobody catches'));
setTimeout(() => console.log('never'), 50);
