// The part of the Docker Engine's API that is measured, directly over its socket.
import http from 'node:http';
import { demultiplex } from './frames.mjs';

export class Engine {
  #address;
  // Connections are kept open, so that the comparison is not unfair to the engine.
  #agent = new http.Agent({ keepAlive: true });

  /** @param {string|undefined} dockerHost as the docker client takes it in DOCKER_HOST */
  constructor(dockerHost) {
    this.#address = addressOf(dockerHost || 'unix:///var/run/docker.sock');
  }

  /** Whether its processes are on this machine, so that their memory can be measured. */
  get isLocal() {
    return 'socketPath' in this.#address;
  }

  /** Calls the engine and returns its answer, parsed; fails if the call has no success status. */
  async call(method, path, body) {
    const response = await this.#request(method, path, body);
    const text = await textOf(response);
    if (response.statusCode >= 400) {
      throw new EngineError(`${method} ${path}`, response.statusCode, text);
    }
    return text && JSON.parse(text);
  }

  /**
   * Attaches to a container that was created and not started yet.
   *
   * @param {(stream: 'stdout'|'stderr', bytes: Buffer) => void} onOutput
   * @returns {Promise<{stdin: import('node:stream').Duplex, ended: Promise<void>}>}
   */
  attach(id, { stdin = false }, onOutput) {
    const path = `/containers/${id}/attach?stream=1&stdout=1&stderr=1${stdin ? '&stdin=1' : ''}`;
    return new Promise((resolve, reject) => {
      const headers = { Connection: 'Upgrade', Upgrade: 'tcp' };
      const request = http.request({ ...this.#address, method: 'POST', path, headers });
      request.on('error', reject);
      request.on('response', async (response) =>
        reject(new EngineError(`POST ${path}`, response.statusCode, await textOf(response))));
      request.on('upgrade', (response, socket, head) => {
        if (head.length > 0) socket.unshift(head);
        resolve({ stdin: socket, ended: demultiplex(socket, onOutput) });
      });
      request.end();
    });
  }

  #request(method, path, body) {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const headers = payload === undefined ? {} : {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(payload),
    };
    return new Promise((resolve, reject) => {
      http.request({ ...this.#address, agent: this.#agent, method, path, headers })
        .on('error', reject)
        .on('response', resolve)
        .end(payload);
    });
  }
}

export class EngineError extends Error {
  constructor(call, status, text) {
    super(`the engine answers ${call.split('?')[0]} with ${status}: ${text.trim()}`);
    this.status = status;
  }
}

function addressOf(dockerHost) {
  const [, path, host, port] = /^(?:unix:\/\/(.+)|tcp:\/\/([^:/]+):(\d+))$/.exec(dockerHost) ?? [];
  if (path) return { socketPath: path };
  if (host) return { host, port: Number(port) };
  throw new Error(`DOCKER_HOST is "${dockerHost}"; the bench supports unix:///path and tcp://host:port without TLS.`);
}

async function textOf(response) {
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
