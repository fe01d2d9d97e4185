// The text: its paragraphs, loaded piece by piece, and the words marked in them.
import { get } from "./api.js";
import { byId, cut, h } from "./dom.js";

const piece = 200; // paragraphs loaded at once

let documents = [];
let current = ""; // slug of the document shown
let loaded = new Map(); // paragraphs shown, by number
let pinned = []; // citations marked until others are
let marks = []; // those marked now: pinned, or what is pointed at

export const several = () => documents.length > 1;
export const anchor = (slug, n) => (several() ? "#" + slug + "/p" + n : "#p" + n);

/** load shows the document at the address's anchor, or the first. */
export async function load() {
  const first = await get("/api/text", { count: 1 });
  documents = first.documents;
  const picker = byId("document");
  picker.replaceChildren(...documents.map((d) => h("option", { value: d.slug }, d.title || d.slug)));
  byId("picker").hidden = !several();
  picker.addEventListener("change", () => open(picker.value, 1));
  addEventListener("hashchange", followAnchor);
  if (!(await followAnchor()) && documents.length) await open(documents[0].slug, 1);
}

/** followAnchor shows what "#p20" or "#article/p20" names. */
async function followAnchor() {
  const m = decodeURIComponent(location.hash).match(/^#(?:(.+)\/)?p(\d+)$/);
  if (!m) return false;
  const slug = m[1] ?? (current || documents[0]?.slug);
  await reveal(slug, Number(m[2]), []);
  return true;
}

/** open shows a document from the piece that has paragraph n. */
async function open(slug, n) {
  const d = documents.find((d) => d.slug === slug);
  if (!d) return;
  current = slug;
  loaded = new Map();
  byId("document").value = slug;
  byId("title").textContent = d.title || d.slug;
  byId("byline").textContent = [d.author, d.office].filter(Boolean).join(", ");
  byId("text").lang = d.language ?? "";
  byId("paragraphs").replaceChildren();
  await add(n > piece ? n - 20 : 1, false);
}

/** add loads a piece that begins at paragraph from, before or after what is there. */
async function add(from, before) {
  const slug = current;
  const reply = await get("/api/text", { document: slug, from, count: piece });
  if (slug !== current) return; // another was opened meanwhile
  const fresh = reply.paragraphs.filter((p) => !loaded.has(p.paragraph));
  const nodes = [];
  for (const p of fresh) {
    const earlier = loaded.get(p.paragraph - 1)?.p.heading;
    loaded.set(p.paragraph, { p, node: paragraph(p) });
    if (p.heading && p.heading !== earlier) nodes.push(h("h3", { class: "heading" }, p.heading.split(" > ").at(-1)));
    nodes.push(loaded.get(p.paragraph).node);
  }
  const place = byId("paragraphs");
  place.querySelectorAll(".more").forEach((b) => b.remove());
  if (before) place.prepend(...nodes);
  else place.append(...nodes);
  const numbers = [...loaded.keys()];
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const length = documents.find((d) => d.slug === slug).paragraphs;
  if (low > 1) place.prepend(more("Earlier paragraphs", Math.max(1, low - piece), true));
  if (high < length) place.append(more("More paragraphs", high + 1, false));
  draw();
}

function more(label, from, before) {
  return h("button", { type: "button", class: "more", onclick: () => add(from, before) }, label);
}

function paragraph(p) {
  const id = anchor(p.document, p.paragraph).slice(1);
  return h("p", { class: "paragraph", id, tabindex: "-1" },
    h("a", { class: "number", href: "#" + id, "aria-label": "Paragraph " + p.paragraph }, "¶" + p.paragraph),
    h("span", { class: "body" }, p.text));
}

/** reveal goes to a paragraph and marks spans in it: [{start, end}] in bytes. */
export async function reveal(slug, n, spans) {
  const node = await scrollTo({ document: slug, paragraph: n });
  pin(spans.map((s) => ({ document: slug, paragraph: n, ...s })));
  node?.focus({ preventScroll: true });
}

/** scrollTo brings a paragraph into view and returns its element, if there is one. */
export async function scrollTo({ document: slug, paragraph: n }) {
  if (slug !== current || !loaded.has(n)) await open(slug, n);
  const node = loaded.get(n)?.node;
  document.querySelectorAll(".paragraph.shown").forEach((e) => e.classList.remove("shown"));
  node?.classList.add("shown");
  node?.scrollIntoView({ block: "center" });
  return node;
}

/** pin marks the quotes of citations and takes earlier marks away. */
export function pin(citations) {
  pinned = citations;
  light(pinned);
}

/** light marks other citations for as long as they are pointed at; without any, the pinned ones again. */
export function light(citations = pinned) {
  marks = citations;
  draw();
}

/** draw puts the marks where they belong among what is loaded. */
function draw() {
  document.querySelectorAll(".paragraph mark").forEach((m) => {
    const body = m.closest(".body");
    body.replaceChildren(body.textContent);
  });
  for (const [n, { p, node }] of loaded) {
    const here = marks.filter((c) => c.document === current && c.paragraph === n).sort((a, b) => a.start - b.start);
    if (here.length) node.querySelector(".body").replaceChildren(...marked(p.text, here));
  }
}

function marked(text, spans) {
  const nodes = [];
  let at = 0;
  for (const s of spans) {
    if (s.start < at) continue; // overlaps what is marked already
    const [before, quote] = cut(text, s.start, s.end);
    nodes.push(cut(before, at, s.start)[1], h("mark", {}, quote));
    at = s.end;
  }
  nodes.push(cut(text, 0, at)[2]);
  return nodes;
}
