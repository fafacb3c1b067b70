import fs from 'fs';
import {createRequire} from 'module';
console.log(import.meta.url, import.meta.filename, typeof require, this);
const answer = await new Promise(done => setTimeout(done, 20, 42));
console.log(answer, createRequire(import.meta.url)('os').EOL);
export default answer;
null.length;
