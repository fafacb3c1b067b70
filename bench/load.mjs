// Clients that run one program after another, as fast as they get answers.
import { setTimeout as pause } from 'node:timers/promises';

/** Time before counting starts, in which the waiting containers are used up. */
const WARM_IN_MILLIS = 1500;
const AFTER_FAILURE_MILLIS = 200;

/**
 * @param once one run; its result is returned, or undefined if it failed
 * @returns {Promise<{perSecond: number, results: object[]}>} the rate from the first to the last end
 *     while all clients were busy, and all results, including those before counting started
 */
export async function sustained(clients, seconds, once) {
  const from = performance.now() + WARM_IN_MILLIS;
  const until = from + 1000 * seconds;
  const results = [];
  const ends = [];
  await Promise.all(Array.from({ length: clients }, client));
  return { perSecond: ends.length < 2 ? 0 : (1000 * (ends.length - 1)) / (ends.at(-1) - ends[0]), results };

  async function client() {
    while (performance.now() < until) {
      const result = await once();
      if (result === undefined) {
        await pause(AFTER_FAILURE_MILLIS);
        continue;
      }
      results.push(result);
      const now = performance.now();
      if (now > from && now < until) ends.push(now);
    }
  }
}

/** Runs by several clients at once, up to a number of runs or a time limit. */
export async function warmUp({ runs, seconds, clients }, once) {
  const until = performance.now() + 1000 * seconds;
  let left = runs;
  await Promise.all(Array.from({ length: clients }, async () => {
    while (left > 0 && performance.now() < until) {
      left -= 1;
      if (await once() === undefined) await pause(AFTER_FAILURE_MILLIS);
    }
  }));
  return runs - left;
}
