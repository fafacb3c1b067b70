// The document that xterm.js is given, so that the pages do without inline styles, which
// their Content-Security-Policy does not allow: a style element becomes an adopted style
// sheet, and the attribute `style` what scripts may always set.

export const strictDocument = new Proxy(document, {
  get(target, name) {
    if (name === 'createElement') return createElement;
    const value = target[name];
    return typeof value === 'function' ? value.bind(target) : value;
  },
});

function createElement(name) {
  if (name === 'style') return adopted();
  const element = document.createElement(name);
  if (name === 'span') element.setAttribute = setAttribute;
  return element;
}

/** What stands for a style element: it can be put anywhere, and its text be replaced. */
function adopted() {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const stand = document.createElement('template');
  return Object.defineProperty(stand, 'textContent', { set: (text) => sheet.replaceSync(text) });
}

function setAttribute(name, value) {
  if (name === 'style') this.style.cssText = value;
  else Element.prototype.setAttribute.call(this, name, value);
}
