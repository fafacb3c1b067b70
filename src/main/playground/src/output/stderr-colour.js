// Shows stderr in red, because a terminal has only one stream. Text that the program colours itself
// keeps its colour. A colour set on one stream also applies to the other, as in any terminal.

const SGR = /\x1b\[([\d;:]*)m/g;
const DEFAULT = '39';
const RED = '31';

export class StderrColour {
  /** Parameters of the last foreground colour that the program has set. */
  #foreground = DEFAULT;

  /** The text to write to the terminal. */
  paint(stream, text) {
    if (stream !== 'stderr') {
      text.replaceAll(SGR, (_, parameters) => this.#follow(parameters));
      return text;
    }
    const begin = this.#foreground === DEFAULT ? `\x1b[${RED}m` : '';
    const painted = text.replaceAll(SGR, (sequence, parameters) => {
      this.#follow(parameters);
      return this.#foreground === DEFAULT ? `${sequence}\x1b[${RED}m` : sequence;
    });
    return `${begin}${painted}\x1b[${this.#foreground}m`;
  }

  #follow(parameters) {
    const numbers = parameters.split(';');
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i];
      if (number === '38' || number === '48') {
        const length = numbers[i + 1] === '2' ? 5 : 3;
        if (number === '38') this.#foreground = numbers.slice(i, i + length).join(';');
        i += length - 1;
      } else if (number === '' || /^0+$/.test(number)) {
        this.#foreground = DEFAULT;
      } else if (/^(?:3[0-79]|9[0-7]|38:.*)$/.test(number)) {
        this.#foreground = number;
      }
    }
    return '';
  }
}
