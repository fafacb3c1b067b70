// The BENCH_ settings, from the environment. An invalid value is an error.

const numbers = {
  BENCH_PORT: [8390, 'port of the server that is measured'],
  BENCH_SAMPLES: [25, 'rounds of latency; all but python3 are in every fourth'],
  BENCH_LANGUAGE_SAMPLES: [5, 'runs of each language that has one row, the naive way and ours'],
  BENCH_WARM_UP: [30, 'seconds, at most, that the server is warmed up for'],
  BENCH_SECONDS: [5, 'seconds of throughput for each number of clients, on each side'],
  BENCH_STREAMS: [3, 'streams of 100 MB on each way'],
  BENCH_CONNECTIONS: [500, 'idle connections whose memory is measured'],
  BENCH_PAIRS: [60, 'pairs of python3 runs when two WARs are compared; half as many of the others'],
  BENCH_BLOCKS: [8, 'pairs of blocks of runs when two WARs are compared'],
};

export function readOptions(environment) {
  const option = (name) => {
    const [standard, meaning] = numbers[name];
    const text = environment[name] || String(standard);
    if (!/^[1-9]\d{0,5}$/.test(text)) {
      throw new Error(`${name} (${meaning}) is "${text}"; allowed is a number from 1 up.`);
    }
    return Number(text);
  };
  return {
    port: option('BENCH_PORT'),
    samples: option('BENCH_SAMPLES'),
    languageSamples: option('BENCH_LANGUAGE_SAMPLES'),
    warmUpSeconds: option('BENCH_WARM_UP'),
    seconds: option('BENCH_SECONDS'),
    streams: option('BENCH_STREAMS'),
    connections: option('BENCH_CONNECTIONS'),
    pairs: option('BENCH_PAIRS'),
    blocks: option('BENCH_BLOCKS'),
    repository: environment.REPOSITORY ?? 'grounds',
    tag: environment.TAG || 'latest',
  };
}

export function imageOf({ repository, tag }, language) {
  return `${repository ? `${repository}/` : ''}exec-${language}:${tag}`;
}
