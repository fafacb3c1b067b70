// The server, over Socket.IO as any client speaks to it; docs/protocol.md.
import { io } from 'socket.io-client';

/** The server takes one request in 500 ms. */
const LEAST_INTERVAL_MILLIS = 520;

const ENDINGS = ['status', 'stop', 'error'];

/** More than that would be the request's fault, and not the connection's. */
const MOST_TRIES = 3;

/**
 * One connection, and one run at a time. Events:
 * `state`, when `state` is another; `output` with `stream` and `text`; `link`, when `link` is.
 *
 * The state's `phase` is `idle`, `connecting`, `sent`, `queued` with a `place`, `started`,
 * `compile`, `run`, or `ended` with a `cause`, and what of `report`, `status` and `sentence` the
 * server has told. The causes are the server's, and `lost`.
 */
export class Runner extends EventTarget {
  #socket;
  #state = { phase: 'idle' };
  #link = 'up';
  /** What is to be sent, or has been and nobody has answered. */
  #request = null;
  /** How often it has been sent. */
  #tries = 0;
  #timer = null;
  /** When the last request was there at the latest: its first answer says so, until then a guess. */
  #takenAt = -Infinity;
  #isAnswered = true;
  /** Whether the server has a request of ours whose end it has not told. */
  #isOpen = false;
  /** Whether that one is not the last: its answers are nobody's any more. */
  #isOld = false;

  /** The path is that of the page's own folder, wherever the application is deployed. */
  constructor() {
    super();
    const url = new URL('socket.io', document.baseURI);
    this.#socket = io(url.origin, {
      path: url.pathname,
      autoConnect: false,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
    });
    this.#socket.on('run', (answer) => this.#answer(answer));
    this.#socket.on('connect', () => this.#connected());
    this.#socket.on('connect_error', () => this.#become({ link: 'down' }));
    this.#socket.on('disconnect', (reason) => this.#disconnected(reason));
  }

  get state() {
    return this.#state;
  }

  /** `up`, also before anybody needed it, or `down`. */
  get link() {
    return this.#link;
  }

  get isActive() {
    return !['idle', 'ended'].includes(this.#state.phase);
  }

  connect() {
    this.#socket.connect();
  }

  /** Runs `{language, code}`, in place of what may run now. */
  run(request) {
    this.#isOld = this.#isOpen;
    this.#request = request;
    this.#tries = 0;
    this.#enter({ phase: this.#socket.connected ? 'sent' : 'connecting' });
    if (this.#socket.connected) this.#send();
    else this.connect();
  }

  /** The protocol stops a run with its connection; there is another one at once. */
  stop() {
    if (!this.isActive) return;
    this.#socket.disconnect();
    this.#forget();
    this.#enter({ phase: 'ended', cause: 'stopped' });
    this.connect();
  }

  #send() {
    clearTimeout(this.#timer);
    const wait = Math.max(0, this.#takenAt + LEAST_INTERVAL_MILLIS - performance.now());
    this.#timer = setTimeout(() => {
      this.#takenAt = performance.now();
      this.#isAnswered = false;
      this.#tries++;
      this.#isOpen = true;
      this.#socket.emit('run', { ...this.#request, details: true });
    }, wait);
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#request = null;
    this.#tries = 0;
    this.#isOpen = this.#isOld = false;
  }

  #connected() {
    this.#become({ link: 'up' });
    const { recovered } = this.#socket;
    const isLost = this.#request ? this.#tries === MOST_TRIES : this.#isOpen && !recovered;
    if (!recovered) this.#isOpen = this.#isOld = false;
    if (this.#request && this.#tries > 0 && recovered) {
      // The server may have it or not, and nothing of it has been seen: it begins anew, where no
      // answer to the first one can come.
      this.#socket.disconnect();
      this.connect();
    } else if (isLost) {
      this.#forget();
      this.#enter({ phase: 'ended', cause: 'lost' });
    } else if (this.#request) {
      this.#enter({ phase: 'sent' });
      this.#send();
    }
  }

  #disconnected(reason) {
    if (reason === 'io client disconnect') return;
    clearTimeout(this.#timer);
    // What has not left is sent again by us, and not by the client, too.
    this.#socket.sendBuffer.length = 0;
    this.#become({ link: 'down' });
    // The one case in which the client itself does not try again: the server is being stopped.
    if (reason === 'io server disconnect') this.connect();
  }

  #answer({ stream, chunk, report }) {
    const isEnding = ENDINGS.includes(stream);
    const isAnother = this.#isOld && this.#tries > 0;
    if (!this.#isAnswered && !isAnother) {
      this.#takenAt = performance.now();
      this.#isAnswered = true;
    }
    if (isEnding) this.#isOpen = isAnother;
    if (this.#isOld) {
      this.#isOld = !isEnding;
      return;
    }
    this.#request = null;
    this.#tries = 0;
    if (isEnding) {
      this.#enter({ phase: 'ended', ...ending(stream, chunk, report) });
    } else if (stream === 'queue') {
      this.#enter({ phase: 'queued', place: chunk });
    } else if (stream === 'start') {
      this.#enter({ phase: 'started' });
    } else if (stream === 'phase') {
      this.#enter({ phase: chunk });
    } else {
      this.dispatchEvent(Object.assign(new Event('output'), { stream, text: chunk }));
    }
  }

  #enter(state) {
    this.#state = state;
    this.dispatchEvent(new Event('state'));
  }

  #become({ link }) {
    if (this.#link === link) return;
    this.#link = link;
    this.dispatchEvent(new Event('link'));
  }
}

function ending(stream, chunk, report = {}) {
  const known = { status: 'exited', stop: 'stopped', error: 'refused' }[stream];
  return {
    cause: report.cause ?? known,
    report,
    sentence: stream === 'error' ? chunk : '',
  };
}
