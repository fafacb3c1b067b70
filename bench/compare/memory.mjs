// Memory of an idle connection on each server.
import { doors } from '../doors.mjs';
import { opened } from '../memory.mjs';
import { compared, pairOf, SIDES } from './pairs.mjs';

/** How often more connections are opened. The first time does not count: it loads classes, too. */
const TIMES = 6;

/** New / old of the live heap. */
const LIMIT = 1;

/** @returns rows of the table */
export async function compareMemory(context) {
  const rows = [];
  // Native connections first: the state that Socket.IO keeps for recovery would distort their figure.
  for (const door of Object.keys(doors).reverse()) rows.push(...await ofDoor(context, door));
  return rows;
}

/** All connections stay open until the end: a closed one would make the next figure smaller. */
async function ofDoor({ servers, options, failures }, door) {
  const connections = [];
  const pairs = [];
  try {
    for (let time = 0; time < TIMES; time++) {
      pairs.push(await pairOf(time, (side) => failures.noting(`memory, ${door}, ${side}`, async () => {
        const { open, ...used } = await opened(servers[side], doors[door], options.connections);
        connections.push(...open);
        return used;
      })));
    }
  } finally {
    for (const connection of connections) connection.close();
  }
  const row = (name, kind, more) => ({
    what: `${name} of a connection, ${door}`,
    unit: 'KiB',
    ...more,
    ...compared(pairs.slice(1).map((pair) =>
      Object.fromEntries(SIDES.map((side) => [side, pair[side]?.[kind] / 1024])))),
  });
  return [row('live heap', 'heap', { limit: LIMIT }), row('resident memory', 'resident')];
}
