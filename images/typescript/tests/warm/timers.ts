const start = process.hrtime.bigint();
const order = [];
setTimeout(() => order.push('zero'), 0);
setImmediate(() => order.push('immediate'));
process.nextTick(() => order.push('tick'));
Promise.resolve().then(() => order.push('promise'));
setTimeout(() => order.push('two'), 30);
setTimeout(() => order.push('one'), 20);
let beats = 0;
const beat = setInterval(() => { if (++beats === 3) clearInterval(beat); }, 15);
setTimeout(() => {
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  order.splice(order.indexOf('zero'), 1); // it and immediate race
  order.splice(order.indexOf('immediate'), 1);
  console.log(order, beats, took >= 149 && took < 1000);
}, 150);
