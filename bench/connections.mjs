// Connections that are open and rested: a client may send one request each half second, so
// that whoever runs one program after another needs several.
const REST_MILLIS = 560;

export class Connections {
  #open;
  #resting = [];

  /** @param open makes another one */
  constructor(open) {
    this.#open = open;
  }

  /** The one that has rested longest, or a new one. */
  async take() {
    const first = this.#resting[0];
    if (first && performance.now() - first.since > REST_MILLIS) {
      return this.#resting.shift().connection;
    }
    return this.#open();
  }

  /** Lets it rest: to be called when its run has ended, which is later than it was requested. */
  giveBack(connection) {
    this.#resting.push({ connection, since: performance.now() });
  }

  close() {
    for (const { connection } of this.#resting.splice(0)) connection.close();
  }
}
