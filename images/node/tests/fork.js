const {spawn} = require('child_process');

for (let i = 0; i < 200; i++) {
  spawn('sleep', ['60']).on('error', e => console.error(e.message));
}
