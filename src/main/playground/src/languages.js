// The server's current list of languages.

/** Every language, with the fields of docs/protocol.md; a missing example is an empty text. */
export async function loadLanguages() {
  const response = await fetch('api/languages');
  if (!response.ok) throw new Error(`the languages cannot be listed: ${response.status}`);
  const languages = await response.json();
  return languages.map((language) => ({ version: '', example: '', ...language }));
}

export const findLanguage = (languages, name) =>
  languages.find(({ id, aliases }) => id === name || aliases.includes(name));

/** The languages that match a search by name, alias, file or version; the best match first. */
export function search(languages, text) {
  const wanted = text.trim().toLowerCase();
  const rank = ({ id, title, version, aliases, extension }) => {
    const names = [title, id, ...aliases, extension ?? ''].map((name) => name.toLowerCase());
    if (names.includes(wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    return `${names.join(' ')} ${version}`.includes(wanted) ? 2 : 3;
  };
  return languages
    .map((language) => ({ language, rank: rank(language) }))
    .filter((found) => found.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ language }) => language);
}
