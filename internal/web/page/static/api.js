// Talking to the server.
import { say } from "./words.js";

const keyName = "pilcrow-key";
const textName = "pilcrow-text"; // the text that was brought, as the server calls it

/** root is where the server's addresses begin, also below a path of a proxy. */
export const root = new URL("..", import.meta.url);

function headers(more = {}) {
  const key = sessionStorage.getItem(keyName);
  const text = sessionStorage.getItem(textName);
  return { ...more, ...(key && { Authorization: "Bearer " + key }), ...(text && { "Pilcrow-Text": text }) };
}

export const useKey = (key) => sessionStorage.setItem(keyName, key);

/** useText makes questions ones about a text that was brought; without an id, about the server's again. */
export const useText = (id) => (id ? sessionStorage.setItem(textName, id) : sessionStorage.removeItem(textName));
export const usedText = () => sessionStorage.getItem(textName);

/** Refusal is an error with the server's own words; code is "no_key" and the like. */
export class Refusal extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

/** request fetches, and says so in words if the server does not answer at all. */
async function request(path, options) {
  try {
    return await fetch(new URL(path, root), options);
  } catch (e) {
    throw e.name === "AbortError" ? e : new Refusal(say("The server cannot be reached."));
  }
}

async function refusal(reply) {
  const body = await reply.json().catch(() => ({}));
  return new Refusal(body.error?.message ?? say("The server answers with an error (%s).", reply.status), body.error?.code);
}

export async function get(path, parameters = {}, signal) {
  const reply = await request(path + "?" + new URLSearchParams(parameters), { headers: headers(), signal });
  if (!reply.ok) throw await refusal(reply);
  return reply.json();
}

/** post sends JSON, or a file as it is, and returns the reply's JSON if there is any. */
export async function post(path, body) {
  const isFile = body instanceof Blob;
  const reply = await request(path, {
    method: "POST",
    headers: headers({ "Content-Type": isFile ? "application/octet-stream" : "application/json" }),
    body: isFile ? body : JSON.stringify(body),
  });
  if (!reply.ok) throw await refusal(reply);
  return reply.status === 204 ? null : reply.json();
}

export const remove = (path) => request(path, { method: "DELETE", headers: headers() });

/** ask yields the server's events: {name: "waiting" | "step" | "claim" | "answer" | "error", data}. */
export async function* ask(body, signal) {
  const reply = await request("api/ask", {
    method: "POST",
    headers: headers({ "Content-Type": "application/json", Accept: "text/event-stream" }),
    body: JSON.stringify(body),
    signal,
  });
  if (!reply.ok) throw await refusal(reply);
  let rest = "";
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { value, done } = await reader.read().catch((e) => {
      throw e.name === "AbortError" ? e : brokenOff();
    });
    if (done) return;
    const blocks = (rest + value).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const event = parse(block);
      if (event) yield event;
    }
  }
}

export const brokenOff = () => new Refusal(say("The connection broke off before the answer was complete."));

/** parse reads one event of a stream (HTML standard, 9.2.6); comments are none. */
function parse(block) {
  let name = "message";
  const data = [];
  for (const line of block.split("\n")) {
    if (line.startsWith("event: ")) name = line.slice(7);
    else if (line.startsWith("data: ")) data.push(line.slice(6));
  }
  return data.length ? { name, data: JSON.parse(data.join("\n")) } : null;
}
