// The visitor's settings, kept across visits.
import { read, write } from './stored.js';

/** Allowed values of each setting, the default first. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  fontSize: [14, 11, 12, 13, 15, 16, 18, 20, 24],
  keys: ['default', 'vim', 'emacs'],
  view: ['terminal', 'text'],
};

const watchers = [];

/** An object with one property for each setting. */
export const settings = Object.fromEntries(
  Object.entries(choices).map(([name, allowed]) => {
    const kept = read('settings')?.[name];
    return [name, allowed.includes(kept) ? kept : allowed[0]];
  }),
);

export function set(name, value) {
  settings[name] = value;
  write('settings', settings);
  watchers.forEach((watcher) => watcher(settings));
}

/** Calls the watcher now, and after each change. */
export function watch(watcher) {
  watchers.push(watcher);
  watcher(settings);
}
