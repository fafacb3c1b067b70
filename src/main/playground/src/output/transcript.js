import { PlainText } from './plain-text.js';

/** Most characters kept, independent of the server's limit: more text would freeze the page. */
const MAX_LENGTH = 64 * 1024 * 1024;

/** A program's output, in pieces as they arrived: `{stream, text}`. */
export class Transcript extends EventTarget {
  #pieces = [];
  #length = 0;

  /** Events: `added`, and `cleared` when the output is removed. */
  add(stream, text) {
    if (this.#length >= MAX_LENGTH) return;
    this.#length += text.length;
    this.#pieces.push({ stream, text });
    this.dispatchEvent(new Event('added'));
  }

  clear() {
    this.#pieces = [];
    this.#length = 0;
    this.dispatchEvent(new Event('cleared'));
  }

  get isEmpty() {
    return this.#length === 0;
  }

  get count() {
    return this.#pieces.length;
  }

  piece(index) {
    return this.#pieces[index];
  }

  /** The unchanged output, stdout and stderr together. */
  written() {
    return this.#pieces.map(({ text }) => text).join('');
  }

  plain() {
    return new PlainText().add(this.written());
  }
}
