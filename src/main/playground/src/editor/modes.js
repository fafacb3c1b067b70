// Highlighting of languages, by the editor mode that the image names, or else by the language's name.
// Each mode is loaded when its language is chosen.
import { StreamLanguage } from '@codemirror/language';

const modes = {
  awk: words('awk'),
  ada: words('ada'),
  c: async () => (await import('@codemirror/lang-cpp')).cpp(),
  clojure: stream(() => import('@codemirror/legacy-modes/mode/clojure'), 'clojure'),
  cobol: stream(() => import('@codemirror/legacy-modes/mode/cobol'), 'cobol'),
  coffeescript: stream(() => import('@codemirror/legacy-modes/mode/coffeescript'), 'coffeeScript'),
  commonlisp: stream(() => import('@codemirror/legacy-modes/mode/commonlisp'), 'commonLisp'),
  cpp: async () => (await import('@codemirror/lang-cpp')).cpp(),
  crystal: stream(() => import('@codemirror/legacy-modes/mode/crystal'), 'crystal'),
  csharp: clike('csharp'),
  d: stream(() => import('@codemirror/legacy-modes/mode/d'), 'd'),
  dart: clike('dart'),
  elixir: words('elixir'),
  erlang: stream(() => import('@codemirror/legacy-modes/mode/erlang'), 'erlang'),
  forth: stream(() => import('@codemirror/legacy-modes/mode/forth'), 'forth'),
  fortran: stream(() => import('@codemirror/legacy-modes/mode/fortran'), 'fortran'),
  fsharp: stream(() => import('@codemirror/legacy-modes/mode/mllike'), 'fSharp'),
  // The assembler is NASM, for which CodeMirror's mode `gas` (GNU's assembler) fits less well.
  gas: words('assembly'),
  go: async () => (await import('@codemirror/lang-go')).go(),
  groovy: stream(() => import('@codemirror/legacy-modes/mode/groovy'), 'groovy'),
  haskell: stream(() => import('@codemirror/legacy-modes/mode/haskell'), 'haskell'),
  haxe: stream(() => import('@codemirror/legacy-modes/mode/haxe'), 'haxe'),
  java: async () => (await import('@codemirror/lang-java')).java(),
  javascript: async () => (await import('@codemirror/lang-javascript')).javascript(),
  julia: stream(() => import('@codemirror/legacy-modes/mode/julia'), 'julia'),
  kotlin: clike('kotlin'),
  lua: stream(() => import('@codemirror/legacy-modes/mode/lua'), 'lua'),
  nim: words('nim'),
  objectivec: clike('objectiveC'),
  ocaml: stream(() => import('@codemirror/legacy-modes/mode/mllike'), 'oCaml'),
  octave: stream(() => import('@codemirror/legacy-modes/mode/octave'), 'octave'),
  pascal: stream(() => import('@codemirror/legacy-modes/mode/pascal'), 'pascal'),
  perl: stream(() => import('@codemirror/legacy-modes/mode/perl'), 'perl'),
  php: async () => (await import('@codemirror/lang-php')).php(),
  powershell: stream(() => import('@codemirror/legacy-modes/mode/powershell'), 'powerShell'),
  prolog: words('prolog'),
  python: async () => (await import('@codemirror/lang-python')).python(),
  r: stream(() => import('@codemirror/legacy-modes/mode/r'), 'r'),
  raku: words('raku'),
  ruby: stream(() => import('@codemirror/legacy-modes/mode/ruby'), 'ruby'),
  rust: async () => (await import('@codemirror/lang-rust')).rust(),
  scala: clike('scala'),
  scheme: stream(() => import('@codemirror/legacy-modes/mode/scheme'), 'scheme'),
  shell: stream(() => import('@codemirror/legacy-modes/mode/shell'), 'shell'),
  sql: async () => {
    const { sql, SQLite } = await import('@codemirror/lang-sql');
    return sql({ dialect: SQLite });
  },
  swift: stream(() => import('@codemirror/legacy-modes/mode/swift'), 'swift'),
  tcl: stream(() => import('@codemirror/legacy-modes/mode/tcl'), 'tcl'),
  typescript: async () =>
    (await import('@codemirror/lang-javascript')).javascript({ typescript: true }),
  vb: stream(() => import('@codemirror/legacy-modes/mode/vb'), 'vb'),
};

const plain = words('unknown');

/** The extension that highlights a language; a generic one for unknown languages. */
export const modeOf = ({ id, mode }) => (modes[mode ?? id] ?? plain)();

function stream(load, name) {
  return async () => StreamLanguage.define((await load())[name]);
}

function clike(name) {
  return stream(() => import('@codemirror/legacy-modes/mode/clike'), name);
}

function words(name) {
  return async () => StreamLanguage.define((await import('./words.js')).modeFor(name));
}
