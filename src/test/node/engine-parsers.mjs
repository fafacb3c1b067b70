// Reads {do, in} per line and prints what the official parsers of Engine.IO make of it.
// Packets are {type, text | bytes}, bytes are base64, and {type: "error"} is a refusal.
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

// A type that the parser does not know comes out of it undefined, which no server takes.
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

// The encoders call back before they return.
function called(encode) {
  let result;
  encode((encoded) => (result = encoded));
  return result;
}

// As parser 1.x counts and writes text packets: encoded once here, and again by the request.
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

// Not by readline, which ends lines at U+2028 too.
for (const line of readFileSync(0, "utf8").trimEnd().split("\n")) {
  const question = JSON.parse(line);
  console.log(JSON.stringify(actions[question.do](question.in)));
}
