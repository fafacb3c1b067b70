// How long a hello world takes in each language: naively, with the toolchain's usual commands, and
// through the server, with a container waiting in the pool. Both use containers that already run, and
// in which nothing was run before.
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { BareInterpreter } from './bare.mjs';
import { Connections } from './connections.mjs';
import { doors } from './doors.mjs';
import { runOver } from './latency.mjs';
import { imageOf } from './options.mjs';
import { summary } from './statistics.mjs';

const PATIENCE_MILLIS = 40_000;

/** Pause after a container has become warm, so that the machine is idle again. */
const REST_MILLIS = 300;

const COLD_SAMPLES = 2;

const MIB = 1024 * 1024;

/** @returns {Promise<string[]>} the languages that have an image on the engine */
export async function languagesOf(engine, options) {
  const [prefix, suffix] = imageOf(options, ' ').split(' ');
  const filters = encodeURIComponent(JSON.stringify({ reference: [imageOf(options, '*')] }));
  const images = await engine.call('GET', `/images/json?filters=${filters}`);
  return images
    .flatMap(({ RepoTags }) => RepoTags ?? [])
    .filter((name) => name.startsWith(prefix) && name.endsWith(suffix))
    .map((name) => name.slice(prefix.length, name.length - suffix.length))
    .sort();
}

/**
 * @param programs the hello world of each language
 * @returns by language: `naive` and `ours`, from the beginning to the end in ms; `memory` of one that
 *     waits, in bytes
 */
export async function measureLanguages(context, programs) {
  const connections = new Connections(() => doors['Socket.IO'](context.server.url));
  const results = {};
  for (const program of programs) {
    const { language } = program;
    results[language] = {
      naive: await context.failures.noting(`naive, ${language}`, () => naive(context, program)),
      ...(await context.failures.noting(`language, ${language}`, () => ours(context, connections, program))),
    };
  }
  connections.close();
  return results;
}

/** @returns by language, the times in ms of runs that find no waiting container */
export async function measureCold({ server, failures }, programs) {
  const connections = new Connections(() => doors['Socket.IO'](server.url));
  const results = {};
  for (const program of programs) {
    results[program.language] = await failures.noting(`cold, ${program.language}`, async () => {
      const ends = [];
      while (ends.length <= COLD_SAMPLES) ends.push((await runOver(connections, program)).end);
      // The first sample reads the image from the disk.
      return summary(ends.slice(1));
    });
  }
  connections.close();
  return results;
}

async function naive(context, program) {
  const { engine, kind, options } = context;
  const ends = [];
  while (ends.length <= options.languageSamples) ends.push(await once(context, await kindOf(engine, kind, options, program), program));
  // The first sample reads the toolchain from the disk.
  return summary(ends.slice(1));
}

/** In a new container each time, like every run: some toolchains reuse the results of earlier work. */
async function once({ engine, containers }, kind, program) {
  const bare = await BareInterpreter.start(engine, containers, kind, program);
  try {
    await pause(REST_MILLIS);
    return (await bare.run()).end;
  } finally {
    await bare.close();
  }
}

/** The server's kind of container, with the language's limits, and its naive commands if it has some. */
async function kindOf(engine, kind, options, { language }) {
  const { HostConfig, ...rest } = kind(language);
  const { Labels } = (await engine.call('GET', `/images/${imageOf(options, language)}/json`)).Config;
  const memory = Number(Labels['grounds.memory'] ?? HostConfig.Memory / MIB) * MIB;
  const PidsLimit = Number(Labels['grounds.pids'] ?? HostConfig.PidsLimit);
  const environment = await readFile(`images/${language}/naive.env`, 'utf8').catch(() => '');
  return {
    ...rest,
    Env: environment.split('\n').filter((line) => line.includes('=') && !line.startsWith('#')),
    HostConfig: { ...HostConfig, Memory: memory, MemorySwap: memory, PidsLimit },
  };
}

async function ours({ server, options }, connections, program) {
  const { language } = program;
  const ends = [];
  let memory;
  while (ends.length < options.languageSamples) {
    memory = await whenWarm(server, language);
    await pause(REST_MILLIS);
    ends.push((await runOver(connections, program)).end);
  }
  return { ours: summary(ends), memory };
}

/** @returns the bytes of memory of a waiting container, including the engine's process for it */
async function whenWarm(server, language) {
  for (const giveUpAt = performance.now() + PATIENCE_MILLIS; performance.now() < giveUpAt; await pause(50)) {
    const metrics = await (await fetch(`${server.url}/grounds/metrics`)).text();
    const figure = (name, state = '') =>
      Number(metrics.match(new RegExp(`^${name}\\{language="${language}"${state}\\} (.*)$`, 'm'))?.[1] ?? 0);
    const waiting = figure('grounds_pool_containers', ',state="waiting"');
    if (figure('grounds_pool_containers', ',state="warm"') > 0) {
      return figure('grounds_pool_memory_bytes') / waiting;
    }
  }
  throw new Error('no container of it is warm');
}
