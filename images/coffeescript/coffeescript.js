// Node.js loads this when it has booted, before it waits for a program: see warm.js.
// What the command coffee will load, and that in children and workers is not needed.
'use strict';
delete require.cache[__filename];
if (process.argv[1] && /\/coffee$/.test(process.argv[1])) {
  const HERE = '/usr/local/lib/node_modules/coffeescript/lib/coffeescript/';
  require(HERE + 'command.js');
  require(HERE + 'index.js').compile('f = (x) -> "#{x}"');
  // These two ask who the main module is, and are loaded again when there is one.
  for (const module of ['command.js', 'index.js']) delete require.cache[HERE + module];
}
