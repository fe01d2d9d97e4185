// Bringing a text of one's own: a file, pasted words, or an address.
import * as api from "./api.js";
import { byId, h } from "./dom.js";
import * as history from "./history.js";
import { say } from "./words.js";

const minutes = "pilcrow-text-minutes";

/** turnTo reads the page anew about another text: the one with this id, or the server's. */
function turnTo(id) {
  api.useText(id);
  history.begin();
  location.assign(location.pathname);
}

async function bring(path, body, status) {
  status.textContent = say("Reading the text") + " …";
  try {
    const reply = await api.post(path, body);
    sessionStorage.setItem(minutes, reply.minutes);
    turnTo(reply.id);
  } catch (e) {
    status.textContent = e.message;
  }
}

const isAddress = (words) => /^https?:\/\/\S+$/i.test(words);

/** bringing puts the form where it belongs, and takes files that are dropped anywhere. */
export function bringing() {
  const place = byId("bring");
  if (!place) return;
  const status = h("p", { class: "note warn", role: "status" });
  const sendFile = (file) => bring("api/texts?name=" + encodeURIComponent(file.name), new Blob([file]), status);
  const file = h("input", { type: "file", class: "sr", id: "file", onchange: () => file.files[0] && sendFile(file.files[0]) });
  const words = h("textarea", { id: "words-brought", rows: "3", dir: "auto", "aria-label": say("Text or address"), placeholder: say("Text or address") });
  const form = h("form", { class: "brought" }, words, h("div", {}, h("button", {}, say("Read it")), h("label", { for: "file", class: "choose" }, say("Choose a file"))), file, status);
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    const said = words.value.trim();
    if (said) bring("api/texts", isAddress(said) ? { address: said } : { text: words.value }, status);
  });
  place.append(h("p", { class: "hint" }, say("Drop a file here, or paste a text or an address.")), form);
  place.addEventListener("toggle", () => place.open && form.scrollIntoView({ block: "nearest" }));
  addEventListener("dragover", (e) => e.dataTransfer.types.includes("Files") && e.preventDefault());
  addEventListener("drop", (e) => {
    if (!e.dataTransfer.files.length) return;
    e.preventDefault();
    place.open = true;
    sendFile(e.dataTransfer.files[0]);
  });
}

/** broughtNote says, above a text that was brought, who can ask about it, and how to leave it. */
export function broughtNote() {
  if (!api.usedText()) return;
  byId("brought").hidden = false;
  byId("brought").replaceChildren(say("Only you can ask about it, in this tab. It is deleted after %s minutes without a question.", sessionStorage.getItem(minutes)), " ",
    h("button", { type: "button", class: "again", onclick: async () => { await api.remove("api/texts/" + api.usedText()).catch(() => {}); turnTo(null); } }, say("Leave this text")));
}

/** gone leaves a text that the server does not have any more. */
export const gone = () => turnTo(null);
