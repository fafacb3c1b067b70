import { copy } from '../clipboard.js';
import { set, settings, watch } from '../settings.js';
import { TextView } from './text-view.js';
import { Transcript } from './transcript.js';

/** The output of the runner's program, as terminal or as text, with copy and download. */
export class OutputPane {
  #host;
  #transcript = new Transcript();
  #text;
  #terminal = null;

  constructor(host, runner) {
    this.#host = host;
    this.#text = new TextView(this.#part('.text'), this.#transcript);
    runner.addEventListener('output', ({ stream, text }) => this.#transcript.add(stream, text));
    for (const button of host.querySelectorAll('[data-view]')) {
      button.addEventListener('click', () => set('view', button.dataset.view));
    }
    this.#part('.copy').addEventListener('click', ({ currentTarget }) =>
      copy(this.#transcript.plain(), currentTarget));
    this.#part('.download').addEventListener('click', () => this.#download());
    for (const event of ['added', 'cleared']) {
      this.#transcript.addEventListener(event, () => this.#offer());
    }
    watch(() => this.#show());
    this.#offer();
  }

  /** Called when a run begins: clears the previous output and shows the terminal. */
  begin() {
    this.#transcript.clear();
    this.#host.classList.add('begun');
    this.#show();
  }

  async #show() {
    const hasBegun = this.#host.classList.contains('begun');
    for (const button of this.#host.querySelectorAll('[data-view]')) {
      button.setAttribute('aria-pressed', button.dataset.view === settings.view);
    }
    this.#part('.text').hidden = !hasBegun || settings.view !== 'text';
    this.#part('.screen').hidden = !hasBegun || settings.view !== 'terminal';
    this.#text.refresh();
    if (hasBegun && settings.view === 'terminal') await this.#loadTerminal();
  }

  #loadTerminal() {
    this.#terminal ??= import('./terminal.js').then(
      ({ TerminalView }) => new TerminalView(this.#part('.screen'), this.#transcript),
      () => {
        // The terminal could not be loaded; the text view has the same output.
        this.#terminal = null;
        set('view', 'text');
      },
    );
    return this.#terminal;
  }

  #offer() {
    this.#part('.copy').disabled = this.#part('.download').disabled = this.#transcript.isEmpty;
  }

  #download() {
    const url = URL.createObjectURL(new Blob([this.#transcript.written()], { type: 'text/plain' }));
    Object.assign(document.createElement('a'), { href: url, download: 'output.txt' }).click();
    URL.revokeObjectURL(url);
  }

  #part(selector) {
    return this.#host.querySelector(selector);
  }
}
