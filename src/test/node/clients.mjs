// usage: node clients.mjs VERSION TRANSPORTS URL SCENARIO...
// Plays the scenarios with a real client on each of the transports, each over its own connection.
// The scenarios of one transport are played all at once, the transports one after the other. Only
// `idle`, which waits for seconds, is played on all transports at the same time.
// URL: of the page, whose path is the application's. VERSION: 1 to 4. TRANSPORTS: some of default
// (polling, then an upgrade), polling and websocket, with commas between.
// Exits with 0, or prints what was wrong and exits with 1. Loads its packages from the working
// directory.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MILLIS = 50_000;

const [version, list, url, ...scenarios] = process.argv.slice(2);
const transports = list.split(',');
const io = createRequire(process.cwd() + '/')(`client-${version}`);

const plays = {
  /** Its length is asserted too, where no second mistake can undo the first. */
  async unicode(socket) {
    const code = 'text = "é€😀"\nprint(len(text), len(text.encode()))\nprint(text)';
    assert.equal(await run(socket, code), '3 9\né€😀\n');
  },

  async long(socket) {
    const comment = '#' + 'x'.repeat(59_999);
    assert.equal(await run(socket, `${comment}\nprint("whole")`), 'whole\n');
  },

  async longUnicode(socket) {
    const text = 'é'.repeat(60_000);
    assert.equal(await run(socket, `print(len("${text}"))`), '60000\n');
  },

  /** The connection is silent for longer than either side waits for a ping or pong. */
  async idle(socket, transport, { pingInterval, pingTimeout }) {
    await upgraded(socket, transport);
    const { id } = socket.io.engine;
    await pause(1.25 * (pingInterval + pingTimeout));
    assert.equal(socket.io.engine.id, id, 'still the same connection');
    assert.equal(await run(socket, 'print(1)'), '1\n');
  },

  async reconnect(socket, transport) {
    await upgraded(socket, transport);
    const { id } = socket.io.engine;
    assert.equal(await run(socket, 'print(1)'), '1\n');
    const disconnected = new Promise((resolve) => socket.once('disconnect', resolve));
    socket.io.engine.close();
    await disconnected;
    await next(socket, 'connect');
    assert.notEqual(socket.io.engine.id, id, 'another connection');
    assert.equal(await run(socket, 'print(2)'), '2\n');
  },

  /** Wants the echo: bytes at every depth, in an event and in an acknowledgement. */
  async binary(socket) {
    const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const nested = { deep: [1, { deeper: Buffer.from('é') }], long: Buffer.alloc(100_000, 7) };
    const sent = ['é€😀', everyByte, nested, Buffer.alloc(0)];
    const back = next(socket, 'message-back');
    socket.emit('message', ...sent);
    assert.deepEqual(await back, sent);
    const acknowledged = new Promise((resolve) =>
      socket.emit('message-with-ack', ...sent, (...received) => resolve(received)));
    assert.deepEqual(await acknowledged, sent);
  },
};

const unfinished = new Set();
setTimeout(() => {
  console.error('unfinished:', ...unfinished);
  process.exit(1);
}, PATIENCE_MILLIS).unref();
const busy = scenarios.filter((scenario) => scenario !== 'idle');
await Promise.all([
  scenarios.includes('idle') && Promise.all(transports.map((transport) => play('idle', transport))),
  playInTurn(),
]);

async function playInTurn() {
  for (const transport of transports) {
    await Promise.all(busy.map((scenario) => play(scenario, transport)));
  }
}

async function play(scenario, transport) {
  const name = `${transport} ${scenario}`;
  unfinished.add(name);
  const options = transport === 'default' ? {} : { transports: [transport] };
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/\/$/, '') + '/socket.io';
  const socket = io(origin, { path, forceNew: true, ...options });
  try {
    const handshake = next(socket.io.engine, 'handshake');
    await next(socket, 'connect');
    await plays[scenario](socket, transport, ...(await handshake));
    if (transport !== 'default') {
      assert.equal(socket.io.engine.transport.name, transport);
    }
  } catch (cause) {
    throw new Error(`client ${version}, ${name}`, { cause });
  }
  unfinished.delete(name);
  socket.close();
}

/** What comes with the next event of that name; fails where the connection does. */
function next(emitter, name) {
  return new Promise((resolve, reject) => {
    emitter.once(name, (...values) => resolve(values));
    for (const failure of ['connect_error', 'disconnect']) {
      emitter.once(failure, (reason) => reject(new Error(`${failure} before ${name}`, { cause: reason })));
    }
  });
}

/** Blocks until the client has the transport that it likes best. */
async function upgraded(socket, transport) {
  const { engine } = socket.io;
  if (transport === 'default' && engine.transport.name !== 'websocket') {
    await next(engine, 'upgrade');
  }
}

/** Runs a program that is to end with 0, and hands out what it printed. */
async function run(socket, code) {
  const answers = await new Promise((resolve, reject) => {
    const come = [];
    const listener = (answer) => {
      come.push(answer);
      if (['status', 'error', 'stop'].includes(answer.stream)) {
        socket.off('run', listener);
        resolve(come);
      }
    };
    socket.on('run', listener);
    socket.once('disconnect', (reason) => reject(new Error(`disconnect in a run: ${reason}`)));
    socket.emit('run', { language: 'python3', code });
  });
  assert.deepEqual(answers.at(0), { stream: 'start', chunk: '' });
  assert.deepEqual(answers.at(-1), { stream: 'status', chunk: 0 });
  const output = answers.slice(1, -1);
  assert.ok(output.every(({ stream }) => stream === 'stdout'), JSON.stringify(output));
  return output.map(({ chunk }) => chunk).join('');
}
