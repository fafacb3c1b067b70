// usage: node bench/main.mjs, in the project's folder; see docs/performance.md
// Measures everything in one run on one engine: starts a server, takes all measurements, prints the
// tables, writes target/bench.json and target/bench.md, and leaves no container behind.
import { mkdir, writeFile } from 'node:fs/promises';
import { Connections } from './connections.mjs';
import { Containers } from './containers.mjs';
import { doors } from './doors.mjs';
import { endingWith } from './ending.mjs';
import { Engine } from './engine.mjs';
import { Failures } from './failures.mjs';
import { kindOfContainer } from './kind.mjs';
import { languagesOf, measureCold, measureLanguages } from './languages.mjs';
import { measureLatency, runOver } from './latency.mjs';
import { warmUp } from './load.mjs';
import { describe, describeMachine } from './machine.mjs';
import { measureMemory } from './memory.mjs';
import { readOptions } from './options.mjs';
import { CLOSE_LANGUAGES, FIRST_LANGUAGE, helloWorld, sleeping } from './programs.mjs';
import { measurePromptness } from './promptness.mjs';
import { tablesOf } from './report.mjs';
import { Sequences } from './sequences.mjs';
import { Server } from './server.mjs';
import { measureStreaming } from './streaming.mjs';
import { asMarkdown, asText } from './table.mjs';
import { targetsOf, targetsTable } from './targets.mjs';
import { measureThroughput } from './throughput.mjs';

const WARM_UP = { runs: 200, clients: 4 };

/** Limits for streams of 100 MB: a quarter of the heap may hold output that waits to be sent. */
const streamingSettings = { GROUNDS_OUTPUT_LIMIT: '131072', GROUNDS_TIME_LIMIT: '60', JAVA_OPTS: '-Xmx1g' };

/** The languages that have waiting containers while some languages are measured. */
const LANGUAGES_AT_ONCE = 8;
const offering = (languages) => ({ GROUNDS_LANGUAGES: languages.join() });

const say = (text) => process.stderr.write(`==> ${text}\n`);

const options = readOptions(process.env);
const engine = new Engine(process.env.DOCKER_HOST);
const containers = new Containers(engine);
const server = new Server(options.port, engine);
const failures = new Failures();

const { cleanUp, giveUp } = endingWith(() => Promise.all([containers.close(), server.stop()]));

const began = performance.now();
const results = await measure().catch(giveUp);
say('Stopping the server.');
await cleanUp();
await publish(results);
process.exit(failures.list.length === 0 ? 0 : 1);

async function measure() {
  const machine = await describeMachine(engine);
  const languages = await languagesOf(engine, options);
  if (!languages.includes(FIRST_LANGUAGE)) throw new Error(`there is no image of ${FIRST_LANGUAGE}`);
  const close = CLOSE_LANGUAGES.filter((language) => languages.includes(language));
  const programs = await programsOf(close);
  // Only these languages, so that no containers of others are started meanwhile.
  await server.start(offering(close));

  say(`Warming up: ${WARM_UP.runs} runs, or ${options.warmUpSeconds} s of them.`);
  const warmUpRuns = await warmUpWith(programs);
  const kind = await kindOfContainer(engine, server, sleeping, options);
  await server.settled();

  const sequences = new Sequences(engine, containers, options);
  const context = { engine, server, containers, sequences, kind, options, failures };
  say(`Latency: ${programs.map(({ language }) => language).join(', ')}; ${options.samples} rounds.`);
  const latency = await measureLatency(context, programs);
  say('From a program\'s end to its status.');
  const promptness = await measurePromptness(context);
  say('Throughput.');
  const throughput = await measureThroughput(context, programs[0]);
  say('Memory.');
  const memory = await measureMemory(context);
  say('Streaming, from a server with a higher limit of output.');
  await server.stop();
  await server.start({ ...offering([FIRST_LANGUAGE]), ...streamingSettings });
  const streaming = await measureStreaming(context);
  const all = await programsOf(languages);
  say(`Languages: ${all.length}; ${options.languageSamples} runs of each.`);
  await server.stop();
  await server.start({ GROUNDS_POOL_CEILING: '0' });
  const cold = await measureCold(context, all);
  const byLanguage = {};
  for (let from = 0; from < all.length; from += LANGUAGES_AT_ONCE) {
    const some = all.slice(from, from + LANGUAGES_AT_ONCE);
    await server.stop();
    await server.start(offering(some.map(({ language }) => language)));
    Object.assign(byLanguage, await measureLanguages(context, some));
  }
  return { machine, options, warmUpRuns, latency, promptness, throughput, byLanguage, cold, streaming, memory };
}

async function programsOf(languages) {
  const programs = await Promise.all(languages.map(helloWorld));
  languages.filter((_, index) => !programs[index]).forEach((language) =>
    say(`Not measured: ${language}, of which there is no images/${language}/examples/hello_world.`));
  return programs.filter(Boolean);
}

async function warmUpWith(programs) {
  const ways = Object.values(doors).map((openDoor) => new Connections(() => openDoor(server.url)));
  let turn = 0;
  const runs = await warmUp({ ...WARM_UP, seconds: options.warmUpSeconds }, () => {
    const program = programs[turn % programs.length];
    const connections = ways[Math.floor(turn++ / programs.length) % ways.length];
    return failures.noting(`warm-up, ${program.language}`, () => runOver(connections, program));
  });
  ways.forEach((connections) => connections.close());
  return runs;
}

async function publish({ machine, ...figures }) {
  const targets = targetsOf(figures);
  const seconds = Math.round((performance.now() - began) / 1000);
  const tables = [...tablesOf(figures), targetsTable(targets)];
  await mkdir('target', { recursive: true });
  const all = { machine, seconds, ...figures, targets, failures: failures.list };
  await writeFile('target/bench.json', `${JSON.stringify(all, null, 2)}\n`);
  await writeFile('target/bench.md', [describe(machine), '', ...tables.map(asMarkdown)].join('\n'));

  console.log([`\n${describe(machine)}; took ${seconds} s\n`, ...tables.map(asText)].join('\n'));
  for (const { failure, count } of failures.list) console.log(`Failed: ${count} x ${failure}`);
  console.log('All of it is in target/bench.json, the tables in target/bench.md.');
}
