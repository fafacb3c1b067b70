process.stdout.write('.');
setTimeout(() => process.stdout.write('.'), 1000);
setTimeout(() => process.stdout.write('.'), 2000);
