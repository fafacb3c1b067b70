process.on('exit', code => console.log('exit', code, process.exitCode));
function inner() { throw new TypeError('größer', {cause: new Error('below')}); }
process.stdout.write('no line end');
inner();
