# The bare interpreter: starts what the image says as often as it is asked to, and measures
# from before the fork to the first byte of output and to the end. Nothing of an engine, a
# network or a shell is in between. Takes the program as its argument, a line on stdin for
# each start, and answers with "first-nanoseconds end-nanoseconds status".
use strict;
use POSIX ();

$| = 1;
chomp(my $machine = (POSIX::uname())[4]);
# No Time::HiRes in a minimal Debian: the system call that is behind it.
my $clock_gettime = { x86_64 => 228, aarch64 => 113 }->{$machine} or die "no clock on $machine\n";

sub nanoseconds {
    my $time = pack 'qq', 0, 0;
    syscall($clock_gettime, 1, $time) == 0 or die "no clock: $!\n";
    my ($seconds, $rest) = unpack 'qq', $time;
    return $seconds * 1_000_000_000 + $rest;
}

my @compile = split ' ', $ENV{COMPILE} // '';
my @exec = split ' ', $ENV{EXEC};

# What a compiler chats is not our answer.
sub compile {
    my $pid = fork // die "fork: $!\n";
    if ($pid == 0) {
        open STDOUT, '>', '/dev/null';
        exec @compile or POSIX::_exit(127);
    }
    waitpid $pid, 0;
    return $?;
}

open my $file, '>', $ENV{FILE} or die "$ENV{FILE}: $!\n";
print {$file} $ARGV[0];
close $file;

while (<STDIN>) {
    my $from = nanoseconds();
    !@compile || compile() == 0 or die "@compile: $?\n";
    pipe my $output, my $program or die "pipe: $!\n";
    my $pid = fork // die "fork: $!\n";
    if ($pid == 0) {
        open STDIN, '<', '/dev/null';
        open STDOUT, '>&', $program;
        exec @exec or POSIX::_exit(127);
    }
    close $program;
    sysread $output, my $bytes, 4096;
    my $first = nanoseconds() - $from;
    1 while sysread $output, $bytes, 4096;
    waitpid $pid, 0;
    printf "%d %d %d\n", $first, nanoseconds() - $from, $?;
}
