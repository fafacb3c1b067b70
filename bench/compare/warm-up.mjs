// Runs before the samples, in which Java compiles hot code: as many on each server, in turn.
import { Connections } from '../connections.mjs';
import { doors } from '../doors.mjs';
import { runOver } from '../latency.mjs';
import { warmUp } from '../load.mjs';
import { SIDES } from './pairs.mjs';

const RUNS_OF_EACH = 300;
const CLIENTS = 4;

/** @returns the number of runs on both servers */
export async function warmUpBoth({ servers, options, failures }, programs) {
  const ways = programs.flatMap((program) => Object.keys(doors).flatMap((door) =>
    SIDES.map((side) => ({ program, side, door }))));
  const open = {};
  let turn = 0;
  const limits = { runs: SIDES.length * RUNS_OF_EACH, seconds: SIDES.length * options.warmUpSeconds, clients: CLIENTS };
  const runs = await warmUp(limits, () => {
    const { program, side, door } = ways[turn++ % ways.length];
    const connections = (open[side + door] ??= new Connections(() => doors[door](servers[side].url)));
    return failures.noting(`warm-up, ${program.language}, ${side}`, () => runOver(connections, program));
  });
  Object.values(open).forEach((connections) => connections.close());
  return runs;
}
