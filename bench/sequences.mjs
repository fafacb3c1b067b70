// The variants that the server is compared with, without any server: the original's sequence of engine
// calls, the shortest sequence, and the docker client. All times are milliseconds from the beginning.
import { once } from 'node:events';
import { imageOf } from './options.mjs';

/** The only limit that the original sets. */
const ORIGINAL_MEMORY_BYTES = 80_000_000;

export class Sequences {
  #engine;
  #containers;
  #options;

  constructor(engine, containers, options) {
    this.#engine = engine;
    this.#containers = containers;
    this.#options = options;
  }

  /**
   * Runs a program like the original: create, attach, start, wait, inspect, remove; the engine's
   * default network, which is a bridge, and its default log driver. The program is the argument of
   * the image's entrypoint. `end` is when the original sends the status, before it removes the container.
   */
  async original({ language, code, output }) {
    const call = (method, path) => this.#engine.call(method, `/containers/${id}${path}`);
    let stdout = '';
    let firstOutput;
    const from = performance.now();
    const id = await this.#containers.create({
      Image: imageOf(this.#options, language),
      Cmd: [code],
      Tty: false,
      HostConfig: { Memory: ORIGINAL_MEMORY_BYTES },
    });
    const attached = await this.#engine.attach(id, {}, (stream, bytes) => {
      firstOutput ??= performance.now() - from;
      if (stream === 'stdout') stdout += bytes;
    });
    await call('POST', '/start');
    const start = performance.now() - from;
    await call('POST', '/wait');
    const { State } = await call('GET', '/json');
    const end = performance.now() - from;
    await call('DELETE', '');
    await attached.ended;
    expect(State.ExitCode, stdout, output);
    return { from, start, firstOutput, end, stdout };
  }

  /** The least cost of a run: a container with the server's options is created, started, waited for, removed. */
  async shortest(kind, { code }) {
    const id = await this.#containers.create({ ...kind, Cmd: [code] });
    await this.#engine.call('POST', `/containers/${id}/start`);
    const { StatusCode } = await this.#engine.call('POST', `/containers/${id}/wait`);
    await this.#engine.call('DELETE', `/containers/${id}`);
    if (StatusCode !== 0) throw new Error(`status ${StatusCode}`);
  }

  /** `docker run --rm`, until the docker client has exited. */
  async dockerRun({ language, code, output }) {
    let stdout = '';
    let firstOutput;
    const from = performance.now();
    const client = this.#containers.dockerRun([imageOf(this.#options, language), code],
      { stdio: ['ignore', 'pipe', 'inherit'] });
    client.stdout.on('data', (bytes) => {
      firstOutput ??= performance.now() - from;
      stdout += bytes;
    });
    const [status] = await once(client, 'close');
    const end = performance.now() - from;
    expect(status, stdout, output);
    return { from, start: NaN, firstOutput, end, stdout };
  }
}

function expect(status, stdout, output) {
  if (status !== 0) throw new Error(`status ${status}`);
  if (output !== undefined && stdout !== output) throw new Error(`printed ${JSON.stringify(stdout.slice(0, 200))}`);
}
