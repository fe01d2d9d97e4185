// The page: it puts the text, the search box and the conversation together.
import * as api from "./api.js";
import { claim, claims, nearest, tools } from "./answer.js";
import { byId, h } from "./dom.js";
import { finder } from "./find.js";
import { light, load, pin, reveal, scrollTo } from "./text.js";

const conversation = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
const withFeedback = document.body.dataset.feedback === "true";
const log = byId("log");
const input = byId("question");
let running; // of the answer that is on its way

/** see switches, where there is no room for both, between the text and the answers. */
function see(view) {
  byId("split").dataset.view = view;
  byId("see-text").setAttribute("aria-pressed", String(view === "text"));
  byId("see-talk").setAttribute("aria-pressed", String(view === "talk"));
  byId("back").hidden = view !== "text" || !log.querySelector(".turn");
}

/** open shows the paragraph of a citation with the quoted words marked. */
function open(citation, all) {
  see("text");
  const here = all.filter((c) => c.document === citation.document && c.paragraph === citation.paragraph);
  reveal(citation.document, citation.paragraph, here.map(({ start, end }) => ({ start, end })));
}

async function ask(question) {
  running?.abort();
  const control = (running = new AbortController());
  byId("welcome")?.remove();
  const body = h("div", {}, h("p", { class: "waiting" }, "Searching the text"));
  const turn = h("article", { class: "turn", "aria-busy": "true" }, h("h3", { class: "asked" }, question), body);
  log.append(turn);
  turn.scrollIntoView({ block: "start" });
  busy(true);
  try {
    await follow(question, body, control.signal);
  } catch (e) {
    trouble(body, e, question);
  } finally {
    turn.removeAttribute("aria-busy");
    if (running === control) busy(false);
  }
}

/** follow shows the events of one answer as they come. */
async function follow(question, body, signal) {
  let shown; // the claims so far
  for await (const { name, data } of api.ask({ question, conversation, language: navigator.language }, signal)) {
    switch (name) {
      case "waiting":
        body.firstChild.textContent = "In the queue, place " + data.place;
        break;
      case "claim":
        if (!shown) body.replaceChildren((shown = h("p", { class: "claims" })));
        shown.append(claim(data, open), " ");
        break;
      case "answer":
        body.replaceChildren(...whole(question, data));
        present(data.claims);
        return;
      case "error":
        throw new api.Refusal(data.error.message, data.error.code);
    }
  }
  throw new api.Refusal("The connection broke off before the answer was complete.");
}

/** present shows, where the text stands beside it, what a new answer rests on. */
function present(claims) {
  const citations = claims.flatMap((c) => c.citations);
  pin(citations);
  if (citations.length && !byId("text").matches(":focus-within") && byId("text").offsetParent) scrollTo(citations[0]);
}

/** whole is a finished answer: it replaces the claims that came one by one. */
function whole(question, a) {
  const note = (text, kind) => text && h("p", { class: kind }, text);
  const parts = [note(a.understood && "Understood as: " + a.understood, "understood"), note(a.frame, "frame")];
  if (a.abstained) parts.push(note(a.text, "claims"), nearest(a.passages, open));
  else parts.push(claims(a.claims, open));
  parts.push(note(a.notice, "note"), tools(question, a, withFeedback));
  return parts.filter(Boolean);
}

/** trouble says, below what is there, why there is no more. */
function trouble(body, e, question) {
  const stopped = e.name === "AbortError";
  body.querySelector(".waiting")?.remove();
  body.append(h("p", { class: "note warn", role: "alert" }, stopped ? "Stopped." : told(e)));
  if (!stopped && !input.value) input.value = question; // nothing typed is lost
  if (e.code === "no_key" || e.code === "wrong_key" || e.code === "expired_key") body.append(keyForm(() => ask(question)));
}

/** told is an error in words: the server's own, or that this page has a fault. */
function told(e) {
  if (e instanceof api.Refusal) return e.message;
  console.error(e);
  return "This page stumbled; reloading it may help.";
}

/** keyForm takes the key that this server asks for. */
function keyForm(then) {
  const key = h("input", { type: "password", "aria-label": "Key", placeholder: "Key", autocomplete: "off", required: true });
  const form = h("form", { class: "reason" }, key, h("button", {}, "Use key"));
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    api.useKey(key.value);
    start().then(then);
  });
  return form;
}

function busy(is) {
  byId("stop").hidden = !is;
  byId("send").hidden = is;
}

async function start() {
  try {
    await load();
  } catch (e) {
    const place = byId("paragraphs");
    place.replaceChildren(h("p", { class: "note warn" }, told(e)));
    if (e.code) place.append(keyForm(() => {}));
  }
}

byId("ask").addEventListener("submit", (e) => {
  e.preventDefault();
  const question = input.value.trim();
  if (!question) return;
  input.value = "";
  ask(question);
});
input.addEventListener("keydown", (e) => {
  if (e.key !== "Enter" || e.shiftKey || e.isComposing) return;
  e.preventDefault();
  byId("ask").requestSubmit();
});
byId("stop").addEventListener("click", () => running?.abort());
byId("see-text").addEventListener("click", () => see("text"));
byId("see-talk").addEventListener("click", () => see("talk"));
byId("back").addEventListener("click", () => see("talk"));
log.addEventListener("mouseleave", () => light());
addEventListener("keydown", (e) => {
  if (e.key === "Escape" && running) running.abort();
  if (e.key !== "/" || e.target.closest("input, textarea, select")) return;
  e.preventDefault();
  see("talk");
  input.focus();
});

finder(() => see("text"));
if (/^#(.+\/)?p\d+$/.test(location.hash)) see("text");
await start();
const asked = new URLSearchParams(location.search).get("q");
if (asked?.trim()) ask(asked.trim());
