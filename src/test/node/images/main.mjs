// usage: node main.mjs URL LANGUAGE...
// Tests languages of images/ through the server at URL: checks that each program of a language's folder
// does what images/README.md says. Prints a line for each language and each failed check; exits with
// 1 if a check failed. Loads its packages from the working directory.
import { cpus } from 'node:os';
import { checks } from './checks.mjs';
import { Folder } from './folder.mjs';
import { languages, Runner } from './runner.mjs';

const [url, ...names] = process.argv.slice(2);
/** Longer messages of a failed check are cut: a compiler may print much. */
const LONGEST_COMPLAINT = 1000;

const runner = new Runner(url);
const described = await languages(url);

/** Runs the checks of one language, one after the other; returns a sentence for each failure. */
async function prove(name) {
  const folder = new Folder(name);
  const passed = [];
  const wrong = [];
  for (const [check, proves] of Object.entries(checks)) {
    try {
      if ((await proves(folder, runner)) !== 'left out') passed.push(check);
    } catch (error) {
      wrong.push(`${check}: ${error.message.slice(0, LONGEST_COMPLAINT)}`);
    }
  }
  report(name, passed, wrong);
  return wrong.length;
}

function report(name, passed, wrong) {
  const version = described.get(name)?.version ?? 'no version';
  console.log(`${wrong.length ? 'WRONG' : 'ok   '} ${name.padEnd(13)} ${version.padEnd(12)} ${passed.join(' ')}`);
  for (const sentence of wrong) {
    console.log(sentence.replace(/^/gm, '        '));
  }
}

const waiting = [...names];
let wrong = 0;
// Several languages at once: the checks mostly wait, for the dots of live and the end of forever.
await Promise.all(
  Array.from({ length: 2 * cpus().length }, async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      if ((await prove(name)) > 0) wrong++;
    }
  }),
);
console.log(`${names.length - wrong} of ${names.length} languages do what their folders say.`);
process.exit(wrong > 0 ? 1 : 0);
