// A program in a frame of somebody else's page: what it is, the fragment says.
import { findLanguage, loadLanguages } from './languages.js';
import { fromFragment, toFragment } from './share.js';
import { trouble } from './trouble.js';
import { Workbench } from './workbench.js';

const workbench = new Workbench();
const open = document.querySelector('#open');

tellHeight();
addEventListener('hashchange', begin);
await begin();

async function begin() {
  try {
    const { language: name, code, run, hideEditor, theme, fits } = await fromFragment(location.hash);
    // For this frame alone, and not kept: it is the page around that has this look.
    if (['light', 'dark'].includes(theme)) document.documentElement.dataset.theme = theme;
    document.body.classList.toggle('without-editor', hideEditor);
    document.body.classList.toggle('fits', fits);
    const language = findLanguage(await loadLanguages(), name);
    if (!language) {
      trouble(name ? `This server has no language "${name}".` : 'No language is given.');
      return;
    }
    trouble(null);
    await workbench.show(language, code ?? language.example);
    document.querySelector('.file').textContent = language.title;
    if (run) workbench.run();
  } catch {
    trouble('This program cannot be shown.', 'Try again', begin);
  }
}

/** With the program as it is when somebody goes there. */
open.addEventListener('click', async (event) => {
  event.preventDefault();
  const { language, editor } = workbench;
  const fragment = language ? await toFragment({ language: language.id, code: editor.code }) : '';
  window.open(new URL(`./${fragment}`, document.baseURI), '_blank', 'noopener');
});

/** So that <grounds-run> can give the frame as much room as its content wants. */
function tellHeight() {
  if (parent === window) return;
  new ResizeObserver(() =>
    parent.postMessage({ groundsHeight: document.documentElement.offsetHeight }, '*'),
  ).observe(document.documentElement);
}
