// The conversation: questions, and their answers as they come.
import * as api from "./api.js";
import { Claims, claims, complete, nearest, replaced, sources } from "./answer.js";
import { gone } from "./bring.js";
import { byId, h, settle } from "./dom.js";
import * as history from "./history.js";
import * as text from "./text.js";
import { tools } from "./tools.js";
import { seeTalk, seeText } from "./views.js";
import { suggestions } from "./welcome.js";
import { language, say } from "./words.js";

const log = byId("log");
const input = byId("question");
const { model } = document.body.dataset;
let running; // of the answer that is on its way
let onKey = async () => {}; // what is done once there is a key

export const stop = () => running?.abort();
export const isRunning = () => Boolean(running);
export const whenKeyed = (does) => (onKey = does);

/** open shows the paragraph of a citation with the quoted words marked. */
export function open(chip, citation, citations) {
  seeText(chip);
  text.reveal(citation.document, citation.paragraph, citations);
}

function turn(question, ...children) {
  byId("welcome").hidden = true;
  byId("new").hidden = false;
  const body = h("div", { class: "answer" }, ...children);
  const node = h("article", { class: "turn" }, h("h3", { class: "asked", dir: "auto" }, question), body);
  log.append(node);
  return { node, body };
}

/** show puts a finished answer into the conversation. */
export function show(question, a) {
  turn(question, ...whole(question, a));
  age();
}

export async function ask(question) {
  running?.abort();
  const control = (running = new AbortController());
  seeTalk();
  const waiting = h("p", { class: "waiting", role: "status" }, say("Searching the text"));
  const { node, body } = turn(question, waiting);
  node.setAttribute("aria-busy", "true");
  busy(true);
  try {
    await follow(question, body, waiting, inView(node), control.signal);
  } catch (e) {
    trouble(node, body, e, question);
  } finally {
    node.removeAttribute("aria-busy");
    if (running === control) busy(false);
  }
}

/**
 * inView scrolls a question to the top, as far as there is something below it. What it returns makes a change to the
 * answer, and scrolls on with it, unless the person has scrolled meanwhile.
 */
function inView(node) {
  let left;
  const scroll = () => {
    node.scrollIntoView({ block: "start" });
    left = log.scrollTop;
  };
  scroll();
  return (change) => {
    const untouched = Math.abs(log.scrollTop - left) <= 1;
    change();
    if (untouched) scroll();
  };
}

/** doing is a step of a model in words. */
function doing(step) {
  switch (step) {
    case "choosing": return say("%s chooses among the sentences of the text", model);
    case "reading": return say("%s reads the text", model);
    case "writing": return say("%s writes the next sentence", model);
    case "checking": return say("The next sentence is checked against the text");
  }
  return say("Reading on");
}

/** follow shows the events of one answer as they come. */
async function follow(question, body, waiting, keeping, signal) {
  const shown = new Claims({ open });
  let step; // of the model
  for await (const { name, data } of api.ask({ question, conversation: history.conversation(), language }, signal)) {
    switch (name) {
      case "waiting":
        waiting.textContent = say("In the queue, place %s", data.place);
        break;
      case "step":
        step = data.step;
        waiting.textContent = doing(step);
        break;
      case "claim":
        shown.add(data);
        waiting.textContent = doing(step);
        keeping(() => settle(body, [...shown.nodes, waiting]));
        break;
      case "answer":
        await finish(question, complete(data), (parts) => keeping(() => settle(body, parts)), shown);
        return;
      case "error":
        throw new api.Refusal(data.error.message, data.error.code);
    }
  }
  throw api.brokenOff();
}

/** finish shows a finished answer, and the text as it was when it was made. */
async function finish(question, a, put, shown) {
  put(whole(question, a, shown));
  history.keep(question, a);
  await text.renew(a.versions?.[text.shown()]).catch(() => {}); // the next look at the text says why
  present(a.claims);
}

/** present shows, where the text stands beside it, what a new answer rests on, unless the person is reading there. */
function present(claims) {
  if (byId("text").matches(":focus-within")) return;
  const citations = claims.flatMap((c) => c.citations);
  text.pin(citations);
  if (!citations.length) text.leave();
  if (citations.length && byId("text").offsetParent) text.scrollTo(citations[0]);
}

/** whole is a finished answer. The claims that came one by one stay as they are if it has the same. */
function whole(question, a, shown) {
  const note = (words, kind) => words && h("p", { class: kind, dir: "auto" }, words);
  const same = shown?.are(a.claims);
  const view = Object.assign(same ? shown.view : { open }, { versions: a.versions });
  const parts = [note(a.understood && say("Understood as: %s", a.understood), "understood"), note(a.frame, "frame")];
  if (a.abstained) parts.push(note(a.text, "claims"), ...nearest(a, view));
  else parts.push(...(same ? shown.nodes : claims(a.claims, view)));
  parts.push(...suggestions(a.suggestions, ask), note(a.notice, "note"), note(replaced(a), "note replaced"), sources(a), tools(question, a));
  return parts.filter(Boolean);
}

/** age marks the citations of a text that has changed since, and says so once below each answer. */
export function age() {
  for (const body of log.querySelectorAll(".answer")) {
    const old = [...body.querySelectorAll(".chip")].map((chip) => chip.age?.()).some(Boolean);
    body.querySelector(".aged")?.remove();
    if (old) body.append(h("p", { class: "note warn aged" }, say("The text has changed since this answer.")));
  }
}

/** trouble says, below what is there, why there is no more. */
function trouble(node, body, e, question) {
  const stopped = e.name === "AbortError";
  const again = async () => {
    node.remove();
    await ask(question);
  };
  body.querySelector(".waiting")?.remove();
  if (e.code === "text_gone") {
    body.append(h("p", { class: "note warn", role: "alert" }, told(e)), h("button", { type: "button", class: "again", onclick: gone }, say("Leave this text")));
  } else if (isAboutKeys(e)) {
    body.append(keyForm(async () => { await onKey(); await again(); }));
  } else {
    body.append(h("p", { class: "note warn", role: "alert" }, stopped ? say("Stopped.") : told(e)),
      h("button", { type: "button", class: "again", onclick: again }, say("Try again")));
  }
  if (!stopped && !input.value) input.value = question; // nothing typed is lost
  body.lastElementChild.scrollIntoView({ block: "nearest" });
}

export const isAboutKeys = (e) => ["no_key", "wrong_key", "expired_key"].includes(e.code);

/** told is an error in words: the server's own, or that this page has a fault. */
export function told(e) {
  if (e instanceof api.Refusal) return e.message;
  console.error(e);
  return say("This page stumbled; reloading it may help.");
}

/** keyForm takes the key that this server asks for, wherever it was missed first. */
export function keyForm(then) {
  document.querySelectorAll(".keyed").forEach((e) => e.remove());
  const key = h("input", { type: "password", "aria-label": say("Key"), placeholder: say("Key"), autocomplete: "off", required: true });
  const form = h("form", { class: "reason" }, key, h("button", {}, say("Use key")));
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    api.useKey(key.value.trim());
    then();
  });
  const known = sessionStorage.getItem("pilcrow-key");
  return h("div", { class: "keyed" }, h("p", { role: "alert" }, known ? say("This key does not open the text. Whoever runs this page can give you another one.")
    : say("To read and ask, enter your key. Whoever runs this page gives it to you.")), form);
}

/** busy shows Stop in the place of Ask, and leaves the focus where it was. */
function busy(is) {
  if (!is) running = null;
  const [from, to] = is ? ["send", "stop"] : ["stop", "send"];
  const focused = document.activeElement === byId(from);
  byId(to).hidden = false;
  if (focused) byId(to).focus();
  byId(from).hidden = true;
}
