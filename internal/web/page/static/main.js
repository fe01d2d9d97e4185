// The page: it puts the text, the search box and the conversation together.
import * as api from "./api.js";
import { complete } from "./answer.js";
import { bringing, broughtNote, gone } from "./bring.js";
import { documentList } from "./documents.js";
import { byId } from "./dom.js";
import { finder } from "./find.js";
import * as history from "./history.js";
import { ask, age, isAboutKeys, isRunning, keyForm, open, show, stop, told, whenKeyed } from "./talk.js";
import * as text from "./text.js";
import { seeTalk, seeText, views } from "./views.js";
import { welcome } from "./welcome.js";

const input = byId("question");
const showPicker = documentList(() => seeText());

/** restore shows the conversation of this tab, or what a first visit shows. */
function restore() {
  byId("log").querySelectorAll(".turn").forEach((t) => t.remove());
  const turns = history.turns();
  for (const t of turns) show(t.question, t.answer);
  byId("new").hidden = !turns.length;
  if (!turns.length) return welcome({ ask, open, resume });
  byId("log").lastElementChild.scrollIntoView({ block: "start" });
}

function resume(id) {
  stop();
  history.resume(id);
  restore();
}

/** start loads the text, and asks for a key where it takes one. */
async function start() {
  try {
    await text.load();
  } catch (e) {
    if (e.code === "text_gone") return gone();
    const form = isAboutKeys(e) && keyForm(start);
    byId("paragraphs").replaceChildren();
    (byId("text").offsetParent && !form ? byId("paragraphs") : byId("log")).append(form || told(e));
    byId("welcome").hidden = true;
    return false;
  }
  document.querySelectorAll(".keyed").forEach((e) => e.remove());
  showPicker();
  restore();
  await linked();
  return true;
}

/** linked shows what the address links to. The address forgets it, so that a reload does not ask again. */
async function linked() {
  const parameters = new URLSearchParams(location.search);
  const question = parameters.get("q")?.trim();
  const id = parameters.get("a");
  if (!question && !id) return;
  window.history.replaceState(window.history.state, "", location.pathname + location.hash);
  const kept = id && (await api.get("api/answers/" + encodeURIComponent(id)).catch(() => null)); // it may be gone
  if (kept) {
    const a = complete(kept);
    show(a.question, a);
    history.keep(a.question, a);
    return text.pin(a.claims.flatMap((c) => c.citations));
  }
  if (question) ask(question);
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
byId("stop").addEventListener("click", stop);
byId("new").addEventListener("click", () => {
  stop();
  history.begin();
  text.pin([]);
  restore();
  input.focus();
});
byId("log").addEventListener("mouseleave", () => text.light());
addEventListener("hashchange", text.followAnchor);
addEventListener("text-changed", age);
document.addEventListener("visibilitychange", () => document.hidden || text.check().catch(() => {})); // the next request tells
addEventListener("keydown", (e) => {
  if (e.key === "Escape" && isRunning()) stop();
  if (e.key !== "/" || e.target.closest("input, textarea, select")) return;
  e.preventDefault();
  seeTalk();
  input.focus();
});

finder(() => seeText());
views();
bringing();
broughtNote();
whenKeyed(start);
await start();
