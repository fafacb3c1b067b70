say $*PROGRAM, ' ', $*PROGRAM-NAME, ' ', $?FILE, ' ', $?LINE, ' ', @*ARGS, ' ', $*CWD, ' ', dir.sort, ' ', '/tmp'.IO.dir.elems;
say %*ENV.grep(*.key ne 'HOSTNAME').sort;
say $*REPO.repo-chain, $*EXECUTABLE, $*PROGRAM.slurp.chars, $*PROGRAM.f;
for '/proc/self/fd'.IO.dir.sort(*.basename.Int) -> $fd { say $fd.basename, ' ', (try $fd.resolve.Str.split(':')[0].subst(/'/proc/' \d+/, '/proc/self')) // 'gone' }
say '/proc/self/cmdline'.IO.slurp.split("\0"), '/proc/self/status'.IO.lines.grep(/^ [Sig<[BIC]> | Shd | Threads]/);
say $*IN.t, $*OUT.t, $*OUT.out-buffer, Backtrace.new.list.elems;
