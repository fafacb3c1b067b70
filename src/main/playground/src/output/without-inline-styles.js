// What lets xterm.js do without inline styles, which the pages' Content-Security-Policy does not
// allow. It knows no other way, but each has one that scripts may always go.

/** Calls open(), in which each style element becomes an adopted style sheet. */
export function withoutInlineStyles(open) {
  document.createElement = (name, ...rest) =>
    name === 'style' ? adopted() : Document.prototype.createElement.call(document, name, ...rest);
  try {
    open();
  } finally {
    // What hid the method of all documents.
    delete document.createElement;
  }
}

/** What stands for a style element: it can be put anywhere, and its text be replaced. */
function adopted() {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const stand = Document.prototype.createElement.call(document, 'template');
  return Object.defineProperty(stand, 'textContent', { set: (text) => sheet.replaceSync(text) });
}

// Colours of the program it writes as an attribute of spans; as a property it is allowed.
HTMLSpanElement.prototype.setAttribute = function (name, value) {
  if (name === 'style') this.style.cssText = value;
  else Element.prototype.setAttribute.call(this, name, value);
};
