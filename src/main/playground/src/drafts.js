// What was typed, for each language, and which language it was last.
import { read, write } from './stored.js';

export const lastLanguage = () => read('language');

export const rememberLanguage = (id) => write('language', id);

export const draftOf = ({ id }) => read(`draft.${id}`);

/** The example itself is no draft: another version of it may come. */
export function keepDraft({ id, example }, code) {
  write(`draft.${id}`, code === example ? null : code);
}
