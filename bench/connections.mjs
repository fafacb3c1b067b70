// Open connections that may send a request now. A connection may send one request each half second,
// so a client that runs one program after another needs several.
const REST_MILLIS = 560;

export class Connections {
  #open;
  #resting = [];

  /** @param open opens a new connection */
  constructor(open) {
    this.#open = open;
  }

  /** The connection whose last request is longest ago, or a new one. */
  async take() {
    const first = this.#resting[0];
    if (first && performance.now() - first.since > REST_MILLIS) {
      return this.#resting.shift().connection;
    }
    return this.#open();
  }

  /** Gives the connection back; called when its run has ended. */
  giveBack(connection) {
    this.#resting.push({ connection, since: performance.now() });
  }

  close() {
    for (const { connection } of this.#resting.splice(0)) connection.close();
  }
}
