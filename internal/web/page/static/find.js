// The search box over the text.
import { get } from "./api.js";
import { byId, h, shorten } from "./dom.js";
import { reveal, several } from "./text.js";
import { say } from "./words.js";

const pause = 180; // milliseconds without a key before the search

export function finder(onShown) {
  const input = byId("find");
  const list = byId("found");
  let timer, running, chosen = -1;

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    chosen = -1;
  };
  const show = (p) => {
    close();
    onShown();
    reveal(p.document, p.paragraph, p.best?.quote ? [p.best] : []);
  };
  const item = (p, i) =>
    h("li", { role: "option", id: "found-" + i, "aria-selected": "false", onmousedown: (e) => { e.preventDefault(); show(p); } },
      h("b", { dir: "ltr" }, (several() ? p.document + " " : "") + "¶" + p.paragraph), h("bdi", {}, shorten(p.best?.quote || p.text, 140)));
  const tell = (words) => list.replaceChildren(h("li", { role: "option", "aria-disabled": "true" }, words));

  async function search() {
    running?.abort();
    running = new AbortController();
    if (!input.value.trim()) return close();
    try {
      const { passages } = await get("api/search", { q: input.value, k: 8 }, running.signal);
      list.replaceChildren(...passages.map(item));
      list.passages = passages;
      if (!passages.length) tell(say("Nothing found"));
    } catch (e) {
      if (e.name === "AbortError") return;
      list.passages = [];
      tell(e.message);
    }
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    chosen = -1;
  }
  const move = (by) => {
    const items = [...list.querySelectorAll("[id]")];
    if (list.hidden || !items.length) return;
    items[chosen]?.setAttribute("aria-selected", "false");
    chosen = (chosen + by + items.length) % items.length;
    items[chosen].setAttribute("aria-selected", "true");
    items[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", items[chosen].id);
  };
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, pause); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (e) => {
    if (e.key === "ArrowDown" || e.key === "ArrowUp") { e.preventDefault(); move(e.key === "ArrowDown" ? 1 : -1); }
    if (e.key === "Escape") close();
    if (e.key === "Enter" && !list.hidden && list.passages?.length) { e.preventDefault(); show(list.passages[Math.max(chosen, 0)]); }
  });
}
