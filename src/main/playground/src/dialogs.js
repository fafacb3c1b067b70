import { copy } from './clipboard.js';
import { choices, set, settings } from './settings.js';
import { toFragment } from './share.js';

/** A click outside a dialog closes it, like Escape. */
function open(dialog) {
  dialog.onclick = ({ target }) => {
    if (target === dialog) dialog.close();
  };
  dialog.showModal();
}

export function bindSettings(button, dialog) {
  const { elements } = dialog.querySelector('form');
  const sizes = [...choices.fontSize].sort((a, b) => a - b);
  elements.fontSize.append(...sizes.map((size) => new Option(`${size} px`, size)));
  for (const select of dialog.querySelectorAll('select')) {
    select.addEventListener('change', ({ target: { name, value } }) =>
      set(name, choices[name].find((choice) => String(choice) === value)));
  }
  button.addEventListener('click', () => {
    for (const name of Object.keys(choices)) {
      if (elements[name]) elements[name].value = settings[name];
    }
    open(dialog);
  });
}

/** Shares the current result of program(): `{language, code}`. */
export function bindShare(button, dialog, program) {
  const { elements } = dialog.querySelector('form');

  async function write() {
    const { language, code } = program();
    const options = { run: elements.run.checked, hideEditor: elements.hideEditor.checked };
    const fragment = await toFragment({ language, code }, options);
    const at = (path) => new URL(path, document.baseURI).href;
    elements.link.value = at(`./${fragment}`);
    elements.frame.value =
      `<iframe src="${escape(at(`embed${fragment}`))}" width="100%" height="400" title="A program to run"></iframe>`;
    const attributes = `${options.run ? ' run' : ''}${options.hideEditor ? ' hide-editor' : ''}`;
    elements.element.value = [
      `<script src="${at('grounds-run.js')}" async></script>`,
      `<grounds-run language="${escape(language)}"${attributes}><pre><code>${escape(code)}</code></pre></grounds-run>`,
    ].join('\n');
  }

  for (const box of dialog.querySelectorAll('[type=checkbox]')) box.addEventListener('change', write);
  for (const copier of dialog.querySelectorAll('[data-copies]')) {
    copier.addEventListener('click', () => copy(elements[copier.dataset.copies].value, copier));
  }
  button.addEventListener('click', async () => {
    await write();
    open(dialog);
  });
}

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
