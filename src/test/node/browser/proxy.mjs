import { createServer, request } from 'node:http';
import { connect } from 'node:net';

/** A proxy that serves a server below another path, and whose connections can be cut. */
export class Proxy {
  #server = createServer();
  #sockets = new Set();
  #target;
  #path;
  /** While down, the proxy accepts no connections. */
  isDown = false;
  /** While deaf, the proxy drops all WebSocket messages of clients except the first, the greeting. */
  isDeaf = false;
  unheard = 0;

  static async listen(target, path) {
    const proxy = new Proxy();
    proxy.#target = new URL(target);
    proxy.#path = path;
    proxy.#server.on('connection', (socket) => {
      proxy.#sockets.add(socket);
      socket.on('close', () => proxy.#sockets.delete(socket));
      socket.on('error', () => socket.destroy());
      if (proxy.isDown) socket.destroy();
    });
    proxy.#server.on('request', (incoming, outgoing) => proxy.#pass(incoming, outgoing));
    proxy.#server.on('upgrade', (incoming, socket, head) => proxy.#upgrade(incoming, socket, head));
    await new Promise((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get origin() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** Closes all connections, and accepts none until it is up again. */
  goDown() {
    this.isDown = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  close() {
    this.goDown();
    this.#server.close();
  }

  #pathOf({ url }) {
    return url.startsWith(`${this.#path}/`) ? url.slice(this.#path.length) : null;
  }

  #pass(incoming, outgoing) {
    const path = this.#pathOf(incoming);
    if (path === null) {
      outgoing.writeHead(404).end('outside of the application');
      return;
    }
    const { hostname, port } = this.#target;
    const { method, headers } = incoming;
    const passed = request({ hostname, port, path, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  }

  #upgrade(incoming, socket, head) {
    const path = this.#pathOf(incoming);
    const { hostname, port } = this.#target;
    const passed = connect(port, hostname, () => {
      const headers = incoming.rawHeaders.reduce(
        (text, word, index) => text + word + (index % 2 ? '\r\n' : ': '), '');
      passed.write(`GET ${path} HTTP/1.1\r\n${headers}\r\n`);
      passed.write(head);
      let words = 0;
      socket.on('data', (data) => {
        words++;
        if (this.isDeaf && words > 1) this.unheard++;
        else passed.write(data);
      });
      passed.pipe(socket);
    });
    passed.on('error', () => socket.destroy());
    passed.on('close', () => socket.destroy());
    socket.on('close', () => passed.destroy());
  }
}
