import { Editor } from './editor/editor.js';
import { OutputPane } from './output/output-pane.js';
import { Report } from './run/report.js';
import { Runner } from './run/runner.js';
import { StatusBar } from './run/status-bar.js';
import { watch } from './settings.js';

/** An editor, a runner and an output: the common part of all pages. */
export class Workbench {
  editor;
  runner = new Runner();
  #output;
  #run = document.querySelector('#run');
  #stop = document.querySelector('#stop');
  #language = null;

  constructor({ onEdit = () => {} } = {}) {
    const output = document.querySelector('.output');
    this.editor = new Editor(document.querySelector('.editor-host'), {
      onEdit,
      onRun: () => this.run(),
    });
    new StatusBar(output, this.runner);
    this.#output = new OutputPane(output, this.runner);
    new Report(document.querySelector('.report'), this.runner);
    this.#bindControls();
    this.#bindNotice(document.querySelector('.notice'));
    watch(({ theme, fontSize, keys }) => {
      document.documentElement.dataset.theme = theme;
      document.documentElement.style.setProperty('--code-size', `${fontSize}px`);
      this.editor.useKeys(keys);
    });
  }

  get language() {
    return this.#language;
  }

  show(language, code) {
    this.#language = language;
    this.#run.disabled = false;
    document.querySelector('.file').textContent = `program.${language.extension ?? language.id}`;
    return this.editor.show(language, code);
  }

  run() {
    if (!this.#language) return;
    this.#output.begin();
    this.runner.run({ language: this.#language.id, code: this.editor.code });
  }

  #bindControls() {
    this.#run.addEventListener('click', () => this.run());
    this.#stop.addEventListener('click', () => {
      this.runner.stop();
      // The Stop button had the focus and is disabled now.
      this.#run.focus();
    });
    this.runner.addEventListener('state', () => (this.#stop.disabled = !this.runner.isActive));
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      event.preventDefault();
      this.run();
    });
  }

  #bindNotice(notice) {
    this.runner.addEventListener('link', () => {
      notice.hidden = this.runner.link === 'up';
      const what = this.runner.isActive ? 'Your program runs on meanwhile. ' : '';
      notice.textContent = `The server cannot be reached. ${what}Trying again …`;
    });
  }
}
