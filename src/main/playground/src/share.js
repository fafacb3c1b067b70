// A program in the fragment of a link, which browsers do not send to any server.
//
//   #language=ruby&program=DEFLATED-BASE64URL&run&editor=hidden

/** Most UTF-8 bytes of the longest program. A small link could unpack to a huge text. */
const MAX_BYTES = 4 * 65_536;

/** The fragment for a program; the options say what happens when the link is opened. */
export async function toFragment({ language, code }, { run = false, hideEditor = false } = {}) {
  const packed = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(code));
  return [
    `#language=${encodeURIComponent(language)}`,
    `program=${toBase64Url(packed)}`,
    ...(run ? ['run'] : []),
    ...(hideEditor ? ['editor=hidden'] : []),
  ].join('&');
}

/**
 * The content of a fragment: `language`, `run`, `hideEditor`, and `code` or null; for a frame also
 * `theme`, and whether the frame `fits` its content's height. Throws if the program cannot be
 * unpacked.
 */
export async function fromFragment(fragment) {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  const program = values.get('program');
  return {
    language: values.get('language'),
    code: program === null ? null : await unpack(program),
    run: values.has('run'),
    hideEditor: values.get('editor') === 'hidden',
    theme: values.get('theme'),
    fits: values.has('fits'),
  };
}

async function unpack(program) {
  const bytes = await through(new DecompressionStream('deflate-raw'), fromBase64Url(program));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

async function through(stream, bytes) {
  const pieces = [];
  let length = 0;
  const piped = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let next = await piped.read(); !next.done; next = await piped.read()) {
    length += next.value.length;
    if (length > MAX_BYTES) throw new RangeError('the program is too long');
    pieces.push(next.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function toBase64Url(bytes) {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
