// What a browser keeps for this page; where it keeps nothing (a private window, a frame of
// another site), everything is as on a first visit.

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
    // Full, or forbidden: it lasts as long as the page.
  }
}
