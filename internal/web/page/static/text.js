// The text: its paragraphs, loaded piece by piece, and the words marked in them.
import { get } from "./api.js";
import { byId, h } from "./dom.js";
import { body, headings, isIn, pieces, place } from "./structure.js";
import { say } from "./words.js";

const piece = 200; // paragraphs loaded at once

let documents = [];
let current = ""; // slug of the document shown
let version = ""; // of its text
let loaded = new Map(); // paragraphs shown, by number
let pinned = []; // citations marked until others are
let marks = []; // those marked now: pinned, or what is pointed at

export const several = () => documents.length > 1;
export const all = () => documents;
export const shown = () => current;
export const anchor = (slug, n) => (several() ? "#" + encodeURIComponent(slug) + "/p" + n : "#p" + n);
export const titleOf = (d) => d.title || d.slug;

/** load shows the document at the address's anchor, or the first. */
export async function load() {
  current = version = "";
  documents = (await get("api/text", { count: 1 })).documents;
  document.title = (documents.length === 1 ? titleOf(documents[0]) : say("%s texts", documents.length)) + " – Pilcrow";
  if (!(await followAnchor()) && documents.length) await open(documents[0].slug, 1);
}

/** followAnchor shows what "#p20" or "#article/p20" names. */
export async function followAnchor() {
  const m = location.hash.match(/^#(?:(.+)\/)?p(\d+)$/);
  if (!m) return false;
  const slug = m[1] ? decodeURIComponent(m[1]) : current || documents[0]?.slug;
  await reveal(slug, Number(m[2]), []);
  return true;
}

/** open shows a document from the piece that has paragraph n. */
export async function open(slug, n) {
  const d = documents.find((d) => d.slug === slug);
  if (!d) return;
  current = slug;
  version = "";
  loaded = new Map();
  byId("document").textContent = byId("title").textContent = titleOf(d);
  byId("byline").textContent = [d.author, d.office].filter(Boolean).join(", ");
  byId("text").lang = d.language ?? "";
  byId("paragraphs").className = "digits-" + String(d.paragraphs).length;
  byId("paragraphs").replaceChildren();
  await add(n > piece ? n - 20 : 1, false);
}

/** add loads a piece that begins at paragraph from, before or after what is there. */
async function add(from, before) {
  const slug = current;
  const reply = await get("api/text", { document: slug, from, count: piece });
  if (slug !== current) return; // another was opened meanwhile
  if (version && reply.version !== version) return renew(reply.version, from);
  version = reply.version;
  documents = reply.documents;
  const nodes = [];
  for (const p of reply.paragraphs.filter((p) => !loaded.has(p.paragraph))) {
    const earlier = loaded.get(p.paragraph - 1)?.p.heading;
    const above = headings(p).map((block) => ({ block, node: heading(...pieces(p, block, [])) }));
    loaded.set(p.paragraph, { p, node: paragraph(p), above });
    if (!above.length && p.heading && p.heading !== earlier) nodes.push(heading(p.heading.split(" > ").at(-1))); // a text that was stored without
    nodes.push(...above.map(({ node }) => node), loaded.get(p.paragraph).node);
  }
  const where = byId("paragraphs");
  where.querySelectorAll(".more").forEach((b) => b.remove());
  if (before) where.prepend(...nodes);
  else where.append(...nodes);
  const [low, high] = [Math.min(...loaded.keys()), Math.max(...loaded.keys())];
  const length = documents.find((d) => d.slug === slug)?.paragraphs ?? 0;
  if (low > 1) where.prepend(more(say("Earlier paragraphs"), Math.max(1, low - piece), true));
  if (high < length) where.append(more(say("More paragraphs"), high + 1, false));
  draw();
}

const heading = (...words) => h("h3", { class: "heading", dir: "auto" }, ...words);

/** renew shows the text anew if it is another one by now, where the reader was. */
export async function renew(newest, n = nearestShown()) {
  if (!newest || newest === version) return;
  const slug = current;
  await open(slug, n);
  if (!loaded.size) await open(slug, 1); // it has become shorter
  loaded.get(n)?.node.scrollIntoView({ block: "start" });
  dispatchEvent(new CustomEvent("text-changed", { detail: { slug, version } }));
}

/** check asks whether the text is another one by now. */
export async function check() {
  if (current) await renew((await get("api/text", { document: current, count: 1 })).version);
}

/** isCurrent reports whether versions, by slug, name the text that is shown, as far as it is known. */
export const isCurrent = (slug, versions) => slug !== current || !versions?.[slug] || versions[slug] === version;

function nearestShown() {
  const top = byId("text").getBoundingClientRect().top;
  for (const [n, { node }] of loaded) if (node.getBoundingClientRect().bottom > top) return n;
  return 1;
}

function more(label, from, before) {
  return h("button", { type: "button", class: "more", onclick: () => add(from, before) }, label);
}

function paragraph(p) {
  const id = anchor(p.document, p.paragraph).slice(1);
  const name = say("Paragraph %s", p.paragraph) + (p.place ? ", " + p.place : "");
  return h("div", { class: "paragraph", id: decodeURIComponent(id), tabindex: "-1", dir: "auto", lang: p.language },
    h("a", { class: "number", href: "#" + id, "aria-label": name, title: p.place }, h("bdi", { dir: "ltr" }, "¶" + p.paragraph)),
    h("div", { class: "body" }, ...body(p, [])));
}

/** reveal goes to a paragraph and marks the quotes of citations in it; it reports whether their words stand there. */
export async function reveal(slug, n, citations) {
  const node = await scrollTo({ document: slug, paragraph: n });
  pin(citations.map((c) => ({ ...c, document: slug, paragraph: n })));
  node?.focus({ preventScroll: true });
  const missing = citations.find((c) => !node || !place(loaded.get(n).p, c));
  if (missing) sayChanged(node, n, missing);
  return !missing;
}

/** sayChanged says, where a quote was looked for, that it is not there, and where it is now. */
function sayChanged(node, n, { quote }) {
  const now = [...loaded.values()].find(({ p }) => p.text.includes(quote))?.p.paragraph;
  const note = h("p", { class: "note warn changed", role: "status" },
    say("The text has changed since this answer: these words do not stand in ¶%s any more.", n), " ",
    h("q", { dir: "auto" }, quote), " ",
    now && h("a", { href: anchor(current, now) }, say("They stand in ¶%s now.", now)));
  if (node) node.prepend(note);
  else byId("paragraphs").prepend(note);
  note.scrollIntoView({ block: "center" });
}

/** scrollTo brings a paragraph into view and returns its element, if there is one. */
export async function scrollTo({ document: slug, paragraph: n }) {
  if (slug !== current || !loaded.has(n)) await open(slug, n);
  document.querySelectorAll(".changed").forEach((e) => e.remove());
  leave();
  const node = slug === current ? loaded.get(n)?.node : null;
  node?.classList.add("shown");
  node?.scrollIntoView({ block: "center" });
  return node;
}

/** leave has no paragraph stand out any more. */
export const leave = () => document.querySelectorAll(".paragraph.shown").forEach((e) => e.classList.remove("shown"));

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

/** draw puts the marks where their words stand among what is loaded, and nowhere else. */
function draw() {
  for (const [n, { p, node, above }] of loaded) {
    const spans = marks.filter((c) => c.document === current && c.paragraph === n).map((c) => place(p, c)).filter(Boolean);
    const where = node.querySelector(".body");
    if (spans.length || where.querySelector("mark")) where.replaceChildren(...body(p, spans));
    for (const { block, node } of above) {
      const inside = spans.filter((s) => isIn(s, block));
      if (inside.length || node.querySelector("mark")) node.replaceChildren(...pieces(p, block, inside));
    }
  }
}
