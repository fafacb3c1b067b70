// The bare interpreter inside the same kind of container. One container is kept for all samples, and
// times are measured inside it, so that the engine and the connection to it do not count.
import { readFile } from 'node:fs/promises';

export class BareInterpreter {
  #id;
  #containers;
  #stdin;
  #text = '';
  #complaints = '';
  #answered = () => {};
  #ended;

  /** @param kind the options of the server's containers of this language */
  static async start(engine, containers, kind, { code }) {
    const bare = new BareInterpreter();
    bare.#containers = containers;
    bare.#id = await containers.create({
      ...kind,
      Entrypoint: ['perl', '-e', await readFile(new URL('bare.pl', import.meta.url), 'utf8')],
      Cmd: [code],
      OpenStdin: true,
      StdinOnce: true,
    });
    const { stdin, ended } = await engine.attach(bare.#id, { stdin: true }, (stream, bytes) => bare.#take(stream, bytes));
    bare.#stdin = stdin;
    bare.#ended = ended.catch(() => {});
    await engine.call('POST', `/containers/${bare.#id}/start`);
    return bare;
  }

  /** Starts the interpreter again. */
  async run() {
    const answer = new Promise((resolve) => (this.#answered = resolve));
    this.#stdin.write('\n');
    await Promise.race([answer, this.#ended]);
    const [, first, end, status] = /^(\d+) (\d+) (\d+)\n/.exec(this.#text) ?? [];
    if (status !== '0') throw new Error(`the bare interpreter says "${(this.#text + this.#complaints).trim()}"`);
    this.#text = '';
    return { start: NaN, firstOutput: first / 1e6, end: end / 1e6 };
  }

  async close() {
    await this.#containers.remove(this.#id);
  }

  #take(stream, bytes) {
    if (stream === 'stderr') this.#complaints += bytes;
    else this.#text += bytes;
    if (this.#text.endsWith('\n')) this.#answered();
  }
}
