// Values in the browser's storage. Without storage (a private window, a frame of another site) every
// visit is like the first.

const PREFIX = 'grounds.';

export function read(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name));
  } catch {
    return null;
  }
}

export function write(name, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden: the value lasts as long as the page.
  }
}
