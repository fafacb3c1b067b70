// The edited program of each language, and the last language.
import { read, write } from './stored.js';

export const lastLanguage = () => read('language');

export const rememberLanguage = (id) => write('language', id);

export const draftOf = ({ id }) => read(`draft.${id}`);

/** The unchanged example is not stored: a later image may have a new one. */
export function keepDraft({ id, example }, code) {
  write(`draft.${id}`, code === example ? null : code);
}
