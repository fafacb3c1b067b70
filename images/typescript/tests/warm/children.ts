const {fork, spawnSync} = require('child_process');
const {Worker, isMainThread} = require('worker_threads');
if (!isMainThread) {
  console.log('worker', __filename, require.main === module);
} else if (process.send) {
  process.send([__filename, process.argv, process.execArgv, require.main === module]);
  process.disconnect();
} else {
  console.log(String(spawnSync(process.execPath, ['-p', '6*7']).stdout));
  fork(__filename).on('message', text => console.log(text)).on('exit', (code, signal) => {
    console.log(code, signal);
    new Worker(__filename).on('exit', code => console.log(code));
  });
}
