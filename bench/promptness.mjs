// The time from a program's end to the arrival of `status`. The program reads the clock as its last
// action and exits without a shutdown.
import { setTimeout as pause } from 'node:timers/promises';
import { timeOfDayOffset } from './clock.mjs';
import { Connections } from './connections.mjs';
import { doors } from './doors.mjs';
import { lastWords } from './programs.mjs';
import { timedRun } from './run.mjs';
import { summary } from './statistics.mjs';

const ROUNDS = 10;
const REFILL_MILLIS = 600;

/** @returns by variant, a summary in milliseconds; valid only if the engine is on this machine */
export async function measurePromptness({ server, sequences, failures }) {
  const ways = {};
  const open = Object.entries(doors).map(([door, openDoor]) => {
    const connections = new Connections(() => openDoor(server.url));
    ways[door] = () => overDoor(connections);
    return connections;
  });
  ways.original = () => sequences.original(lastWords);

  const samples = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const way in ways) {
      const sample = await failures.noting(`status, ${way}`, () => sinceLastWords(ways[way]));
      if (sample !== undefined) samples[way].push(sample);
      if (way in doors) await pause(REFILL_MILLIS);
    }
  }
  open.forEach((connections) => connections.close());
  return Object.fromEntries(Object.entries(samples).map(([way, millis]) => [way, summary(millis)]));
}

/** The time in milliseconds from a program's end to its status, over a connection to a server. */
export function statusDelay(connections) {
  return sinceLastWords(() => overDoor(connections));
}

async function sinceLastWords(run) {
  const offset = timeOfDayOffset();
  const { from, end, stdout } = await run();
  return offset + from + end - Number(stdout) / 1e6;
}

async function overDoor(connections) {
  const connection = await connections.take();
  const result = await timedRun(connection, lastWords);
  connections.giveBack(connection);
  return result;
}
