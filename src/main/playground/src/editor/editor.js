// The editor: CodeMirror, in a shadow root. There it uses adopted style sheets, which the pages'
// Content-Security-Policy allows; in a document it would write style elements.
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import {
  bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit,
} from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import {
  crosshairCursor, drawSelection, dropCursor, EditorView, highlightActiveLine,
  highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers, rectangularSelection,
} from '@codemirror/view';
import { keyBindings } from './keys.js';
import { look } from './look.js';
import { modeOf } from './modes.js';

export class Editor {
  #view;
  #mode = new Compartment();
  #indent = new Compartment();
  #keys = new Compartment();
  #language;

  /** Calls onEdit when the visitor, not the page, has changed the program. */
  constructor(host, { onEdit, onRun }) {
    const root = host.attachShadow({ mode: 'open' });
    this.#view = new EditorView({
      root,
      parent: root,
      extensions: [
        // Takes precedence over Enter in the key bindings.
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (onRun(), true) }])),
        this.#keys.of([]),
        this.#mode.of([]),
        this.#indent.of([]),
        EditorView.updateListener.of((update) => {
          const byPage = update.transactions.every((each) => each.isUserEvent('page'));
          if (update.docChanged && !byPage) onEdit();
        }),
        ...habits,
      ],
    });
  }

  get code() {
    return this.#view.state.doc.toString();
  }

  /** Shows a program. Undo restores the previous one, unless it was in another language. */
  async show(language, code) {
    const isOther = this.#language?.id !== language.id;
    this.#language = language;
    this.#view.dispatch({
      changes: { from: 0, to: this.#view.state.doc.length, insert: code },
      selection: { anchor: 0 },
      scrollIntoView: true,
      userEvent: 'page',
      effects: this.#indent.reconfigure(indentUnit.of(indentOf(code))),
    });
    if (!isOther) return;
    const mode = await modeOf(language);
    // The visitor may have chosen another language meanwhile.
    if (this.#language === language) this.#view.dispatch({ effects: this.#mode.reconfigure(mode) });
  }

  async useKeys(name) {
    this.#view.dispatch({ effects: this.#keys.reconfigure(await keyBindings(name)) });
  }

  focus() {
    this.#view.focus();
  }
}

const habits = [
  lineNumbers(),
  highlightActiveLineGutter(),
  highlightSpecialChars(),
  history(),
  foldGutter(),
  drawSelection(),
  dropCursor(),
  EditorState.allowMultipleSelections.of(true),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  rectangularSelection(),
  crosshairCursor(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  search({ top: true }),
  look,
  EditorView.contentAttributes.of({
    'aria-label': 'Program',
    'aria-description': 'Tab indents; Escape, then Tab leaves the editor.',
    autocapitalize: 'off',
    spellcheck: 'false',
    tabindex: '0',
  }),
  keymap.of([
    ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap,
    indentWithTab,
  ]),
];

/** The indentation of the program's first indented line. */
function indentOf(code) {
  const [indent] = /^(\t| {2,8})(?=\S)/m.exec(code) ?? ['    '];
  return indent;
}
