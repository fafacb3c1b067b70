process.on('SIGUSR2', () => { console.log('caught'); process.kill(process.pid, 'SIGTERM'); });
setInterval(() => {}, 1000);
process.kill(process.pid, 'SIGUSR2');
