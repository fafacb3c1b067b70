import { setTimeout as pause } from 'node:timers/promises';

const LIMIT_MILLIS = 30_000;

/** What the question gives, as soon as that is something; fails after a while. */
export async function until(what, question) {
  const deadline = Date.now() + LIMIT_MILLIS;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`never came true: ${what}`);
    await pause(20);
  }
}
