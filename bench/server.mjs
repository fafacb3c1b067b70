// The server that is measured: our WAR, on a port of its own, started and stopped as always.
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
  #starting = Promise.resolve();
  pid;

  constructor(port, engine) {
    this.#port = port;
    this.#engine = engine;
  }

  get url() {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** @param settings environment variables; without any it is as it comes */
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
    // What has not come up yet cannot be stopped for certain.
    await this.#starting.catch(() => {});
    await this.#script('stop');
  }

  /** Its containers now, those that wait for a program among them. */
  async containers() {
    const all = await listContainers(this.#engine, PROCESS_LABEL);
    return all.filter(({ Labels }) => Labels[PROCESS_LABEL].split('/')[1] === String(this.pid));
  }

  /** Blocks until it neither makes nor removes a container for a while. */
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
      env: { ...process.env, ...settings, PORT: String(this.#port) },
      // A session of its own: the Ctrl-C that ends us must not cut short how it is stopped.
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
