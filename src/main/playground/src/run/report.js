import { figures, millis, shares } from './describe.js';

/** The last run's resources and a bar with its times; hidden without a report. */
export class Report {
  #host;

  constructor(host, runner) {
    this.#host = host;
    runner.addEventListener('state', () => this.#show(runner.state));
  }

  #show({ report }) {
    this.#host.hidden = !report?.times || report.cause === 'refused';
    if (this.#host.hidden) return;
    this.#host.querySelector('.figures').replaceChildren(...figures(report).map(figure));
    const parts = shares(report.times);
    const bar = parts.map(({ part, millis: time }) => {
      const share = element('span', { className: part });
      share.style.flexGrow = time;
      return share;
    });
    this.#host.querySelector('.bar').replaceChildren(...bar);
    this.#host.querySelector('.legend').replaceChildren(
      ...parts.map(({ name, part, millis: time }) => {
        const entry = element('li', { className: part });
        entry.append(name, ' ', element('b', { textContent: millis(time) }));
        return entry;
      }),
    );
  }
}

function figure([name, value]) {
  const pair = element('div');
  pair.append(element('dt', { textContent: name }), element('dd', { textContent: value }));
  return pair;
}

const element = (name, properties) => Object.assign(document.createElement(name), properties);
