import { PlainText } from './plain-text.js';

/** More is not kept, whatever the server's limit: a page that is full of text is a dead one. */
const MAX_LENGTH = 64 * 1024 * 1024;

/** All that a program has written, in pieces as they came: `{stream, text}`. */
export class Transcript extends EventTarget {
  #pieces = [];
  #length = 0;

  /** Events: `added`, and `cleared` where there is none any more. */
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

  /** To the letter, stdout and stderr together. */
  written() {
    return this.#pieces.map(({ text }) => text).join('');
  }

  plain() {
    return new PlainText().add(this.written());
  }
}
