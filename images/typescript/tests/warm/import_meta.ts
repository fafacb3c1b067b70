import { readFileSync } from 'node:fs';
console.log(import.meta.url, readFileSync(new URL(import.meta.url), 'utf8').length, typeof require);
throw new Error('in a module');
