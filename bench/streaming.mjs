// Throughput of 100 MB of output, from the program's beginning to the arrival of the last byte: over
// each endpoint, and from the docker client into a pipe.
import { Connections } from './connections.mjs';
import { doors } from './doors.mjs';
import { imageOf } from './options.mjs';
import { flood, STREAM_BYTES } from './programs.mjs';
import { timedRun } from './run.mjs';
import { summary } from './statistics.mjs';

/** Without the engine's log of the output, and without a network. */
const AS_OURS = ['--log-driver', 'none', '--network', 'none'];

/** @returns by variant, a summary in megabytes per second */
export async function measureStreaming({ server, containers, options, failures }) {
  const ways = {
    ...Object.fromEntries(Object.entries(doors).map(([door, openDoor]) =>
      [door, () => overDoor(() => openDoor(server.url))])),
    'docker run --rm': () => intoPipe(containers, options, []),
    'docker run --rm, no log': () => intoPipe(containers, options, AS_OURS),
  };
  const rates = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  // Each endpoint is used once before measuring, because this server was just started.
  for (const door in doors) await failures.noting(`streaming, ${door}`, ways[door]);
  for (let round = 0; round < options.streams; round++) {
    for (const way in ways) {
      const rate = await failures.noting(`streaming, ${way}`, ways[way]);
      if (rate !== undefined) rates[way].push(rate);
      if (way in doors) await server.settled();
    }
  }
  return Object.fromEntries(Object.entries(rates).map(([way, samples]) => [way, summary(samples)]));
}

async function overDoor(open) {
  const connection = await open();
  let bytes = 0;
  let last;
  let began;
  try {
    await timedRun(connection, flood, {
      onStderr: () => (began ??= performance.now()),
      onOutput(text) {
        // Output may arrive before the message on stderr: the two streams have no common order.
        began ??= performance.now();
        bytes += text.length;
        last = performance.now();
      },
    });
  } finally {
    connection.close();
  }
  return megabytesPerSecond(bytes, last - began);
}

/** `docker run ... | wc -c`, in a shell. */
function intoPipe(containers, options, parameters) {
  return new Promise((resolve, reject) => {
    const client = containers.dockerRun([...parameters, imageOf(options, flood.language), flood.code],
      { shell: '"$@" | wc -c', stdio: ['ignore', 'pipe', 'pipe'] });
    let began;
    client.stderr.on('data', () => (began ??= performance.now()));
    client.stdout.on('data', (count) => {
      try {
        resolve(megabytesPerSecond(Number(count), performance.now() - began));
      } catch (cause) {
        reject(cause);
      }
    });
    client.on('close', () => reject(new Error('nothing came')));
  });
}

function megabytesPerSecond(bytes, millis) {
  if (bytes !== STREAM_BYTES) throw new Error(`${bytes} bytes came of ${STREAM_BYTES}`);
  return bytes / 1e6 / (millis / 1000);
}
