// Node.js loads this when it has booted, before it waits for a program: see warm.js.
// What the command coffee will load, and that in children and workers is not needed.
'use strict';
delete require.cache[__filename];
if (process.argv[1] && /\/coffee$/.test(process.argv[1])) {
  require('/usr/local/lib/node_modules/coffeescript/lib/coffeescript/command.js');
  require('/usr/local/lib/node_modules/coffeescript/lib/coffeescript').compile('f = (x) -> "#{x}"');
}
