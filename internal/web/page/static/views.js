// Where there is no room for both: either the text or the conversation. The browser's way back leads from the text to it.
import { byId } from "./dom.js";

let left; // what had the focus when the text was opened

const isNarrow = () => matchMedia("(max-width: 48rem)").matches;

function show(view) {
  byId("split").dataset.view = view;
  byId("see-text").setAttribute("aria-pressed", String(view === "text"));
  byId("see-talk").setAttribute("aria-pressed", String(view === "talk"));
  byId("back").hidden = view !== "text";
}

/** seeText goes to the text; from is what was pressed for it. */
export function seeText(from) {
  if (byId("split").dataset.view === "text") return;
  left = from;
  if (isNarrow()) history.pushState({ view: "text" }, "");
  show("text");
}

export function seeTalk() {
  if (history.state?.view === "text") return history.back();
  show("talk");
  left?.focus();
}

const isParagraph = () => /^#(.+\/)?p\d+$/.test(location.hash);

export function views() {
  byId("see-text").addEventListener("click", (e) => seeText(e.currentTarget));
  byId("see-talk").addEventListener("click", seeTalk);
  byId("back").addEventListener("click", seeTalk);
  addEventListener("popstate", (e) => {
    const text = e.state?.view === "text" || isParagraph();
    show(text ? "text" : "talk");
    if (!text && left?.isConnected) left.focus();
  });
  if (isParagraph()) show("text");
}
