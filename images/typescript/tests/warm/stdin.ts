process.stdin.setEncoding('utf8');
process.stdin.on('data', text => console.log(text.length)).on('end', () => console.log('end', process.stdin.isTTY));
