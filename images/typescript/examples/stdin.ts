import { createInterface } from "node:readline";

for await (const name of createInterface({ input: process.stdin })) {
  console.log(`Hello, ${name}!`);
}
