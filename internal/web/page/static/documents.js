// The list of documents, searchable when there are many.
import { byId, folded, h } from "./dom.js";
import { all, open, several, shown, titleOf } from "./text.js";
import { say } from "./words.js";

const most = 200; // that are listed at once

export function documentList(onOpened) {
  const dialog = byId("documents");
  const filter = byId("filter");
  const list = byId("listed");

  const choose = (d) => {
    dialog.close();
    onOpened();
    open(d.slug, 1);
  };
  const item = (d) => h("li", {}, h("button", { type: "button", "aria-current": d.slug === shown() && "true", onclick: () => choose(d) },
    h("b", { dir: "auto" }, titleOf(d)), d.author && h("span", { dir: "auto" }, d.author)));
  const fill = () => {
    const wanted = folded(filter.value).split(/\s+/);
    const found = all().filter((d) => wanted.every((w) => folded([d.title, d.author, d.slug].join(" ")).includes(w)));
    list.replaceChildren(...found.slice(0, most).map(item));
    byId("listed-count").textContent = found.length ? say("%s of %s texts", found.length, all().length) : say("Nothing found");
  };
  byId("document").addEventListener("click", () => {
    filter.value = "";
    fill();
    dialog.showModal();
    filter.focus();
  });
  filter.addEventListener("input", fill);
  filter.addEventListener("keydown", (e) => {
    if (e.key !== "Enter") return;
    e.preventDefault();
    list.querySelector("button")?.click();
  });
  dialog.addEventListener("click", (e) => e.target === dialog && dialog.close());
  return () => (byId("picker").hidden = !several());
}
