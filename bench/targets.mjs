// The targets, mostly ratios within one run, because another machine changes both sides.
import { doors } from './doors.mjs';
import { figure } from './report.mjs';

/** @returns {{target: string, seen: string, met: boolean|undefined}[]} undefined: not measured */
export function targetsOf({ latency, promptness, throughput, streaming }) {
  const firstOutput = (language, way) => latency[language]?.[way]?.firstOutput?.p50;
  const ours = 'Socket.IO';
  const python = firstOutput('python3', ours);
  const bare = firstOutput('python3', 'bare interpreter');
  const ruby = firstOutput('ruby', ours) / firstOutput('ruby', 'bare interpreter');
  const spread = worstSpread(latency);
  const levels = Object.values(throughput.clients);
  const highest = (side) => Math.max(...levels.map((level) => level[side]));
  const pipe = streaming['docker run --rm']?.p50;
  const { overload, cpuMillisPerRun } = throughput;

  return [
    target('python3: first stdout at least 15 times sooner than the original',
      firstOutput('python3', 'original') / python, (times) => times >= 15, ' times'),
    target('python3: first stdout at most 6 ms after the bare interpreter', python - bare, (ms) => ms <= 6, ' ms'),
    target('ruby: first stdout sooner than the bare interpreter', ruby, (ratio) => ratio < 1, ' of its time'),
    target(`first stdout: p95 at most 3 times p50 (worst: ${spread.of})`,
      spread.ratio, (ratio) => ratio <= 3, ' times'),
    ...Object.keys(doors).map((door) => target(`${door}: status within 5 ms of the program's end, p50`,
      promptness[door]?.p50, (ms) => ms <= 5, ' ms')),
    target("runs per second at least 0.9 of the engine's ceiling, each at its best",
      highest('server') / highest('ceiling'), (ratio) => ratio >= 0.9, ''),
    {
      target: `no failed run with ${overload.clients} clients at once`,
      seen: `${overload.failed} of ${overload.runs + overload.failed}`,
      met: overload.failed === 0 && overload.runs > 0,
    },
    target('processor time of the server on a run below 3 ms', cpuMillisPerRun, (ms) => ms < 3, ' ms'),
    ...Object.keys(doors).map((door) => target(`${door}: 100 MB at least half as fast as docker run into a pipe`,
      streaming[door]?.p50 / pipe, (ratio) => ratio >= 0.5, '')),
  ];
}

function target(name, value, isMet, unit) {
  if (!Number.isFinite(value)) return { target: name, seen: '-', met: undefined };
  return { target: name, seen: `${figure(value)}${unit}`, met: isMet(value) };
}

/** The language and endpoint with the largest ratio of p95 to p50. */
function worstSpread(latency) {
  const all = Object.entries(latency).flatMap(([language, ways]) => Object.keys(doors)
    .filter((door) => ways[door]?.firstOutput)
    .map((door) => ({ of: `${language}, ${door}`, ratio: ways[door].firstOutput.p95 / ways[door].firstOutput.p50 })));
  return all.sort((a, b) => b.ratio - a.ratio)[0] ?? { of: 'none', ratio: NaN };
}

export function targetsTable(targets) {
  const verdict = { true: 'met', false: 'not met', undefined: 'not measured' };
  return {
    title: 'Targets',
    columns: ['target', 'seen', ''],
    rows: targets.map(({ target: name, seen, met }) => [name, seen, verdict[met]]),
  };
}
