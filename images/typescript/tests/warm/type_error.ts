const text: string = 5;
console.log(text, text.toFixed(2));
