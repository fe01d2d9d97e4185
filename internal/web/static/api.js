// Talking to the server.

const keyName = "pilcrow-key";

function headers(more = {}) {
  const key = sessionStorage.getItem(keyName);
  return key ? { ...more, Authorization: "Bearer " + key } : more;
}

export const useKey = (key) => sessionStorage.setItem(keyName, key);

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
    return await fetch(path, options);
  } catch (e) {
    throw e.name === "AbortError" ? e : new Refusal("The server cannot be reached.");
  }
}

async function refusal(reply) {
  const body = await reply.json().catch(() => ({}));
  return new Refusal(body.error?.message ?? "The server answers with an error (" + reply.status + ").", body.error?.code);
}

export async function get(path, parameters, signal) {
  const reply = await request(path + "?" + new URLSearchParams(parameters), { headers: headers(), signal });
  if (!reply.ok) throw await refusal(reply);
  return reply.json();
}

export async function post(path, body) {
  const reply = await request(path, { method: "POST", headers: headers({ "Content-Type": "application/json" }), body: JSON.stringify(body) });
  if (!reply.ok) throw await refusal(reply);
}

/** ask yields the server's events: {name: "waiting" | "claim" | "answer" | "error", data}. */
export async function* ask(body, signal) {
  const reply = await request("/api/ask", {
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
      throw e.name === "AbortError" ? e : new Refusal("The connection broke off before the answer was complete.");
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
