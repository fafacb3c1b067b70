// The containers that the bench itself creates and removes. They have the label of the servers'
// containers, with the name of this process: if the bench dies, `make clean` and every server's
// sweep remove them.
import { spawn } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export const PROCESS_LABEL = 'grounds.process';
const LIFETIME_LABEL = 'grounds.lifetime-seconds';
const LIFETIME_SECONDS = 3600;

export class Containers {
  #engine;
  #labels = { [PROCESS_LABEL]: nameOfThisProcess(), [LIFETIME_LABEL]: String(LIFETIME_SECONDS) };
  #clients = new Set();
  #closed = false;

  constructor(engine) {
    this.#engine = engine;
  }

  /** @returns {Promise<string>} the id of the container, which was not started */
  async create(options) {
    this.#refuseWhenClosed();
    return (await this.#engine.call('POST', '/containers/create', { ...options, Labels: this.#labels })).Id;
  }

  async remove(id) {
    await this.#engine.call('DELETE', `/containers/${id}?force=1&v=1`);
  }

  /** Starts `docker run --rm` with these arguments, wrapped into another command. */
  dockerRun(parameters, { shell = 'exec "$@"', ...options } = {}) {
    this.#refuseWhenClosed();
    const labels = Object.entries(this.#labels).flatMap(([name, value]) => ['--label', `${name}=${value}`]);
    const command = ['docker', 'run', '--rm', ...labels, ...parameters];
    const client = spawn('sh', ['-c', shell, 'sh', ...command], options);
    this.#clients.add(client);
    client.on('close', () => this.#clients.delete(client));
    return client;
  }

  /** Creates no more containers, and removes the existing ones. */
  async close() {
    this.#closed = true;
    for (const client of this.#clients) client.kill();
    // Must be empty twice in a row: a container may be created during the first check.
    for (let cleanLooks = 0; cleanLooks < 2; await pause(200)) {
      const left = await this.#list();
      cleanLooks = left.length === 0 ? cleanLooks + 1 : 0;
      // A conflict means that another process removes the same container, which is fine.
      await Promise.allSettled(left.map(({ Id }) => this.remove(Id)));
    }
  }

  #list() {
    return listContainers(this.#engine, `${PROCESS_LABEL}=${this.#labels[PROCESS_LABEL]}`);
  }

  #refuseWhenClosed() {
    if (this.#closed) throw new Error('the bench is ending');
  }
}

/** All containers with the label, in every state. */
export function listContainers(engine, label) {
  const filters = encodeURIComponent(JSON.stringify({ label: [label] }));
  return engine.call('GET', `/containers/json?all=1&filters=${filters}`);
}

/** The format in which the server names itself: boot, process namespace, process id, start. */
function nameOfThisProcess() {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  const namespace = readlinkSync('/proc/self/ns/pid').replace(/\D/g, '');
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const startTime = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[22 - 3];
  return `${boot}.${namespace}/${process.pid}/${startTime}`;
}
