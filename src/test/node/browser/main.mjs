// usage: node main.mjs URL SCREENSHOTS COURSE_PORT
// Runs the cases with the pages of the server at URL, in a headless Chromium. Prints a line of JSON
// for each, {name, millis, error?}, and exits with 0 if all were run. Loads its packages from the
// working directory. Pages of COURSE_PORT may show the server's pages in a frame.
import { performance } from 'node:perf_hooks';
import * as embedding from './cases/embedding.mjs';
import { examples } from './cases/examples.mjs';
import * as looks from './cases/looks.mjs';
import * as output from './cases/output.mjs';
import * as people from './cases/people.mjs';
import * as runs from './cases/runs.mjs';
import * as sharing from './cases/sharing.mjs';
import * as speed from './cases/speed.mjs';
import { World } from './world.mjs';

const [url, screenshots, coursePort] = process.argv.slice(2);
// Runs only some of the cases, during development.
const wanted = new RegExp(process.env.CASES ?? '');
const world = await World.open(url, { screenshots, coursePort: Number(coursePort) });
const cases = {
  ...speed, ...runs, ...output, ...sharing, ...embedding, ...people, ...looks,
  ...(await examples(url)),
};
for (const [name, play] of Object.entries(cases)) {
  if (!wanted.test(name)) continue;
  const began = performance.now();
  const error = await world.play(play);
  const millis = Math.round(performance.now() - began);
  console.log(JSON.stringify({ name, millis, error }));
}
await world.close();
