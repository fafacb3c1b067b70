import * as fs from 'fs';
const own: NodeJS.Module = module;
console.log(__filename, __dirname, require.main === own, own.id, own.parent, own.children, own.paths);
console.log(process.argv, process.argv0, process.execArgv, process.execPath, process.cwd(), process.title);
console.log(fs.readdirSync('.'), fs.readdirSync('/tmp'), Object.entries(process.env).filter(([name]) => name !== 'HOSTNAME').sort());
console.log(fs.statSync(__filename).isFile(), fs.readFileSync('prog.ts', 'utf8'));
console.log(Object.keys(require.cache), arguments.length, typeof (globalThis as any).require);
console.log(process.listeners('exit'), process.eventNames(), (process as any).moduleLoadList.length);
for (const fd of fs.readdirSync('/proc/self/fd')) {
  try { console.log(fd, fs.readlinkSync('/proc/self/fd/' + fd).split(':')[0]); } catch (e: any) { console.log(fd, e.code); }
}
console.log(fs.readFileSync('/proc/self/cmdline', 'utf8').split('\0'), process.ppid, process.umask());
console.log(fs.readFileSync('/proc/self/status', 'utf8').split('\n').filter((line: string) => /^(Sig(?!Q)|Shd|Threads)/.test(line)));
console.log(new Error('here').stack);
