// A program in a frame of another site; the fragment of the URL contains it.
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
    // Only for this frame and not stored: the theme is that of the surrounding page.
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

/** Opens the playground with the current program. */
open.addEventListener('click', async (event) => {
  event.preventDefault();
  const { language, editor } = workbench;
  const fragment = language ? await toFragment({ language: language.id, code: editor.code }) : '';
  window.open(new URL(`./${fragment}`, document.baseURI), '_blank', 'noopener');
});

/** Tells <grounds-run> the height of the content, so that it can resize the frame. */
function tellHeight() {
  if (parent === window) return;
  new ResizeObserver(() =>
    parent.postMessage({ groundsHeight: document.documentElement.offsetHeight }, '*'),
  ).observe(document.documentElement);
}
