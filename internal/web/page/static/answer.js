// How an answer is shown.
import { h, shorten } from "./dom.js";
import { anchor, isCurrent, light, several } from "./text.js";
import { say } from "./words.js";

export const name = (c) => (several() ? c.document + " " : "") + "¶" + c.paragraph;

/** complete is an answer of which no list is missing. */
export const complete = (a) => ({ ...a, claims: a.claims ?? [], passages: a.passages ?? [], receipt: a.receipt ?? {} });

/** Claims are sentences with their citations as they come, items of a list as a list. */
export class Claims {
  #list = [];
  nodes = []; // that show them

  constructor(view) {
    this.view = view;
  }

  add(c) {
    this.#list.push(c);
    const [lead, words] = parted(c);
    const shown = claim(c, words, this.view);
    if (!c.item) return this.#behind("p.claims", () => h("p", { class: "claims", dir: "auto" }), shown, " ");
    if (lead) this.nodes.push(h("p", { class: "claims lead", dir: "auto" }, lead), h("ul", { class: "claims" }));
    this.#behind("ul.claims", () => h("ul", { class: "claims" }), h("li", { dir: "auto" }, shown));
  }

  /** behind puts words into the last node if it is of their kind, else into one of their own. */
  #behind(kind, make, ...words) {
    if (!this.nodes.at(-1)?.matches(kind)) this.nodes.push(make());
    this.nodes.at(-1).append(...words);
  }

  /** are reports whether these are the claims that are shown. */
  are(list) {
    return JSON.stringify(this.#list) === JSON.stringify(list);
  }
}

/** claims shows all sentences of an answer. */
export function claims(list, view) {
  const shown = new Claims(view);
  for (const c of list) shown.add(c);
  return shown.nodes;
}

/** parted is a claim's lead into its list, if it is an item, and its words. */
function parted(c) {
  if (!c.item || !c.lead) return ["", c.quoted ? "“" + c.text + "”" : c.text];
  const bytes = new TextEncoder().encode(c.text);
  const decode = (part) => new TextDecoder().decode(part).trim();
  return [decode(bytes.subarray(0, c.lead)), decode(bytes.subarray(c.lead))];
}

function claim(c, words, view) {
  const node = h("span", { class: "claim" + (c.quoted ? " quoted" : "") }, h("span", { class: "words" }, words), "\u00a0"); // no line begins with its citation
  const cited = new Set();
  for (const citation of c.citations) {
    if (cited.has(name(citation))) continue;
    if (cited.size) node.append("\u200b"); // but with the next one
    cited.add(name(citation));
    node.append(chip(citation, c.citations, view));
  }
  if (c.replaces) node.append(" ", h("small", { class: "instead", title: say("A sentence of the model was not proven: the text’s own words stand in its place, in quotation marks.") }, say("the text’s words")));
  node.addEventListener("mouseenter", () => light(c.citations));
  node.addEventListener("focusin", () => light(c.citations));
  return node;
}

/** chip is a link to a paragraph; view.open is called with what it cites there, view.versions are of the texts it was made from. */
function chip(c, together, view) {
  const here = together.filter((o) => o.document === c.document && o.paragraph === c.paragraph);
  const label = say("Show paragraph %s", name(c));
  const node = h("a", {
    class: "chip", href: anchor(c.document, c.paragraph), title: c.quote, "aria-label": label, dir: "ltr",
    onclick: (e) => { e.preventDefault(); view.open(node, c, here); },
  }, several() && h("span", { class: "slug" }, c.document), (several() ? " " : "") + "¶" + c.paragraph);
  node.age = () => {
    const old = !isCurrent(c.document, view.versions);
    const note = say("The text has changed since this answer.");
    node.classList.toggle("old", old);
    node.title = (old ? note + " " : "") + c.quote;
    node.setAttribute("aria-label", old ? label + ". " + note : label);
    return old;
  };
  return node;
}

/** part is what a passage says from one byte to another; before p.above stand headings, a title. */
const part = (p, start = 0, end = undefined) => new TextDecoder().decode(new TextEncoder().encode(p.text).subarray(start, end));

/** excerpt is the beginning of what a passage says or, where its best sentence would be cut off, what stands from that one on. */
const excerpt = (p, most) =>
  p.best && p.best.start > (p.above ?? 0) && [...part(p, p.above, p.best.end)].length > most ? shorten("… " + part(p, p.best.start), most) : shorten(part(p, p.above), most);

/** nearest shows passages that the search found: no answers, and not presented as such; of a reply, where the headings stand. */
export function nearest(a, view) {
  if (!a.passages.length) return [];
  if (a.outcome === "reply") return [h("p", { class: "claims" }, ...a.passages.map((p) => chip({ ...p, quote: "" }, [], view)))];
  return [
    h("p", { class: "frame" }, a.outcome === "nearest" ? say("These paragraphs come near, and may not answer:") : say("Nearest paragraphs:")),
    h("ul", { class: "nearest" }, ...a.passages.slice(0, 3).map((p) =>
      h("li", { dir: "auto" }, chip(p.best ?? { ...p, quote: "" }, p.best ? [p.best] : [], view), " ", h("span", { class: "words" }, excerpt(p, a.outcome === "nearest" ? 400 : 160))))),
  ];
}

/** sources are the quotes with their paragraphs, for paper. */
export function sources(a) {
  const seen = new Map(a.claims.flatMap((c) => c.citations).map((c) => [name(c) + c.start, c]));
  return seen.size > 0 && h("ol", { class: "sources" }, ...[...seen.values()].map((c) => h("li", {}, h("b", {}, name(c)), " ", h("q", { dir: "auto" }, c.quote))));
}

/** replaced says how many sentences of a model the text's own words stand for. */
export function replaced(a) {
  const dropped = a.receipt.dropped ?? [];
  const n = dropped.filter((d) => d.replaced).length;
  const words = [];
  if (n) words.push(n === 1 ? say("A sentence of the model was not proven: the text’s own words stand in its place, in quotation marks.")
    : say("%s sentences of the model were not proven: the text’s own words stand in their place, in quotation marks.", n));
  const out = dropped.length - n;
  if (out) words.push(out === 1 ? say("A sentence of the model was not proven, and is left out.") : say("%s sentences of the model were not proven, and are left out.", out));
  return words.join(" ");
}

/** why tells how an answer came about. */
export function why(a) {
  const rows = [];
  const row = (head, ...cells) => rows.push(h("tr", {}, h("th", { scope: "row" }, head), h("td", {}, ...cells)));
  row(say("searched"), (a.searched ?? []).join(" · "));
  row(say("made by"), a.mode === "model" ? say("the model %s, each sentence checked", a.receipt.model) : say("sentences of the text"));
  const { tokens, dropped } = a.receipt;
  if (tokens) row(say("tokens"), say("%s in, %s out", tokens.prompt ?? 0, tokens.completion ?? 0));
  if (a.outcome !== "reply") for (const p of a.passages) row(name(p), Math.round(100 * p.score) + " %");
  for (const d of dropped ?? []) row(d.replaced ? say("replaced") : say("left out"), h("q", { dir: "auto" }, d.text), " " + d.reason);
  return h("details", { class: "why", ontoggle: (e) => e.target.open && e.target.scrollIntoView({ block: "nearest" }) },
    h("summary", {}, say("Why?")), h("table", {}, h("tbody", {}, ...rows)));
}

/** markdown writes an answer with its citations, for pasting elsewhere. */
export function markdown(question, a) {
  const lines = ["**" + question + "**", "", a.frame, a.frame && "", a.text, a.notice && "\n_" + a.notice + "_", ""];
  for (const c of a.claims.flatMap((c) => c.citations)) lines.push("> " + c.quote.replaceAll("\n", "\n> ") + " — " + name(c), "");
  return lines.filter((l) => l != null).join("\n").trim() + "\n";
}
