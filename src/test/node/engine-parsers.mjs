// Reads {do, in} per line and prints the results of the official Engine.IO parsers. Packets are
// {type, text | bytes}; bytes are base64, and {type: "error"} is a rejected packet.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const parser4 = require("engine-parser-4");
const parser3 = require("engine-parser-3");

function shown(data) {
  if (data === undefined) {
    return { text: "" };
  }
  return typeof data === "string" ? { text: data } : { bytes: Buffer.from(data).toString("base64") };
}

// The parser returns undefined for an unknown type, which servers reject.
const shownPacket = ({ type, data }) =>
  type === undefined || type === "error" ? { type: "error" } : { type, ...shown(data) };

const data = ({ text, bytes }) => (bytes === undefined ? text : Buffer.from(bytes, "base64"));

const packet = (json) => ({ type: json.type, data: data(json) });

function decodePayload3(payload) {
  const packets = [];
  parser3.decodePayload(payload, (found) => {
    packets.push(shownPacket(found));
  });
  return packets;
}

// The encoders call their callback synchronously.
function called(encode) {
  let result;
  encode((encoded) => (result = encoded));
  return result;
}

// Parser 1.x encodes text packets once here, and the HTTP request encodes them again.
function encodedTwice(packets) {
  return packets
    .map((one) => called((callback) => parser3.encodePacket(packet(one), false, true, callback)))
    .map((text) => text.length + ":" + text)
    .join("");
}

const actions = {
  frame4: (json) => shown(called((done) => parser4.encodePacket(packet(json), true, done))),
  unframe4: (json) => shownPacket(parser4.decodePacket(data(json))),
  payload4: (json) => called((done) => parser4.encodePayload(json.map(packet), done)),
  unpayload4: (text) => parser4.decodePayload(text).map(shownPacket),
  frame3: (json) => shown(called((done) => parser3.encodePacket(packet(json), true, done))),
  unframe3: (json) => shownPacket(parser3.decodePacket(data(json))),
  counted3: (json) => called((done) => parser3.encodePayload(json.map(packet), false, done)),
  countedTwice3: encodedTwice,
  uncounted3: decodePayload3,
  framed3: (json) =>
    shown(called((done) => parser3.encodePayloadAsBinary(json.map(packet), done))),
  unframed3: (json) => decodePayload3(data(json)),
};

// Without readline, which also splits lines at U+2028.
for (const line of readFileSync(0, "utf8").trimEnd().split("\n")) {
  const question = JSON.parse(line);
  console.log(JSON.stringify(actions[question.do](question.in)));
}
