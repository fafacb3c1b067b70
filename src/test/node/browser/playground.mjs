import { until } from './patience.mjs';

/** The playground or its embedded form, used like a visitor does. */
export class Playground {
  /** PAGE may be a frame. */
  constructor(frame, page = frame) {
    this.frame = frame;
    this.page = page;
  }

  ready() {
    return until('a program can be run', () =>
      this.frame.evaluate(() => document.querySelector('#run')?.disabled === false));
  }

  /** Chooses a language through its link. */
  async choose(language) {
    await this.frame.evaluate((id) => (location.hash = `language=${id}`), language);
    await until(`${language} is chosen`, () => this.frame.evaluate(
      (id) => localStorage.getItem('grounds.language') === JSON.stringify(id), language));
  }

  /** Replaces the program. */
  async write(code) {
    await this.frame.evaluate(() => {
      document.querySelector('.editor-host').shadowRoot.querySelector('.cm-content').focus();
    });
    const { keyboard } = this.page;
    await keyboard.down('Control');
    await keyboard.press('a');
    await keyboard.up('Control');
    // As from an input method: nothing is indented, no bracket closed.
    await this.paste(code);
  }

  async paste(text) {
    await this.frame.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      document.querySelector('.editor-host').shadowRoot.querySelector('.cm-content')
        .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
  }

  click(selector) {
    return this.frame.click(selector);
  }

  /** The text in the editor; of a long program only the visible part. */
  code() {
    return this.frame.evaluate(() =>
      [...document.querySelector('.editor-host').shadowRoot.querySelectorAll('.cm-line')]
        .map((line) => line.textContent).join('\n'));
  }

  state() {
    return this.text('.state-text');
  }

  /** The output after the next frame, which writes it; pages in the background have no frames. */
  output() {
    return this.frame.evaluate(() => new Promise((resolve) => {
      const answer = () => resolve(document.querySelector('.output .text').textContent);
      requestAnimationFrame(() => requestAnimationFrame(answer));
      setTimeout(answer, 200);
    }));
  }

  text(selector) {
    return this.frame.evaluate((wanted) => document.querySelector(wanted)?.textContent, selector);
  }

  async reaches(state) {
    await until(`${state}; it is ${await this.state()}`, async () => (await this.state()) === state);
  }

  async prints(text) {
    await until(`${JSON.stringify(text)} is printed`, async () => (await this.output()).includes(text));
  }

  /** Runs the program until it ends, checks the end, and returns the output. */
  async run(end = 'Finished') {
    await this.click('#run');
    await this.ends(end);
    return this.output();
  }

  async ends(end = 'Finished') {
    let state;
    try {
      await until(end, async () => {
        state = await this.state();
        return state === end;
      });
    } catch (error) {
      throw new Error(`it is to end as "${end}", and is "${state}": ${await this.output()}`, { cause: error });
    }
  }

  /** Starts recording all states. */
  remember() {
    return this.frame.evaluate(() => {
      const state = document.querySelector('.state-text');
      window.states = [];
      new MutationObserver(() => window.states.push(state.textContent)).observe(state, { childList: true });
    });
  }

  states() {
    return this.frame.evaluate(() => window.states);
  }
}
