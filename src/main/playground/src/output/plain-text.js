// A program's output without terminal control sequences.

/** Longest incomplete sequence that is kept until the rest arrives. */
const MAX_HELD = 4096;

const CONTROL = new RegExp(
  [
    '\\x1b\\[[0-?]*[ -/]*[@-~]', // cursor, colours
    '\\x1b[\\]PX^_][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)', // titles, clipboard, links and their like
    '\\x1b[ -/]*[0-OQ-WYZ`-~\\\\]', // all shorter ones
    '[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]',
  ].join('|'),
  'g',
);

const UNFINISHED = /(?:\r|\x1b(?:\[[0-?]*[ -/]*|[\]PX^_][^\x07\x1b]*\x1b?|[ -/]*)?)$/;

/** Accepts text in pieces, cut anywhere. An overwritten line becomes one line for each version. */
export class PlainText {
  #held = '';

  add(text) {
    const all = this.#held + text;
    const [unfinished] = UNFINISHED.exec(all) ?? [''];
    this.#held = unfinished.length > MAX_HELD ? '' : unfinished;
    const whole = all.slice(0, all.length - this.#held.length);
    return whole.replaceAll(CONTROL, '').replaceAll(/\r\n?/g, '\n');
  }
}
