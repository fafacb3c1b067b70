// The first page: one connection a run over the native endpoint; closing it stops the run.

// What the page keeps on screen; a program may write more than a browser likes to lay out.
const MAX_SHOWN_CHARS = 1_000_000;

const [language, code, run, stop, state, output] =
  ['language', 'code', 'run', 'stop', 'state', 'output'].map((id) => document.getElementById(id));

const programs = {};
let connection = null;
let shownLanguage = null;
let pending = [];
let shownChars = 0;

run.addEventListener('click', start);
stop.addEventListener('click', () => end('Stopped.'));
language.addEventListener('change', showProgram);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !run.disabled) {
    event.preventDefault();
    start();
  }
});
loadLanguages();

async function loadLanguages() {
  try {
    const response = await fetch('api/languages');
    if (!response.ok) throw new Error(`status ${response.status}`);
    const languages = await response.json();
    for (const { id, example } of languages) programs[id] = example ?? '';
    language.replaceChildren(
      ...languages.map(({ id, title, version }) => new Option(`${title} ${version ?? ''}`, id)));
    if ('ruby' in programs) language.value = 'ruby';
    language.disabled = run.disabled = languages.length === 0;
    say(languages.length ? 'Ready.' : 'There is no language image yet: see make images.', !languages.length);
    showProgram();
  } catch {
    say('The server cannot list its languages. Reload the page to try again.', true);
  }
}

function showProgram() {
  if (shownLanguage) programs[shownLanguage] = code.value;
  shownLanguage = language.value;
  code.value = programs[shownLanguage] ?? '';
}

function start() {
  end('');
  output.replaceChildren();
  pending = [];
  shownChars = 0;
  const url = new URL('run', location.href);
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url);
  connection = socket;
  stop.disabled = false;
  say('Starting…');
  socket.addEventListener('open', () =>
    socket.send(JSON.stringify({ language: language.value, code: code.value })));
  socket.addEventListener('message', ({ data }) => {
    if (socket === connection) receive(JSON.parse(data));
  });
  socket.addEventListener('close', () => {
    if (socket === connection) end('The connection was lost.', true);
  });
}

function receive({ stream, chunk }) {
  switch (stream) {
    case 'start':
      say('Running…');
      break;
    case 'stdout':
    case 'stderr':
      show(stream, chunk);
      break;
    case 'status':
      end(`Ended with status ${chunk}.`, chunk !== 0);
      break;
    case 'error':
      end(chunk, true);
      break;
  }
}

function end(sentence, failed = false) {
  const socket = connection;
  connection = null;
  socket?.close();
  stop.disabled = true;
  say(sentence, failed);
}

// Output is shown once per frame, so that a flood of chunks costs one layout.
function show(stream, text) {
  const room = MAX_SHOWN_CHARS - shownChars;
  if (room <= 0) return;
  shownChars += text.length;
  if (text.length >= room) text = `${text.slice(0, room)}\n(more is not shown)\n`;
  if (pending.push([stream, text]) === 1) requestAnimationFrame(flush);
}

function flush() {
  const follows = output.scrollTop + output.clientHeight >= output.scrollHeight - 4;
  for (const [stream, text] of pending) {
    let last = output.lastElementChild;
    if (last?.className !== stream || last.textContent.length > 50_000) {
      last = output.appendChild(document.createElement('span'));
      last.className = stream;
    }
    last.append(text);
  }
  pending = [];
  if (follows) output.scrollTop = output.scrollHeight;
}

function say(sentence, failed = false) {
  state.textContent = sentence;
  state.classList.toggle('failed', failed);
}
