// What a run costs each server while clients run one program after another: processor time and time.
import { Connections } from '../connections.mjs';
import { doors } from '../doors.mjs';
import { runOver } from '../latency.mjs';
import { warmUp } from '../load.mjs';
import { cpuMillis } from '../process.mjs';
import { compared, pairOf, SIDES } from './pairs.mjs';

const CLIENTS = 4;
const RUNS = 100;
const PATIENCE_SECONDS = 120;

/** New / old of the processor time. */
const LIMIT = 1.05;

/** @returns rows of the table */
export async function compareLoad({ servers, options, failures }, program) {
  const blocks = [];
  while (blocks.length < options.blocks) blocks.push(await pairOf(blocks.length, block));

  // While one server runs a block, the other one has nothing to do.
  const idle = blocks.map((pair) => ({ old: pair.new.idle, new: pair.old.idle }));
  const mean = Object.fromEntries(SIDES.map((side) => [side, meanOf(idle.map((shares) => shares[side]))]));
  const perRun = (figure) => compared(blocks.map((pair) => Object.fromEntries(SIDES.map((side) =>
    [side, figure(pair[side], side) / pair[side].runs]))));
  return [
    {
      what: 'processor time of a run, Socket.IO',
      unit: 'ms',
      limit: LIMIT,
      ...perRun(({ busy, millis }, side) => busy - mean[side] * millis),
    },
    { what: `time for a run, ${CLIENTS} clients`, unit: 'ms', ...perRun(({ loaded }) => loaded) },
    {
      what: 'processor time on nothing, in 1 s',
      unit: 'ms',
      ...compared(idle.map((shares) => ({ old: 1000 * shares.old, new: 1000 * shares.new }))),
    },
  ];

  /** Includes the time in which the server cleans up after the runs. */
  async function block(side) {
    const other = servers[SIDES.find((name) => name !== side)];
    const connections = new Connections(() => doors['Socket.IO'](servers[side].url));
    const from = performance.now();
    const before = await processorTimes();
    let runs = 0;
    await warmUp({ runs: RUNS, seconds: PATIENCE_SECONDS, clients: CLIENTS }, async () => {
      const result = await failures.noting(`load, ${side}`, () => runOver(connections, program));
      if (result) runs += 1;
      return result;
    });
    const loaded = performance.now() - from;
    await servers[side].settled();
    const after = await processorTimes();
    const millis = performance.now() - from;
    connections.close();
    return { runs, loaded, millis, busy: after.busy - before.busy, idle: (after.idle - before.idle) / millis };

    async function processorTimes() {
      return { busy: await cpuMillis(servers[side].pid), idle: await cpuMillis(other.pid) };
    }
  }
}

function meanOf(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
