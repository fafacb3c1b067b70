import { until } from './patience.mjs';

/** The playground, or its embedded form, as a person uses it. */
export class Playground {
  /** PAGE is also the frame, where it is in one. */
  constructor(frame, page = frame) {
    this.frame = frame;
    this.page = page;
  }

  ready() {
    return until('a program can be run', () =>
      this.frame.evaluate(() => document.querySelector('#run')?.disabled === false));
  }

  /** Chooses a language as its link does. */
  async choose(language) {
    await this.frame.evaluate((id) => (location.hash = `language=${id}`), language);
    await until(`${language} is chosen`, () => this.frame.evaluate(
      (id) => localStorage.getItem('grounds.language') === JSON.stringify(id), language));
  }

  /** Writes a program in place of the one that is there. */
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

  /** What the editor shows; of a long program the visible part. */
  code() {
    return this.frame.evaluate(() =>
      [...document.querySelector('.editor-host').shadowRoot.querySelectorAll('.cm-line')]
        .map((line) => line.textContent).join('\n'));
  }

  state() {
    return this.text('.state-text');
  }

  /** As it is with the next frame, in which it is written; a page in the background has none. */
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

  /** Runs the program to its end, which is to be this one; gives what it has printed. */
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

  /** From now on every state is remembered. */
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
