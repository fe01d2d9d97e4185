// How an answer is shown.
import { post } from "./api.js";
import { copy, h, shorten } from "./dom.js";
import { anchor, light, several } from "./text.js";

const name = (c) => (several() ? c.document + " " : "") + "¶" + c.paragraph;

/** claims shows sentences with their citations; open is called with a citation. */
export function claims(list, open) {
  return h("p", { class: "claims" }, ...list.flatMap((c) => [claim(c, open), " "]));
}

export function claim(c, open) {
  const node = h("span", { class: "claim" }, c.text, " ");
  const cited = new Set();
  for (const citation of c.citations) {
    if (cited.has(name(citation))) continue;
    cited.add(name(citation));
    node.append(chip(citation, () => open(citation, c.citations)));
  }
  node.addEventListener("mouseenter", () => light(c.citations));
  node.addEventListener("focusin", () => light(c.citations));
  return node;
}

function chip(c, open) {
  return h("a", {
    class: "chip", href: anchor(c.document, c.paragraph), title: c.quote, "aria-label": "Show paragraph " + name(c),
    onclick: (e) => { e.preventDefault(); open(); },
  }, name(c));
}

/** nearest shows the paragraphs that come nearest to a question without an answer. */
export function nearest(passages, open) {
  return h("ul", { class: "nearest" }, ...passages.slice(0, 3).map((p) =>
    h("li", {}, chip({ ...p, quote: "" }, () => open(p, [])), " ", shorten(p.text, 160))));
}

/** why tells how an answer came about. */
function why(a) {
  const rows = [];
  const row = (head, ...cells) => rows.push(h("tr", {}, h("th", { scope: "row" }, head), h("td", {}, ...cells)));
  row("searched", (a.searched ?? []).join(" · "));
  row("made by", a.mode === "model" ? "the model " + a.receipt.model + ", each sentence checked" : "sentences of the text");
  const tokens = a.receipt.tokens;
  if (tokens) row("tokens", (tokens.prompt ?? 0) + " in, " + (tokens.completion ?? 0) + " out");
  for (const p of a.passages) row(name(p), "score " + p.score.toFixed(2) + (p.score < a.receipt.gate ? ", below the gate of " + a.receipt.gate.toFixed(2) : ""));
  for (const d of a.receipt.dropped ?? []) row("dropped", "“" + d.text + "”: " + d.reason);
  return h("details", { class: "why" }, h("summary", {}, "why?"), h("table", {}, h("tbody", {}, ...rows)));
}

/** markdown writes an answer with its citations, for pasting elsewhere. */
export function markdown(question, a) {
  const lines = ["**" + question + "**", "", a.frame, a.frame && "", a.text, a.notice && "\n_" + a.notice + "_", ""];
  for (const c of a.claims.flatMap((c) => c.citations)) lines.push("> " + c.quote.replaceAll("\n", "\n> ") + " — " + name(c), "");
  return lines.filter((l) => l != null && l !== undefined).join("\n").trim() + "\n";
}

/** tools are the small things below an answer. */
export function tools(question, a, withFeedback) {
  const bar = h("div", { class: "tools" });
  const button = (label, does, title) => h("button", { type: "button", title, onclick: does }, label);
  const said = (b, words) => { const was = b.textContent; b.textContent = words; setTimeout(() => (b.textContent = was), 1500); };
  const copied = (text) => async (e) => { const b = e.currentTarget; await copy(text()); said(b, "Copied"); };
  bar.append(
    button("Copy", copied(() => markdown(question, a)), "Copy the answer with its citations as Markdown"),
    button("Link", copied(() => location.origin + "/?q=" + encodeURIComponent(question)), "Copy a link to this question"));
  if (withFeedback) bar.append(...thumbs(a.id, bar));
  bar.append(why(a));
  return bar;
}

function thumbs(id, bar) {
  const vote = (up, reason = "") => post("/api/feedback", { answer: id, up, reason });
  const up = h("button", { type: "button", "aria-pressed": "false", "aria-label": "Helpful", title: "Helpful" }, h("span", { class: "thumb" }));
  const down = h("button", { type: "button", "aria-pressed": "false", "aria-label": "Not helpful", title: "Not helpful" }, h("span", { class: "thumb down" }));
  const press = (b, other) => { b.setAttribute("aria-pressed", "true"); other.setAttribute("aria-pressed", "false"); };
  up.addEventListener("click", () => { press(up, down); vote(true); });
  down.addEventListener("click", () => {
    press(down, up);
    vote(false);
    if (bar.nextElementSibling?.classList.contains("reason")) return;
    const input = h("input", { "aria-label": "What was wrong?", placeholder: "What was wrong?", maxlength: "1000" });
    const form = h("form", { class: "reason" }, input, h("button", {}, "Send"));
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      vote(false, input.value);
      form.replaceWith(h("p", { class: "note" }, "Thank you."));
    });
    bar.after(form);
    input.focus();
  });
  return [up, down];
}
