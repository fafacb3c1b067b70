// A runner's state in words, and a report's figures.

const SIGNALS = {
  1: 'SIGHUP', 2: 'SIGINT', 3: 'SIGQUIT', 4: 'SIGILL', 6: 'SIGABRT', 7: 'SIGBUS', 8: 'SIGFPE',
  9: 'SIGKILL', 11: 'SIGSEGV', 13: 'SIGPIPE', 14: 'SIGALRM', 15: 'SIGTERM', 24: 'SIGXCPU',
  25: 'SIGXFSZ', 31: 'SIGSYS',
};

const UNDER_WAY = {
  idle: () => 'Ready',
  connecting: () => 'Connecting',
  sent: () => 'Starting',
  queued: ({ place }) => `Queued, place ${place}`,
  started: () => 'Running',
  compile: () => 'Compiling',
  run: () => 'Running',
};

/** `{text, tone}`; the tone is `idle`, `active`, `good` or `bad`. */
export function describe(state) {
  if (state.phase !== 'ended') {
    return { text: UNDER_WAY[state.phase](state), tone: state.phase === 'idle' ? 'idle' : 'active' };
  }
  const { cause, report, sentence } = state;
  switch (cause) {
    case 'exited':
      return report.code
        ? { text: `Ended with exit code ${report.code}`, tone: 'bad' }
        : { text: 'Finished', tone: 'good' };
    case 'signal':
      return { text: `Killed by signal ${report.signal}${nameOf(report.signal)}`, tone: 'bad' };
    case 'stopped':
      return { text: 'Stopped', tone: 'idle' };
    case 'lost':
      return { text: 'Lost with the connection', tone: 'bad' };
    default:
      return { text: sentence.replace(/\.$/, ''), tone: 'bad' };
  }
}

const nameOf = (signal) => (SIGNALS[signal] ? ` (${SIGNALS[signal]})` : '');

/** Pairs of a name and a figure; unknown figures are left out. */
export function figures({ code, wall, cpu, memory, output, dropped }) {
  return [
    ['Exit code', code, String],
    ['Time', wall, millis],
    ['Processor', cpu, millis],
    ['Memory', memory, bytes],
    ['Output', output, bytes],
    ['Not sent', dropped || undefined, bytes],
  ]
    .filter(([, value]) => value !== undefined)
    .map(([name, value, format]) => [name, format(value)]);
}

/** The parts of a run's time, in order: `{name, part, millis}`; parts that took no time are left out. */
export function shares({ queued, container, compile, run }) {
  return [
    { name: 'Queue', part: 'queue', millis: queued },
    { name: 'Container', part: 'container', millis: container },
    { name: 'Compiler', part: 'compile', millis: compile },
    { name: 'Program', part: 'run', millis: run },
  ].filter(({ millis }) => millis >= 0.5);
}

export function millis(value) {
  if (value >= 9_950) return `${(value / 1000).toFixed(1)} s`;
  if (value >= 995) return `${(value / 1000).toFixed(2)} s`;
  return value < 9.95 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}

function bytes(value) {
  if (value >= 1024 * 1024) return `${(value / 1024 / 1024).toFixed(1)} MiB`;
  return value >= 1024 ? `${(value / 1024).toFixed(1)} KiB` : `${value} B`;
}
