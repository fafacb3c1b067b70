// Makes the readable tables from the results.
import { doors } from './doors.mjs';
import { languageTarget } from './language-targets.mjs';
import { FIRST_LANGUAGE } from './programs.mjs';

const MIB = 1024 * 1024;

/** @returns {object[]} tables for table.mjs */
export function tablesOf({ latency, promptness, throughput, byLanguage, cold, streaming, memory }) {
  return [
    latencyTable(latency),
    promptnessTable(promptness),
    throughputTable(throughput),
    processorTable(throughput),
    streamingTable(streaming),
    memoryTable(memory),
    languagesTable(byLanguage, cold),
  ].filter(({ rows }) => rows.length > 0);
}

function latencyTable(latency) {
  return {
    title: 'Hello world, ms',
    columns: ['', '', 'start p50', 'p95', 'first stdout p50', 'p95', 'end p50', 'p95', 'times sooner', 'samples'],
    rows: Object.entries(latency).flatMap(([language, ways]) =>
      Object.entries(ways).map(([way, { start, firstOutput, end }], index) => [
        index === 0 ? language : '',
        nameOf(way),
        ...[start, firstOutput, end].flatMap((phase) => [figure(phase?.p50), figure(phase?.p95)]),
        figure(ways.original.firstOutput?.p50 / firstOutput?.p50),
        String(firstOutput?.samples ?? 0),
      ])),
  };
}

function promptnessTable(promptness) {
  return {
    title: 'From the end of a program to `status` at its client, ms',
    columns: ['', 'p50', 'p95', 'samples'],
    rows: Object.entries(promptness).map(([way, millis]) =>
      [nameOf(way), figure(millis?.p50), figure(millis?.p95), String(millis?.samples ?? 0)]),
  };
}

function throughputTable({ clients, overload }) {
  return {
    title: `Hello world in ${FIRST_LANGUAGE}, runs per second kept up`,
    columns: ['clients', 'server', "engine's ceiling", 'server / ceiling', 'end p50, ms', 'p95', 'failed'],
    rows: [
      ...Object.entries(clients).map(([count, { server, ceiling, end, failed }]) =>
        [count, figure(server), figure(ceiling), figure(server / ceiling),
          figure(end?.p50), figure(end?.p95), String(failed)]),
      [String(overload.clients), figure(overload.perSecond), '-', '-',
        figure(overload.end?.p50), figure(overload.end?.p95), String(overload.failed)],
    ],
  };
}

function processorTable({ cpuMillisPerRun, cpuRuns, idleCpuShare }) {
  return {
    title: 'Processor time of the server, ms',
    columns: ['', 'ms', 'of'],
    rows: [
      ['on a run', figure(cpuMillisPerRun), `${cpuRuns} runs`],
      ['on nothing', figure(1000 * idleCpuShare), '1 s'],
    ],
  };
}

function streamingTable(streaming) {
  const pipe = streaming['docker run --rm']?.p50;
  return {
    title: '100 MB of output, MB/s',
    columns: ['', 'p50', 'min', 'max', 'of docker run', 'samples'],
    rows: Object.entries(streaming).map(([way, rate]) => [
      nameOf(way), figure(rate?.p50), figure(rate?.min), figure(rate?.max),
      figure(rate?.p50 / pipe), String(rate?.samples ?? 0),
    ]),
  };
}

function languagesTable(byLanguage, cold) {
  return {
    title: 'Hello world in every language, from the beginning to the end, ms',
    columns: ['', 'naive p50', 'cold', 'ours p50', 'max', 'ours / naive', 'target', '', 'waits with, MiB'],
    rows: Object.entries(byLanguage).map(([language, { naive, ours, memory }]) => {
      const { millis, isMet } = languageTarget(language, naive?.p50, ours?.p50);
      return [
        language, figure(naive?.p50), figure(cold[language]?.p50), figure(ours?.p50), figure(ours?.max),
        figure(ours?.p50 / naive?.p50), figure(millis), isMet ? 'met' : 'not met', figure(memory / MIB),
      ];
    }),
  };
}

function memoryTable({ idle, connections, container }) {
  const sizes = (heap, resident) => [figure(heap), figure(resident)];
  return {
    title: 'Memory while nothing runs',
    columns: ['', 'live heap', 'resident', 'unit', 'of'],
    rows: [
      ['server', ...sizes(idle.heap / MIB, idle.resident / MIB), 'MiB', '1'],
      ...Object.entries(connections).map(([door, used]) =>
        [`connection, ${door}`, ...sizes(used?.heap / 1024, used?.resident / 1024), 'KiB', String(used?.count ?? 0)]),
      ['warm container', '', figure(container?.memory / MIB), 'MiB', String(container?.count ?? 0)],
      ["its shim, the engine's", '', figure(container?.shim / MIB), 'MiB', String(container?.count ?? 0)],
    ],
  };
}

function nameOf(way) {
  if (way in doors) return `server, ${way}`;
  return way === 'original' ? "original's sequence" : way;
}

/** About three significant digits; empty if there is no measurement. */
export function figure(value) {
  if (!Number.isFinite(value)) return '-';
  return value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);
}
