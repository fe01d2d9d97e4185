// A paragraph as what it is: running text, a list, a table, code, turns of a dialogue.
import { h } from "./dom.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const bytesOf = (p) => (p.bytes ??= encoder.encode(p.text));
const cut = (p, start, end) => decoder.decode(bytesOf(p).subarray(start, end));

/** place returns the span of a citation's quote in a paragraph, or null if its words are not there any more. */
export function place(p, { quote, start, end }) {
  if (cut(p, start, end) === quote) return { start, end };
  const at = quote ? p.text.indexOf(quote) : -1;
  if (at < 0) return null;
  const from = encoder.encode(p.text.slice(0, at)).length;
  return { start: from, end: from + encoder.encode(quote).length };
}

/** body shows a paragraph with spans marked in it: [{start, end}] in bytes. What is about the document is shown if it is marked. */
export function body(p, spans) {
  const marked = apart(spans);
  const blocks = (p.blocks ?? [{ kind: "prose", start: 0, end: bytesOf(p).length }]).filter((b) => b.kind !== "heading" && (b.kind !== "imprint" || marked.some((s) => isIn(s, b))));
  const nodes = [];
  for (let i = 0; i < blocks.length; ) {
    const make = makers[blocks[i].kind] ?? line;
    const group = groups[blocks[i].kind];
    let n = 1;
    while (group && i + n < blocks.length && groups[blocks[i + n].kind] === group) n++;
    nodes.push(...(blocks.length === 1 && make === line ? labelled(p, blocks[0], marked) : [group ? group(p, blocks.slice(i, i + n), marked) : make(p, blocks[i], marked)]));
    i += n;
  }
  return nodes;
}

/** isIn reports whether a part of a span is in a block. */
export const isIn = (s, b) => s.start < b.end && s.end > b.start;

/** headings are the blocks of a paragraph that stand above it, as the page shows them: by themselves. */
export const headings = (p) => (p.blocks ?? []).filter((b) => b.kind === "heading");

/** apart are spans in order, without those that overlap an earlier one. */
function apart(spans) {
  const kept = [];
  for (const s of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (s.start >= (kept.at(-1)?.end ?? 0)) kept.push(s);
  }
  return kept;
}

/** pieces are the text of a part of a paragraph, and the marks in it. */
export function pieces(p, { start, end }, spans) {
  const nodes = [];
  let at = start;
  for (const s of spans) {
    const [from, to] = [Math.max(s.start, at), Math.min(s.end, end)];
    if (from >= to) continue;
    nodes.push(cut(p, at, from), h("mark", {}, cut(p, from, to)));
    at = to;
  }
  nodes.push(cut(p, at, end));
  return nodes;
}

/** labelled are the pieces of a block, its label (an ordinal, a speaker, a term) in bold. */
function labelled(p, b, spans) {
  if (!b.label) return pieces(p, b, spans);
  return [h("b", { class: "label" }, ...pieces(p, b.label, spans)), ...pieces(p, { start: b.label.end, end: b.end }, spans)];
}

const line = (p, b, spans) => h("p", { class: "block " + b.kind }, ...labelled(p, b, spans));

const makers = {
  code: (p, b, spans) => h("pre", { dir: "ltr", tabindex: "0" }, h("code", {}, ...pieces(p, b, spans))),
  quotation: (p, b, spans) => h("blockquote", {}, ...pieces(p, b, spans)),
};

function list(p, blocks, spans) {
  return h("ul", { class: "list", role: "list" }, ...blocks.map((b) =>
    h("li", { class: "level-" + Math.min(b.level ?? 0, 4) + (b.label ? "" : " goes-on") }, ...labelled(p, b, spans))));
}

function table(p, blocks, spans) {
  return h("div", { class: "scrolls", tabindex: "0" }, h("table", {}, h("tbody", {}, ...blocks.map((b) => {
    const cells = [];
    let start = b.start;
    for (const cell of cut(p, b.start, b.end).split("\t")) {
      const end = start + encoder.encode(cell).length;
      cells.push(h(b.kind === "header_row" ? "th" : "td", {}, ...pieces(p, { start, end }, spans)));
      start = end + 1;
    }
    return h("tr", {}, ...cells);
  }))));
}

// groups are the kinds whose blocks are shown together.
const groups = { item: list, row: table, header_row: table };
