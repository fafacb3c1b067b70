/** Shows a sentence above the page until the next call; null removes it. */
export function trouble(sentence, action, act) {
  document.querySelector('.trouble')?.remove();
  if (!sentence) return;
  const bar = Object.assign(document.createElement('p'), { className: 'trouble', role: 'alert' });
  bar.append(sentence);
  if (action) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: action });
    button.addEventListener('click', () => {
      bar.remove();
      act();
    });
    bar.append(' ', button);
  }
  document.querySelector('.workbench').before(bar);
}
