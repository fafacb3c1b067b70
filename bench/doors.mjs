// The two endpoints of the server behind one interface: `send` a request, and get each answer, or a
// notice that the connection is lost.
import { createRequire } from 'node:module';

// Uses the packages of the tests, which include a WebSocket client.
const fromTests = createRequire(`${process.cwd()}/target/node/`);
const { io } = fromTests('client-4');
const WebSocket = createRequire(fromTests.resolve('client-4'))('ws');

/** By the endpoint's name in the tables: a function that opens a connection to the server at a URL. */
export const doors = { 'Socket.IO': openSocketIo, native: openNative };

function openSocketIo(url) {
  const socket = io(url, { forceNew: true, reconnection: false, transports: ['websocket'] });
  const connection = {
    send: (request) => socket.emit('run', request),
    close: () => socket.disconnect(),
    onAnswer: () => {},
    onLost: () => {},
  };
  socket.on('run', (answer) => connection.onAnswer(answer));
  return opened(connection, (done, failed) => {
    socket.on('connect', done);
    socket.on('connect_error', failed);
    socket.on('disconnect', (reason) => connection.onLost(new Error(`the connection was lost: ${reason}`)));
  });
}

function openNative(url) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/run`, { perMessageDeflate: false });
  const connection = {
    send: (request) => socket.send(JSON.stringify(request)),
    close: () => socket.close(),
    onAnswer: () => {},
    onLost: () => {},
  };
  socket.on('message', (text) => connection.onAnswer(JSON.parse(text)));
  return opened(connection, (done, failed) => {
    socket.on('open', done);
    socket.on('error', failed);
    socket.on('close', (code) => connection.onLost(new Error(`the connection was lost: ${code}`)));
  });
}

function opened(connection, listen) {
  return new Promise((resolve, reject) =>
    listen(() => resolve(connection), (cause) => reject(new Error('the server cannot be reached', { cause }))));
}
