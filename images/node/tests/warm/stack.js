function deeper(n) { return deeper(n + 1) + 1; }
try { deeper(0); } catch (e) { console.log(e instanceof RangeError); }
process.emitWarning('look here');
console.log(require.resolve('./prog.js'), require('./prog.js'));
require('./nothing');
