// The terminal, xterm.js: loaded with the first run.
import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import { settings, watch } from '../settings.js';
import { harmless } from './harmless.js';
import { StderrColour } from './stderr-colour.js';
import { terminalTheme } from './terminal-theme.js';
import { withoutInlineStyles } from './without-inline-styles.js';

const SCROLLBACK_LINES = 10_000;

/** Most characters that xterm.js has been given and not yet processed. */
const MAX_PENDING = 128 * 1024;

/** Most characters in one write, because xterm.js yields only between writes. */
const MAX_WRITTEN = 16 * 1024;

/** Shows a transcript, as fast as xterm.js can process it. */
export class TerminalView {
  #host;
  #transcript;
  #terminal;
  #fit = new FitAddon();
  #next = 0;
  #pending = 0;
  #stderr = new StderrColour();

  constructor(host, transcript) {
    this.#host = host;
    this.#transcript = transcript;
    this.#terminal = new Terminal({
      allowProposedApi: true,
      // Programs write to pipes, so their lines end with a line feed only.
      convertEol: true,
      cursorInactiveStyle: 'none',
      disableStdin: true,
      fontFamily: getComputedStyle(host).fontFamily,
      fontSize: settings.fontSize,
      lineHeight: 1.25,
      minimumContrastRatio: 4.5,
      scrollback: SCROLLBACK_LINES,
      theme: terminalTheme(host),
    });
    this.#terminal.loadAddon(this.#fit);
    harmless(this.#terminal);
    this.#terminal.attachCustomKeyEventHandler((event) => this.#scroll(event));
    withoutInlineStyles(() => this.#terminal.open(host));
    this.#terminal.textarea.setAttribute('aria-label', 'Output of the program; the view Text is for screen readers');
    this.#terminal.textarea.readOnly = true;
    this.#follow();
    this.#write();
  }

  #follow() {
    new ResizeObserver(() => this.#resize()).observe(this.#host);
    const repaint = () => (this.#terminal.options.theme = terminalTheme(this.#host));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
    watch(({ fontSize }) => {
      this.#terminal.options.fontSize = fontSize;
      repaint();
      this.#resize();
    });
    this.#transcript.addEventListener('added', () => this.#write());
    this.#transcript.addEventListener('cleared', () => {
      this.#terminal.reset();
      this.#next = 0;
      this.#stderr = new StderrColour();
    });
  }

  /** Pieces stay in the transcript until the terminal has processed earlier ones. */
  #write() {
    while (this.#next < this.#transcript.count && this.#pending < MAX_PENDING) {
      const { stream, text } = this.#transcript.piece(this.#next++);
      const painted = this.#stderr.paint(stream, text);
      this.#pending += painted.length;
      for (let i = 0; i < painted.length; i += MAX_WRITTEN) {
        const part = painted.slice(i, i + MAX_WRITTEN);
        this.#terminal.write(part, () => this.#written(part.length));
      }
    }
  }

  #written(length) {
    this.#pending -= length;
    this.#write();
  }

  #resize() {
    if (this.#host.clientHeight > 0) this.#fit.fit();
  }

  /** Keys only scroll or leave the terminal; no key is sent to the program. */
  #scroll({ type, key }) {
    if (type === 'keydown') {
      const pages = { PageUp: -1, PageDown: 1 }[key];
      const lines = { ArrowUp: -1, ArrowDown: 1 }[key];
      if (pages) this.#terminal.scrollPages(pages);
      if (lines) this.#terminal.scrollLines(lines);
      if (key === 'Home') this.#terminal.scrollToTop();
      if (key === 'End') this.#terminal.scrollToBottom();
    }
    return false;
  }
}
