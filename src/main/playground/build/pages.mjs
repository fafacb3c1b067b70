import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** HTML pages with their parts inserted, and with the bundled names of their scripts and styles. */
export class Pages {
  #sources;
  #outputs;
  #version;

  /** OUTPUTS are the outputs of esbuild, by the path from which a page loads them. */
  constructor(sources, outputs, version) {
    this.#sources = sources;
    this.#outputs = outputs;
    this.#version = version;
  }

  async html(name) {
    const page = (await this.#withParts(await this.#read(name))).replaceAll('{{version}}', this.#version);
    const named = page.replace(/(src|href)="((?:src|styles)\/[^"]+)"/g, (_, attribute, entry) =>
      `${attribute}="${this.#pathOf(entry)}"`);
    const scripts = [...named.matchAll(/<script type="module" src="([^"]+)"/g)];
    const preloads = scripts
      .flatMap(([, script]) => [...this.#importsOf(script)])
      .map((path) => `  <link rel="modulepreload" href="${path}">\n`);
    return named.replace('</head>', `${preloads.join('')}</head>`);
  }

  async #withParts(page) {
    let whole = '';
    for (const piece of page.split(/^( *<!-- part \S+ -->\n)/m)) {
      const [, part] = /<!-- part (\S+) -->/.exec(piece) ?? [];
      whole += part ? await this.#read(`parts/${part}`) : piece;
    }
    return whole;
  }

  #read(name) {
    return readFile(join(this.#sources, name), 'utf8');
  }

  #pathOf(entry) {
    const found = Object.entries(this.#outputs).find(([, { entryPoint }]) => entryPoint === entry);
    if (!found) throw new Error(`a page wants ${entry}, which is not built`);
    return found[0];
  }

  /** All modules that a script needs at its start, so that the browser can preload them. */
  #importsOf(script, known = new Set()) {
    for (const { path, kind } of this.#outputs[script].imports) {
      const chunk = path.slice(path.indexOf('assets/'));
      if (kind === 'import-statement' && !known.has(chunk)) {
        known.add(chunk);
        this.#importsOf(chunk, known);
      }
    }
    return known;
  }
}
