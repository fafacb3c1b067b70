// Node.js loads this when it has booted, before it looks for its program. Where the
// program is yet to come its file is a FIFO: this waits until that ends, which is
// when the file itself is in its place.
'use strict';
const fs = require('fs');

delete require.cache[__filename];
require('net'); // what process.stdout is made of
if (process.env.FILE && fs.statSync(process.env.FILE, {throwIfNoEntry: false})?.isFIFO()) {
  fs.readFileSync(process.env.FILE);
}
