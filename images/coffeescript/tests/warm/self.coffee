fs = require 'fs'
console.log __filename, __dirname, require.main is module, module.id, module.parent, module.paths
console.log process.argv, process.execArgv, process.execPath, process.cwd(), process.title
console.log fs.readdirSync('.'), fs.readdirSync('/tmp'), Object.entries(process.env).filter(([name]) -> name isnt 'HOSTNAME').sort()
console.log Object.keys(require.cache), process.listeners('exit'), process.eventNames(), process.moduleLoadList.length
for fd in fs.readdirSync '/proc/self/fd'
  try console.log fd, fs.readlinkSync("/proc/self/fd/#{fd}").split(':')[0]
  catch e then console.log fd, e.code
console.log fs.readFileSync('/proc/self/cmdline', 'utf8').split '\0'
console.log fs.readFileSync('/proc/self/status', 'utf8').split('\n').filter (line) -> /^(Sig(?!Q)|Shd|Threads)/.test line
console.log new Error('here').stack
