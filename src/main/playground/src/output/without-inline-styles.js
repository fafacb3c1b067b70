// Keeps xterm.js from writing inline styles, which the pages' Content-Security-Policy forbids. Replaces
// each of them by an equivalent that scripts may always use.

/** Calls open(); each style element created in it becomes an adopted style sheet. */
export function withoutInlineStyles(open) {
  document.createElement = (name, ...rest) =>
    name === 'style' ? adopted() : Document.prototype.createElement.call(document, name, ...rest);
  try {
    open();
  } finally {
    // Removes the override set above.
    delete document.createElement;
  }
}

/** Stands in for a style element: it can be appended anywhere, and its text can be replaced. */
function adopted() {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const stand = Document.prototype.createElement.call(document, 'template');
  return Object.defineProperty(stand, 'textContent', { set: (text) => sheet.replaceSync(text) });
}

// xterm.js sets the program's colours as a style attribute of spans; setting the property is allowed.
HTMLSpanElement.prototype.setAttribute = function (name, value) {
  if (name === 'style') this.style.cssText = value;
  else Element.prototype.setAttribute.call(this, name, value);
};
