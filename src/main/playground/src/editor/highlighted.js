import { highlightCode } from '@lezer/highlight';
import { highlighting } from './look.js';
import { modeOf } from './modes.js';

let isStyled = false;

/** Read-only code with the editor's highlighting. */
export async function highlighted(code, language) {
  if (!isStyled) {
    isStyled = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(highlighting.module.getRules());
    document.adoptedStyleSheets.push(sheet);
  }
  const mode = await modeOf(language);
  const { parser } = mode.language ?? mode;
  const fragment = new DocumentFragment();
  const put = (text, classes) => {
    if (!classes) return fragment.append(text);
    fragment.append(Object.assign(document.createElement('span'), { textContent: text, className: classes }));
  };
  highlightCode(code, parser.parse(code), highlighting, put, () => put('\n'));
  return fragment;
}
