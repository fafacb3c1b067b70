const SHOWN_MILLIS = 1_500;

/** Copies the text, and shows the result on the button for a moment. */
export async function copy(text, button) {
  const said = (await write(text)) ? 'Copied' : 'Not allowed';
  const label = button.querySelector('.label') ?? button;
  button.dataset.label ??= label.textContent;
  label.textContent = said;
  setTimeout(() => (label.textContent = button.dataset.label), SHOWN_MILLIS);
}

async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeFromSelection(text);
  }
}

/** For pages loaded over plain HTTP, which have no navigator.clipboard. */
function writeFromSelection(text) {
  const area = Object.assign(document.createElement('textarea'), { value: text, className: 'unseen' });
  const { activeElement } = document;
  // While a modal dialog is open, only text inside it can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  const isDone = document.execCommand('copy');
  area.remove();
  activeElement?.focus();
  return isDone;
}
