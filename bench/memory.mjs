// Memory used while nothing runs: by the server, by each connection, and by each waiting container.
import { setTimeout as pause } from 'node:timers/promises';
import { doors } from './doors.mjs';
import { findProcess, liveHeapBytes, residentBytes } from './process.mjs';
import { median } from './statistics.mjs';

const OPENED_AT_ONCE = 50;
const SETTLE_MILLIS = 1000;

/** States in which a container uses memory. */
const KEPT = ['running', 'paused'];

export async function measureMemory({ engine, server, options, failures }) {
  const connections = {};
  // Native connections first: the state that Socket.IO keeps for recovery would distort their figure.
  for (const door of Object.keys(doors).reverse()) {
    connections[door] = await failures.noting(`memory, ${door}`, () => perConnection(server, doors[door], options));
  }
  return {
    idle: await usedBy(server.pid),
    connections,
    container: await failures.noting('memory of a warm container', () => perContainer(engine, server)),
  };
}

async function usedBy(pid) {
  return { resident: await residentBytes(pid), heap: await liveHeapBytes(pid) };
}

async function perConnection(server, openDoor, { connections: count }) {
  const { open, ...used } = await opened(server, openDoor, count);
  for (const connection of open) connection.close();
  await pause(SETTLE_MILLIS);
  return used;
}

/** Opens that many connections and leaves them `open`; `resident` and `heap` are bytes for each of them. */
export async function opened(server, openDoor, count) {
  const before = await usedBy(server.pid);
  const open = [];
  while (open.length < count) {
    const more = Math.min(OPENED_AT_ONCE, count - open.length);
    open.push(...await Promise.all(Array.from({ length: more }, () => openDoor(server.url))));
  }
  await pause(SETTLE_MILLIS);
  const after = await usedBy(server.pid);
  return {
    open,
    count,
    resident: (after.resident - before.resident) / count,
    heap: after.heap === undefined ? undefined : (after.heap - before.heap) / count,
  };
}

/** @returns the median of the waiting containers, or undefined if none waits */
async function perContainer(engine, server) {
  await server.settled();
  const waiting = (await server.containers()).filter(({ State }) => KEPT.includes(State));
  if (waiting.length === 0) return undefined;
  const memory = await Promise.all(waiting.map(async ({ Id }) => {
    const { memory_stats } = await engine.call('GET', `/containers/${Id}/stats?stream=0&one-shot=1`);
    return memory_stats.usage;
  }));
  const shims = engine.isLocal ? await Promise.all(waiting.map(({ Id }) => shimBytes(Id))) : [];
  return { count: waiting.length, memory: median(memory), shim: median(shims) };
}

/** Memory of containerd's process (shim) for a container. */
async function shimBytes(id) {
  const pid = await findProcess((words) => words.includes('containerd-shim') && words.includes(`-id ${id} `));
  return pid === undefined ? NaN : residentBytes(pid);
}
