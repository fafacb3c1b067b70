// The measured server: this project's WAR on a separate port, started and stopped by scripts/server.
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { listContainers, PROCESS_LABEL } from './containers.mjs';
import { findProcess } from './process.mjs';

const QUIET_MILLIS = 1000;
const PATIENCE_MILLIS = 20_000;

export class Server {
  #port;
  #engine;
  #war;
  #starting = Promise.resolve();
  pid;

  /** @param war path of the WAR; without, the product's */
  constructor(port, engine, war) {
    this.#port = port;
    this.#engine = engine;
    this.#war = war ? { WAR: war } : {};
  }

  get url() {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** @param settings environment variables; without any, the defaults */
  async start(settings = {}) {
    if (await answers(this.#port)) {
      throw new Error(`port ${this.#port} is taken; try 'BENCH_PORT=8391 make bench'.`);
    }
    this.#starting = this.#script('detach', settings);
    await this.#starting;
    const folder = `${process.cwd()}/target/run/${this.#port} `;
    this.pid = await findProcess((words) => /^\S*java /.test(words) && words.includes(`base.dir=${folder}`));
    if (!this.pid) throw new Error('the process of the server is not to be found');
  }

  async stop() {
    // A server that is still starting cannot be stopped reliably.
    await this.#starting.catch(() => {});
    await this.#script('stop');
  }

  /** The server's containers, including the waiting ones. */
  async containers() {
    const all = await listContainers(this.#engine, PROCESS_LABEL);
    return all.filter(({ Labels }) => Labels[PROCESS_LABEL].split('/')[1] === String(this.pid));
  }

  /** Waits until the server has neither created nor removed a container for a while. */
  async settled() {
    const giveUpAt = performance.now() + PATIENCE_MILLIS;
    let last = '';
    for (let since = performance.now(); performance.now() - since < QUIET_MILLIS; await pause(100)) {
      const now = (await this.containers()).map(({ Id, State }) => Id + State).sort().join();
      if (now !== last) since = performance.now();
      last = now;
      if (performance.now() > giveUpAt) throw new Error('the server does not come to rest');
    }
  }

  #script(command, settings = {}) {
    const child = spawn('scripts/server', [command], {
      env: { ...process.env, ...this.#war, ...settings, PORT: String(this.#port) },
      // In a separate session: Ctrl-C for the bench must not interrupt stopping the server.
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return new Promise((resolve, reject) => child.on('error', reject).on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`scripts/server ${command} ended with ${code}`))));
  }
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}
