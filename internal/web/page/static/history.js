// The conversations, kept in this browser and nowhere else. Where the server asks for keys, its
// text is not for everybody, and a text that was brought is for one person: then they are gone
// with the tab.
import { usedText } from "./api.js";

const store = document.body.dataset.keys === "true" || usedText() ? sessionStorage : localStorage;
const name = ["pilcrow-history", new URL(".", location).pathname, usedText() ?? ""].join(" ");
const here = "pilcrow-conversation"; // which of them this tab shows
const most = 30;

const newID = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");

/** read returns the conversations, newest first: [{id, turns: [{question, answer}]}]. */
function read() {
  try {
    return JSON.parse(store.getItem(name)) ?? [];
  } catch {
    return [];
  }
}

/** write keeps as many of them as there is room for. */
function write(list) {
  for (list = list.slice(0, most); ; list = list.slice(0, -1)) {
    try {
      return list.length ? store.setItem(name, JSON.stringify(list)) : store.removeItem(name);
    } catch {
      if (!list.length) return; // nothing can be kept here
    }
  }
}

let id = sessionStorage.getItem(here);
if (!id) begin();

export const conversation = () => id;

/** begin starts a new conversation. */
export function begin() {
  return resume(newID());
}

/** resume goes on with an earlier conversation. */
export function resume(earlier) {
  id = earlier;
  sessionStorage.setItem(here, id);
  return id;
}

/** turns are those of the conversation that this tab shows. */
export const turns = () => read().find((c) => c.id === id)?.turns ?? [];

/** keep adds a turn to it. */
export function keep(question, answer) {
  const list = read();
  const { passages, ...rest } = answer;
  const turn = { question, answer: { ...rest, passages: passages.slice(0, 5) } };
  write([{ id, turns: [...turns(), turn] }, ...list.filter((c) => c.id !== id)]);
}

/** earlier are the other conversations: [{id, question}]. */
export const earlier = () => read().filter((c) => c.id !== id).map((c) => ({ id: c.id, question: c.turns[0].question }));

/** clear forgets all of them. */
export const clear = () => write([]);
