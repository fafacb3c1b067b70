import { createServer } from 'node:http';

/** Another web site. */
export class Pages {
  #server;
  #pages = new Map();

  static async listen(port) {
    const site = new Pages();
    site.#server = createServer(({ url }, answer) => {
      const page = site.#pages.get(url);
      answer.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html; charset=UTF-8' }).end(page);
    });
    await new Promise((resolve) => site.#server.listen(port, '127.0.0.1', resolve));
    return site;
  }

  /** The URL of a page with this body. */
  put(path, body) {
    this.#pages.set(path, `<!doctype html><html lang="en"><title>A course</title><body>${body}</body></html>`);
    return `http://127.0.0.1:${this.#server.address().port}${path}`;
  }

  close() {
    this.#server.closeAllConnections?.();
    this.#server.close();
  }
}
