// All languages with their examples.
import { highlighted } from './editor/highlighted.js';
import { loadLanguages, search } from './languages.js';

const cards = document.querySelector('.cards');
const state = document.querySelector('.gallery-state');
const field = document.querySelector('.gallery-search');

/** Highlights a card when it scrolls into view, because each language's highlighting is a file. */
const inView = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    inView.unobserve(target);
    colour(target, target.language);
  }
});

await begin();

async function begin() {
  try {
    const languages = await loadLanguages();
    document.querySelector('.count').textContent = languages.length;
    cards.replaceChildren(...languages.map(card));
    field.addEventListener('input', () => filter(languages));
    filter(languages);
  } catch {
    state.textContent = 'The list of languages could not be loaded. Reload the page to try again.';
  }
}

function card(language) {
  const { id, title, version, example } = language;
  const link = Object.assign(document.createElement('a'), {
    href: `./#language=${encodeURIComponent(id)}`,
    textContent: title,
  });
  const heading = document.createElement('h2');
  heading.append(link, Object.assign(document.createElement('span'), { textContent: version }));
  const code = Object.assign(document.createElement('code'), { textContent: example || 'No example.' });
  const block = document.createElement('pre');
  block.append(code);
  const item = Object.assign(document.createElement('li'), { language });
  item.append(heading, block);
  inView.observe(item);
  return item;
}

async function colour(item, language) {
  item.querySelector('code').replaceChildren(await highlighted(language.example, language));
}

function filter(languages) {
  const found = field.value.trim() ? search(languages, field.value) : languages;
  for (const item of cards.children) item.hidden = !found.includes(item.language);
  state.textContent = found.length > 0 ? '' : 'No language of that name.';
}
