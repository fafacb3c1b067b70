// The format of an attached stream without a terminal: frames of stdout and stderr. Each has a header
// of eight bytes: the first is the stream, the last four are the length.
const HEADER_BYTES = 8;
const names = { 1: 'stdout', 2: 'stderr' };

/**
 * Calls back with the output as it arrives, a frame or a part of one at a time.
 *
 * @returns {Promise<void>} that ends with the stream
 */
export function demultiplex(socket, onOutput) {
  let header = Buffer.alloc(0);
  let stream;
  let left = 0;

  socket.on('data', (chunk) => {
    for (let rest = chunk; rest.length > 0; ) {
      if (left === 0) {
        const more = rest.subarray(0, HEADER_BYTES - header.length);
        header = Buffer.concat([header, more]);
        rest = rest.subarray(more.length);
        if (header.length === HEADER_BYTES) {
          stream = names[header[0]];
          left = header.readUInt32BE(4);
          header = Buffer.alloc(0);
        }
      } else {
        const payload = rest.subarray(0, left);
        left -= payload.length;
        rest = rest.subarray(payload.length);
        onOutput(stream, payload);
      }
    }
  });
  return new Promise((resolve, reject) => socket.on('end', resolve).on('close', resolve).on('error', reject));
}
