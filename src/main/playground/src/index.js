// The playground.
import { bindSettings, bindShare } from './dialogs.js';
import { draftOf, keepDraft, lastLanguage, rememberLanguage } from './drafts.js';
import { findLanguage, loadLanguages } from './languages.js';
import { Picker } from './picker.js';
import { fromFragment } from './share.js';
import { bindSplitter } from './splitter.js';
import { trouble } from './trouble.js';
import { Workbench } from './workbench.js';

/** The language of a first visit, if the server has it. */
const FIRST = ['python3', 'ruby', 'node'];

const workbench = new Workbench({ onEdit: edited });
const restore = document.querySelector('#restore');
let picker;

bindSettings(document.querySelector('#settings'), document.querySelector('#settings-dialog'));
bindShare(document.querySelector('#share'), document.querySelector('#share-dialog'), () => ({
  language: workbench.language.id,
  code: workbench.editor.code,
}));
bindSplitter(document.querySelector('.splitter'));
restore.addEventListener('click', () => {
  choose(workbench.language, workbench.language.example);
  edited();
  workbench.editor.focus();
});
workbench.runner.connect();
await begin();

async function begin() {
  let languages;
  try {
    languages = await loadLanguages();
  } catch {
    trouble('The list of languages could not be loaded.', 'Try again', begin);
    return;
  }
  if (languages.length === 0) {
    trouble('No language is installed yet. "make images" builds the language images.', 'Try again', begin);
    return;
  }
  trouble(null);
  picker = new Picker(document.querySelector('.picker'), languages, (language) => {
    history.replaceState(null, '', './');
    choose(language, draftOf(language));
    workbench.editor.focus();
  });
  document.querySelector('#share').disabled = false;
  addEventListener('hashchange', () => openLink(languages));
  await openLink(languages);
}

/** The program in the page's link, or else the one of the last visit. */
async function openLink(languages) {
  let link = {};
  try {
    link = await fromFragment(location.hash);
  } catch {
    trouble('The program in this link is damaged.');
  }
  const wanted = link.language ?? lastLanguage();
  const known = [wanted, ...FIRST].map((name) => findLanguage(languages, name));
  if (link.language && !known[0]) trouble(`This server has no language "${link.language}".`);
  const language = known.find(Boolean) ?? languages[0];
  await choose(language, link.code ?? draftOf(language));
  hideEditor(link.hideEditor);
  if (link.run && known[0]) workbench.run();
}

function choose(language, code) {
  picker.show(language);
  rememberLanguage(language.id);
  const shown = code ?? language.example;
  restore.hidden = shown === language.example;
  return workbench.show(language, shown);
}

function edited() {
  const { language, editor } = workbench;
  if (!language) return;
  keepDraft(language, editor.code);
  restore.hidden = editor.code === language.example;
  // From now on the link does not match the program in the editor.
  if (location.hash) history.replaceState(null, '', './');
}

function hideEditor(isHidden = false) {
  document.body.classList.toggle('without-editor', isHidden);
  if (isHidden) trouble('The editor is hidden.', 'Show it', () => hideEditor(false));
}
