const KEPT = 30;
const LENGTH = 160;

/** The last messages of the pages' WebSockets, printed if a case fails. */
export class Sockets {
  last = [];
  #began = performance.now();

  async watch(page) {
    const devTools = await page.createCDPSession();
    await devTools.send('Network.enable');
    for (const [event, about] of Object.entries({
      webSocketCreated: ({ url }) => url,
      webSocketHandshakeResponseReceived: ({ response }) => response.status,
      webSocketFrameSent: ({ response }) => response.payloadData,
      webSocketFrameReceived: ({ response }) => response.payloadData,
      webSocketFrameError: ({ errorMessage }) => errorMessage,
      webSocketClosed: () => '',
    })) {
      devTools.on(`Network.${event}`, (told) => this.#note(event, told.requestId, String(about(told))));
    }
  }

  #note(event, id, text) {
    const millis = Math.round(performance.now() - this.#began);
    this.last.push(`${millis} ms, ${id}: ${event} ${text.slice(0, LENGTH)}`);
    if (this.last.length > KEPT) this.last.shift();
  }
}
