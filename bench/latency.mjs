// How long one program takes when nothing else runs. All variants are measured in turn, round after
// round, so that a slow moment of the machine affects them all.
import { setTimeout as pause } from 'node:timers/promises';
import { BareInterpreter } from './bare.mjs';
import { Connections } from './connections.mjs';
import { doors } from './doors.mjs';
import { expectedRun } from './run.mjs';
import { summary } from './statistics.mjs';

/** Pause after a run, in which the server removes its container and prepares the next. */
export const REFILL_MILLIS = 600;

/** The languages after the first, and the docker client, are measured in every fourth round. */
const SELDOM = 4;

const phases = ['start', 'firstOutput', 'end'];

/**
 * @param programs the hello world of each language; the language of the targets first
 * @returns by language and variant, a summary of each phase in milliseconds
 */
export async function measureLatency({ engine, server, containers, sequences, kind, options, failures }, programs) {
  const open = Object.entries(doors).map(([door, openDoor]) =>
    [door, new Connections(() => openDoor(server.url))]);
  const ways = await Promise.all(programs.map((program) => waysOf(program)));
  const samples = ways.map((waysOfOne) => Object.fromEntries(Object.keys(waysOfOne).map((way) => [way, []])));

  for (let round = 0; round < options.samples; round++) {
    for (const [index, { language }] of programs.entries()) {
      if (index > 0 && round % SELDOM !== 0) continue;
      const turn = Object.keys(ways[index]);
      // Each variant is the first of a round equally often.
      turn.push(...turn.splice(0, round % turn.length));
      for (const way of turn) {
        if (way === 'docker run --rm' && round % SELDOM !== 0) continue;
        const sample = await failures.noting(`latency, ${language}, ${way}`, ways[index][way]);
        if (sample) samples[index][way].push(sample);
        if (way in doors) await pause(REFILL_MILLIS);
      }
    }
  }
  for (const [, connections] of open) connections.close();
  await Promise.all(ways.map((waysOfOne) => waysOfOne['bare interpreter']?.close?.()));
  return Object.fromEntries(programs.map(({ language }, index) => [language, summaries(samples[index])]));

  async function waysOf(program) {
    const bare = await failures.noting(`bare interpreter, ${program.language}`, () =>
      BareInterpreter.start(engine, containers, kind(program.language), program));
    // The first start reads the interpreter from the disk.
    if (bare) await failures.noting(`bare interpreter, ${program.language}`, () => bare.run());
    return {
      ...Object.fromEntries(open.map(([door, connections]) => [door, () => runOver(connections, program)])),
      ...(bare && { 'bare interpreter': Object.assign(() => bare.run(), { close: () => bare.close() }) }),
      'original': () => sequences.original(program),
      'docker run --rm': () => sequences.dockerRun(program),
    };
  }
}

/** One run, over a connection that is given back if the run succeeded. */
export async function runOver(connections, program) {
  const connection = await connections.take();
  try {
    const result = await expectedRun(connection, program);
    connections.giveBack(connection);
    return result;
  } catch (cause) {
    connection.close();
    throw cause;
  }
}

function summaries(samplesByWay) {
  return Object.fromEntries(Object.entries(samplesByWay).map(([way, samples]) =>
    [way, Object.fromEntries(phases.map((phase) => [phase, summary(samples.map((sample) => sample[phase]))]))]));
}
