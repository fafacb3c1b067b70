// usage: node bench/compare/main.mjs OLD.war NEW.war, in the project's folder; see docs/performance.md
// Compares two WARs in one run: starts a server with each, takes the samples of both in turn, prints
// the table, writes target/bench-compare.json and target/bench-compare.md, and leaves no container
// behind.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { endingWith } from '../ending.mjs';
import { Engine } from '../engine.mjs';
import { Failures } from '../failures.mjs';
import { describe, describeMachine } from '../machine.mjs';
import { readOptions } from '../options.mjs';
import { helloWorld } from '../programs.mjs';
import { Server } from '../server.mjs';
import { asMarkdown, asText } from '../table.mjs';
import { compareLatency } from './latency.mjs';
import { compareLoad } from './load.mjs';
import { compareMemory } from './memory.mjs';
import { SIDES } from './pairs.mjs';
import { isMet, tableOf } from './report.mjs';
import { warmUpBoth } from './warm-up.mjs';

/** The first is the language of load. */
const LANGUAGES = ['python3', 'ruby', 'node', 'c'];

const say = (text) => process.stderr.write(`==> ${text}\n`);

const options = readOptions(process.env);
const paths = { old: process.argv[2], new: process.argv[3] };
const engine = new Engine(process.env.DOCKER_HOST);
const servers = Object.fromEntries(SIDES.map((side, index) =>
  [side, new Server(options.port + index, engine, path.resolve(paths[side]))]));
const failures = new Failures();
const { cleanUp, giveUp } = endingWith(() => Promise.all(SIDES.map((side) => servers[side].stop())));

const began = performance.now();
const results = await measure().catch(giveUp);
say('Stopping the servers.');
await cleanUp();
await publish(results);
process.exit(failures.list.length === 0 ? 0 : 1);

async function measure() {
  const wars = Object.fromEntries(await Promise.all(SIDES.map(async (side) => [side, await describeWar(paths[side])])));
  const machine = await describeMachine(engine);
  const programs = await Promise.all(LANGUAGES.map(helloWorld));
  for (const side of SIDES) {
    say(`Starting a server with the ${side} WAR, ${wars[side]}.`);
    await servers[side].start({ GROUNDS_LANGUAGES: LANGUAGES.join() });
  }
  for (const side of SIDES) await servers[side].settled();

  const context = { servers, options, failures };
  // Before the runs: what is left of them would be freed while memory is measured.
  say('Memory of connections.');
  const memory = await compareMemory(context);
  say('Warming up.');
  const warmUpRuns = await warmUpBoth(context, programs);
  for (const side of SIDES) await servers[side].settled();
  say(`Latency: ${LANGUAGES.join(', ')}; ${options.pairs} pairs.`);
  const latency = await compareLatency(context, programs);
  say(`Load: ${options.blocks} pairs of blocks.`);
  const load = await compareLoad(context, programs[0]);
  return { machine, wars, options, warmUpRuns, rows: [...latency, ...load, ...memory] };
}

async function describeWar(file) {
  const bytes = await readFile(file);
  const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return `${path.basename(file)} (sha256 ${sum}, ${(bytes.length / 1e6).toFixed(1)} MB)`;
}

async function publish({ machine, wars, rows, ...rest }) {
  const seconds = Math.round((performance.now() - began) / 1000);
  const heading = `${describe(machine)}. Old: ${wars.old}; new: ${wars.new}`;
  const table = tableOf(rows);
  const judged = rows.map((row) => ({ ...row, met: isMet(row) }));
  await mkdir('target', { recursive: true });
  const all = { machine, wars, seconds, ...rest, rows: judged, failures: failures.list };
  await writeFile('target/bench-compare.json', `${JSON.stringify(all, null, 2)}\n`);
  await writeFile('target/bench-compare.md', `${heading}\n\n${asMarkdown(table)}`);

  console.log(`\n${heading}; took ${seconds} s\n\n${asText(table)}`);
  for (const { failure, count } of failures.list) console.log(`Failed: ${count} x ${failure}`);
  console.log('All of it is in target/bench-compare.json, the table in target/bench-compare.md.');
}
