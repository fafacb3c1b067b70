import { PlainText } from './plain-text.js';

/** Number of characters that a browser lays out without a noticeable delay. */
const MAX_SHOWN = 1_000_000;
const LONGEST_SPAN = 50_000;

/** The output as plain text, in a wrapping pre that screen readers can read. */
export class TextView {
  #host;
  #transcript;
  #next = 0;
  #shown = 0;
  #plain = { stdout: new PlainText(), stderr: new PlainText() };
  #isDue = false;

  constructor(host, transcript) {
    this.#host = host;
    this.#transcript = transcript;
    transcript.addEventListener('added', () => this.refresh());
    transcript.addEventListener('cleared', () => this.#clear());
  }

  /** At most once per frame, so that much output costs one layout; a hidden view waits. */
  refresh() {
    if (this.#isDue || this.#host.hidden) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#write();
    });
  }

  #write() {
    const { scrollTop, clientHeight, scrollHeight } = this.#host;
    const follows = scrollTop + clientHeight >= scrollHeight - 4;
    while (this.#next < this.#transcript.count && this.#shown < MAX_SHOWN) {
      const { stream, text } = this.#transcript.piece(this.#next++);
      this.#append(stream, this.#plain[stream].add(text));
    }
    if (follows) this.#host.scrollTop = this.#host.scrollHeight;
  }

  #append(stream, text) {
    const room = MAX_SHOWN - this.#shown;
    this.#shown += text.length;
    let last = this.#host.lastElementChild;
    if (last?.className !== stream || last.textContent.length > LONGEST_SPAN) {
      last = this.#host.appendChild(document.createElement('span'));
      last.className = stream;
    }
    last.append(text.slice(0, room));
    if (text.length > room) {
      const note = this.#host.appendChild(document.createElement('span'));
      note.className = 'note';
      note.textContent = '\nThe rest is not shown here. Download has all of it.\n';
    }
  }

  #clear() {
    this.#host.replaceChildren();
    this.#next = 0;
    this.#shown = 0;
    this.#plain = { stdout: new PlainText(), stderr: new PlainText() };
  }
}
