import { search } from './languages.js';

/** Chooses a language: a button that opens a searchable list, following the combobox pattern. */
export class Picker {
  #host;
  #languages;
  #found = [];
  #active = 0;
  #chosen = null;
  #onChoose;

  constructor(host, languages, onChoose) {
    this.#host = host;
    this.#languages = languages;
    this.#onChoose = onChoose;
    this.#button.disabled = false;
    this.#button.addEventListener('click', () => (this.#menu.hidden ? this.#open() : this.#close()));
    this.#search.addEventListener('input', () => this.#list());
    this.#search.addEventListener('keydown', (event) => this.#key(event));
    this.#options.addEventListener('mousemove', ({ target }) => this.#hover(target));
    this.#options.addEventListener('click', ({ target }) => {
      this.#hover(target);
      this.#choose();
    });
    host.addEventListener('focusout', ({ relatedTarget }) => {
      if (!host.contains(relatedTarget)) this.#close();
    });
    // Keeps the focus in the search field while the visitor clicks into the list.
    this.#options.addEventListener('mousedown', (event) => event.preventDefault());
  }

  show(language) {
    this.#chosen = language;
    this.#host.querySelector('.picker-title').textContent = language.title;
    this.#host.querySelector('.picker-version').textContent = language.version;
  }

  #open() {
    this.#menu.hidden = false;
    this.#button.setAttribute('aria-expanded', 'true');
    this.#search.value = '';
    this.#list();
    this.#search.focus();
  }

  #close() {
    this.#menu.hidden = true;
    this.#button.setAttribute('aria-expanded', 'false');
  }

  #list() {
    const text = this.#search.value.trim();
    this.#found = text ? search(this.#languages, text) : this.#languages;
    this.#options.replaceChildren(...this.#found.map((language, index) => this.#option(language, index)));
    this.#host.querySelector('.picker-none').hidden = this.#found.length > 0;
    this.#activate(text ? 0 : Math.max(0, this.#found.indexOf(this.#chosen)));
  }

  #option(language, index) {
    const option = document.createElement('li');
    option.id = `language-${index}`;
    option.role = 'option';
    option.ariaSelected = String(language === this.#chosen);
    const version = Object.assign(document.createElement('span'), { textContent: language.version });
    option.append(language.title, version);
    return option;
  }

  #activate(index) {
    this.#options.children[this.#active]?.classList.remove('active');
    this.#active = index;
    const option = this.#options.children[index];
    option?.classList.add('active');
    option?.scrollIntoView({ block: 'nearest' });
    this.#search.setAttribute('aria-activedescendant', option?.id ?? '');
  }

  #hover(target) {
    const index = [...this.#options.children].indexOf(target.closest('li'));
    if (index >= 0 && index !== this.#active) this.#activate(index);
  }

  #key(event) {
    const last = this.#found.length - 1;
    const moves = {
      ArrowDown: () => this.#activate(this.#active === last ? 0 : this.#active + 1),
      ArrowUp: () => this.#activate(this.#active === 0 ? last : this.#active - 1),
      PageDown: () => this.#activate(Math.min(last, this.#active + 10)),
      PageUp: () => this.#activate(Math.max(0, this.#active - 10)),
      Enter: () => this.#choose(),
      Escape: () => this.#leave(),
    };
    // Ctrl-Enter and ⌘-Enter run the program, as everywhere on the page.
    if (!(event.key in moves) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    moves[event.key]();
  }

  #choose() {
    const language = this.#found[this.#active];
    if (!language) return;
    this.#leave();
    this.#onChoose(language);
  }

  #leave() {
    this.#close();
    this.#button.focus();
  }

  get #button() {
    return this.#host.querySelector('.picker-button');
  }

  get #menu() {
    return this.#host.querySelector('.picker-menu');
  }

  get #search() {
    return this.#host.querySelector('.picker-search');
  }

  get #options() {
    return this.#host.querySelector('[role=listbox]');
  }
}
