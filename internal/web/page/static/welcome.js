// What a first visit shows: the text, what it is about, and questions that it answers.
import { get } from "./api.js";
import { claims } from "./answer.js";
import { byId, h } from "./dom.js";
import * as history from "./history.js";
import { all, titleOf } from "./text.js";
import { language, say } from "./words.js";

/** welcome fills an empty conversation; ask, open and resume are called with what is chosen. */
export async function welcome({ ask, open, resume }) {
  const place = byId("welcome");
  place.hidden = false;
  const documents = all();
  const [first] = documents;
  byId("welcome-title").textContent = documents.length > 1 ? say("%s texts", documents.length) : first ? titleOf(first) : "";
  byId("welcome-byline").textContent = documents.length > 1 ? documents.slice(0, 5).map(titleOf).join(" · ") + (documents.length > 5 ? " · …" : "")
    : [first?.author, first?.office].filter(Boolean).join(", ");
  past(resume);
  const about = byId("about");
  const suggested = byId("suggested");
  about.replaceChildren();
  suggested.replaceChildren();
  const introduction = await get("api/introduction", { language }).catch(() => null); // the page does without
  if (!introduction || place.hidden) return;
  about.replaceChildren(...claims(introduction.about, { open }));
  suggested.replaceChildren(...suggestions(introduction.questions, ask));
}

/** suggestions are questions to press. */
export function suggestions(questions, ask) {
  if (!questions?.length) return [];
  return [
    h("p", { class: "hint" }, say("It answers, for example:")),
    h("ul", { class: "questions" }, ...questions.map((q) => h("li", {}, h("button", { type: "button", dir: "auto", onclick: () => ask(q) }, q)))),
  ];
}

/** past lists earlier conversations of this browser. */
function past(resume) {
  const list = history.earlier();
  const place = byId("earlier");
  place.hidden = !list.length;
  const item = ({ id, question }) => h("li", {}, h("button", { type: "button", dir: "auto", onclick: () => resume(id) }, question));
  const clear = h("button", { type: "button", class: "clear", onclick: () => { history.clear(); past(resume); byId("question").focus(); } }, say("Clear history"));
  place.replaceChildren(h("h3", {}, say("Earlier conversations")), h("ul", { class: "questions" }, ...list.map(item)),
    h("p", { class: "hint" }, say("They are kept in this browser only."), " ", clear));
}
