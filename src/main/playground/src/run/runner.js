// The client of the server, over Socket.IO: docs/protocol.md.
import { io } from 'socket.io-client';

/** The server accepts one request per 500 ms and connection. */
const LEAST_INTERVAL_MILLIS = 520;

const ENDINGS = ['status', 'stop', 'error'];

/** If this many tries fail, the request is the cause and not the connection. */
const MOST_TRIES = 3;

/**
 * One connection, and one run at a time. Events: `state` and `link`, when the property of that name
 * has changed; `output`, with `stream` and `text`.
 *
 * The state's `phase` is `idle`, `connecting`, `sent`, `queued` with a `place`, `started`,
 * `compile`, `run`, or `ended` with a `cause`, a `report` and a `sentence`, as far as the server has
 * sent them. The causes are those of the server, and `lost`.
 */
export class Runner extends EventTarget {
  #socket;
  #state = { phase: 'idle' };
  #link = 'up';
  /** The request that is to be sent, or that was sent and not answered yet. */
  #request = null;
  /** How often the request has been sent. */
  #tries = 0;
  #timer = null;
  /** Latest time when the server received the last request: its first answer, or until then a guess. */
  #takenAt = -Infinity;
  #isAnswered = true;
  /** Whether the server has a request whose end it has not reported. */
  #isOpen = false;
  /** Whether that request has been replaced: its answers are ignored. */
  #isOld = false;

  /** The path is relative to the page, so it works at every context path. */
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

  /** `up`, also before the first connection, or `down`. */
  get link() {
    return this.#link;
  }

  get isActive() {
    return !['idle', 'ended'].includes(this.#state.phase);
  }

  connect() {
    this.#socket.connect();
  }

  /** Runs `{language, code}`; stops the current run. */
  run(request) {
    this.#isOld = this.#isOpen;
    this.#request = request;
    this.#tries = 0;
    this.#enter({ phase: this.#socket.connected ? 'sent' : 'connecting' });
    if (this.#socket.connected) this.#send();
    else this.connect();
  }

  /** Stops the run by closing the connection, as the protocol requires, and opens a new one. */
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
      // The server may have received the request, but no answer has arrived. A new connection cannot
      // get answers to the first try, so send the request there.
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
    // This class sends the request again, so the Socket.IO client must not.
    this.#socket.sendBuffer.length = 0;
    this.#become({ link: 'down' });
    // The only case in which the Socket.IO client does not reconnect: the server is being stopped.
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
