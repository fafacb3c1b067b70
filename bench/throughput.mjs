// Sustained runs per second, compared with what the engine itself can do with the same containers; the
// server's processor time for them; and the same with four times as many clients.
import { Connections } from './connections.mjs';
import { doors } from './doors.mjs';
import { runOver } from './latency.mjs';
import { sustained } from './load.mjs';
import { cpuMillis } from './process.mjs';
import { summary } from './statistics.mjs';

const CLIENTS = [1, 2, 4, 8];
const OVERLOAD_CLIENTS = 4 * CLIENTS.at(-1);

/** Server and engine are measured in turn, so that slow moments of the machine affect both. */
const TURNS = 2;

export async function measureThroughput({ server, sequences, kind, options, failures }, program) {
  const connections = new Connections(() => doors['Socket.IO'](server.url));
  const seconds = options.seconds / TURNS;
  // What the server uses while only the engine is measured is its idle consumption.
  const idle = { cpuMillis: 0, millis: 0, runs: 0 };
  const busy = { cpuMillis: 0, millis: 0, runs: 0 };
  const sides = {
    ceiling: (clients) => costed(idle, () => sustained(clients, seconds, overEngine(clients))),
    server: (clients) => costed(busy, () => sustained(clients, seconds, overServer(clients))),
  };

  const levels = {};
  for (const clients of CLIENTS) {
    const rates = { ceiling: [], server: [] };
    const ends = [];
    const failedBefore = failures.count;
    for (let turn = 0; turn < TURNS; turn++) {
      for (const side in sides) {
        const { perSecond, results } = await sides[side](clients);
        rates[side].push(perSecond);
        ends.push(...results.map(({ end }) => end));
      }
    }
    levels[clients] = {
      ceiling: mean(rates.ceiling),
      server: mean(rates.server),
      end: summary(ends),
      failed: failures.count - failedBefore,
    };
  }
  const overload = await measureOverload();
  connections.close();
  const idleCpuShare = idle.cpuMillis / idle.millis;
  const cpuMillisPerRun = (busy.cpuMillis - idleCpuShare * busy.millis) / busy.runs;
  return { clients: levels, overload, cpuMillisPerRun, cpuRuns: busy.runs, idleCpuShare };

  function attempt(side, clients, run) {
    return failures.noting(`throughput, ${side}, ${clients} clients`, run);
  }

  function overEngine(clients) {
    return () => attempt('the engine itself', clients, async () => {
      await sequences.shortest(kind(program.language), program);
      return {};
    });
  }

  function overServer(clients) {
    return () => attempt('the server', clients, () => runOver(connections, program));
  }

  /** Includes the time in which the server cleans up after the runs. */
  async function costed(cost, load) {
    const from = performance.now();
    const before = await cpuMillis(server.pid);
    const result = await load();
    await server.settled();
    cost.cpuMillis += (await cpuMillis(server.pid)) - before;
    cost.millis += performance.now() - from;
    cost.runs += result.results.length;
    return result;
  }

  async function measureOverload() {
    const failedBefore = failures.count;
    const { perSecond, results } = await sustained(OVERLOAD_CLIENTS, seconds, overServer(OVERLOAD_CLIENTS));
    const failed = failures.count - failedBefore;
    await server.settled();
    const end = summary(results.map((result) => result.end));
    return { clients: OVERLOAD_CLIENTS, perSecond, runs: results.length, failed, end };
  }
}

function mean(rates) {
  return rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}
