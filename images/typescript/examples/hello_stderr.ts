const greeting: string = "Hello stderr";
console.error(greeting);
