console.log('never');
function f(x: number {
  return x;
}
