// Node.js loads this when it has booted and the program is there (see warm.js), before it
// looks for prog.js: this makes it, of prog.ts. Traces show the lines of prog.ts.
'use strict';
const fs = require('fs');
const {spawnSync} = require('child_process');

delete require.cache[__filename];
process.setSourceMapsEnabled(true);

const OPTIONS = ['--target=node26', '--sourcemap=inline', '--sources-content=true', '--color=false', '--log-limit=0',
  '--log-level=warning', '--log-override:empty-import-meta=error'];

// As a script, in which import and require can be mixed; where it awaits at its top level,
// or asks for import.meta, as a module.
function compile(source, target) {
  const as = format => spawnSync('esbuild', [source, `--outfile=${target}`, ...OPTIONS, ...format], {stdio: ['ignore', 'ignore', 'pipe']});
  let {status, stderr} = as(['--format=cjs']);
  if (status !== 0 && /top-level await|import\.meta/i.test(stderr)) {
    ({status, stderr} = as(['--format=esm']));
  }
  fs.writeSync(2, stderr);
  return status;
}

const source = process.env.FILE;
const target = source?.replace(/ts$/, 'js');
// Not in the program's children and workers.
if (source && process.argv[1] && fs.existsSync(source) && !fs.existsSync(target)) {
  const status = compile(source, target);
  if (status !== 0) process.exit(status ?? 1);
}
