console.error('x');
process.kill(process.pid, 'SIGKILL');
