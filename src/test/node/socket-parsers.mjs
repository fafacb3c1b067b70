// Reads {parser, encode | decode} per line and prints the results of the official Socket.IO parsers.
// Messages are {text | bytes}; bytes are base64, and {$bytes} inside packets.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const parsers = { 5: require("socket-parser-5"), 4: require("socket-parser-4") };

function shown(value) {
  if (Buffer.isBuffer(value)) {
    return { $bytes: value.toString("base64") };
  }
  if (Array.isArray(value)) {
    return value.map(shown);
  }
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shown(part)]));
  }
  return value;
}

function read(value) {
  if (Array.isArray(value)) {
    return value.map(read);
  }
  if (value && typeof value === "object") {
    return value.$bytes === undefined
      ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, read(part)]))
      : Buffer.from(value.$bytes, "base64");
  }
  return value;
}

function decode(parser, messages) {
  const packets = [];
  const decoder = new parser.Decoder();
  decoder.on("decoded", ({ type, nsp, id, data }) =>
    // The older parser still marks packets that had attachments.
    packets.push({ type: type > 4 ? type - 3 : type, nsp, id, data: shown(data) }),
  );
  try {
    for (const { text, bytes } of messages) {
      decoder.add(text === undefined ? Buffer.from(bytes, "base64") : text);
    }
  } catch (error) {
    return { error: error.message };
  }
  // The older parser's result for an unknown type, instead of an error.
  return packets.some(({ nsp }) => nsp === undefined) ? { error: packets[0].data } : { packets };
}

function encode(parser, { type, nsp, id, data }, isBinary) {
  // The older parser needs the packet type for attachments; the newer one detects them.
  const packet = { type: isBinary && parser.protocol === 4 ? type + 3 : type, nsp, id };
  if (data !== undefined) {
    packet.data = read(data);
  }
  const encoder = new parser.Encoder();
  let messages;
  if (parser.protocol === 4) {
    encoder.encode(packet, (encoded) => (messages = encoded));
  } else {
    messages = encoder.encode(packet);
  }
  return messages.map((message) =>
    typeof message === "string" ? { text: message } : { bytes: message.toString("base64") },
  );
}

// Without readline, which also splits lines at U+2028.
for (const line of readFileSync(0, "utf8").trimEnd().split("\n")) {
  const question = JSON.parse(line);
  const parser = parsers[question.parser];
  const answer = question.decode
    ? decode(parser, question.decode)
    : encode(parser, question.encode, question.isBinary);
  console.log(JSON.stringify(answer));
}
