import { describe } from './describe.js';

const TICK_MILLIS = 100;

/** The state of the run, which screen readers announce, and a clock, which they do not. */
export class StatusBar {
  #runner;
  #bar;
  #text;
  #clock;
  #beganAt = 0;
  #ticks = null;

  constructor(host, runner) {
    this.#bar = host.querySelector('.state');
    this.#text = host.querySelector('.state-text');
    this.#clock = host.querySelector('.clock');
    this.#runner = runner;
    runner.addEventListener('state', () => this.#show());
    this.#show();
  }

  #show() {
    const { state, isActive } = this.#runner;
    const { text, tone } = describe(state);
    this.#bar.dataset.tone = tone;
    this.#text.textContent = text;
    this.#text.title = text;
    // The clock starts with the request, and again with the program, whose time is limited.
    if (['connecting', 'sent', 'started'].includes(state.phase) || !this.#ticks) {
      this.#beganAt = performance.now();
    }
    if (isActive && !this.#ticks) this.#ticks = setInterval(() => this.#tick(), TICK_MILLIS);
    if (isActive) this.#tick();
    else this.#stop(state);
  }

  #tick() {
    const seconds = (performance.now() - this.#beganAt) / 1000;
    this.#clock.textContent = `${seconds.toFixed(1)} s`;
  }

  #stop({ report }) {
    clearInterval(this.#ticks);
    this.#ticks = null;
    if (report?.wall) this.#clock.textContent = `${(report.wall / 1000).toFixed(report.wall < 995 ? 3 : 2)} s`;
  }
}
