// How long one program takes on each server when nothing else runs, and how soon its end is told.
import { setTimeout as pause } from 'node:timers/promises';
import { Connections } from '../connections.mjs';
import { doors } from '../doors.mjs';
import { REFILL_MILLIS, runOver } from '../latency.mjs';
import { FIRST_LANGUAGE } from '../programs.mjs';
import { statusDelay } from '../promptness.mjs';
import { compared, pairOf, SIDES } from './pairs.mjs';

/** All but FIRST_LANGUAGE is measured in every second round. */
const SELDOM = 2;

/** New / old of the time to the first output. */
const LIMIT = 1.05;

/** @returns rows of the table */
export async function compareLatency({ servers, options, failures }, programs) {
  const open = [];
  const series = Object.keys(doors).flatMap((door) => {
    const connections = Object.fromEntries(SIDES.map((side) =>
      [side, new Connections(() => doors[door](servers[side].url))]));
    open.push(...Object.values(connections));
    return [
      ...programs.map((program) => ({
        name: `${program.language}, ${door}`,
        seldom: program.language !== FIRST_LANGUAGE,
        once: (side) => runOver(connections[side], program),
        pairs: [],
      })),
      { name: `status, ${door}`, seldom: true, once: (side) => statusDelay(connections[side]), pairs: [] },
    ];
  });

  for (let round = 0; round < options.pairs; round++) {
    for (const { name, seldom, once, pairs } of series) {
      if (seldom && round % SELDOM !== 0) continue;
      pairs.push(await pairOf(pairs.length, (side) => alone(`${name}, ${side}`, () => once(side))));
    }
  }
  open.forEach((connections) => connections.close());
  return [
    ...rows('first stdout', 'firstOutput', { limit: LIMIT }),
    ...rows('end', 'end'),
    ...series.filter(({ name }) => name.startsWith('status')).map(({ name, pairs }) =>
      ({ what: name.replace('status', 'status after the end'), unit: 'ms', ...compared(pairs) })),
  ];

  /** The pause lets the server remove the container and prepare the next. */
  async function alone(what, once) {
    const sample = await failures.noting(what, once);
    await pause(REFILL_MILLIS);
    return sample;
  }

  function rows(title, phase, more) {
    return series.filter(({ name }) => !name.startsWith('status')).map(({ name, pairs }) => ({
      what: `${title}, ${name}`,
      unit: 'ms',
      ...more,
      ...compared(pairs.map((pair) => Object.fromEntries(SIDES.map((side) => [side, pair[side]?.[phase]])))),
    }));
  }
}
