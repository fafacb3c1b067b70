import { setTimeout as pause } from 'node:timers/promises';

const LIMIT_MILLIS = 30_000;

/** Waits until the question returns a truthy value, and returns it; fails after a time limit. */
export async function until(what, question) {
  const deadline = Date.now() + LIMIT_MILLIS;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`never came true: ${what}`);
    await pause(20);
  }
}
