// The small things below an answer.
import { post, root, usedText } from "./api.js";
import { markdown, why } from "./answer.js";
import { copy, h } from "./dom.js";
import { say } from "./words.js";

const { feedback, base } = document.body.dataset;
const isKept = feedback === "true" && !usedText(); // answers, by the server: for votes and links

/** link is the address of a question, and of its answer where the server keeps it. */
function link(question, a) {
  const to = new URL(base || root);
  to.searchParams.set("q", question);
  if (isKept && a.id) to.searchParams.set("a", a.id);
  return to.href;
}

export function tools(question, a) {
  const bar = h("div", { class: "tools" });
  const button = (label, text, title) => h("button", { type: "button", title, onclick: async (e) => {
    const b = e.currentTarget;
    await copy(text());
    b.textContent = say("Copied");
    setTimeout(() => (b.textContent = label), 1500);
  } }, label);
  bar.append(button(say("Copy"), () => markdown(question, a), say("Copy the answer with its citations as Markdown")));
  if (!usedText()) bar.append(button(say("Link"), () => link(question, a), say("Copy a link to this question and its answer"))); // nobody else has a text that was brought
  if (isKept && a.id) bar.append(...thumbs(a.id, bar));
  bar.append(why(a));
  return bar;
}

function thumbs(id, bar) {
  const thumb = (label, kind) => h("button", { type: "button", "aria-pressed": "false", "aria-label": label, title: label }, h("span", { class: kind }));
  const up = thumb(say("Helpful"), "thumb");
  const down = thumb(say("Not helpful"), "thumb down");
  const tell = (words) => {
    bar.parentElement.querySelector(".told")?.remove();
    bar.after(h("p", { class: "note told", role: "status" }, words));
  };
  const vote = async (up, reason = "") => {
    try {
      await post("api/feedback", { answer: id, up, reason });
      return true;
    } catch (e) {
      tell(e.message);
    }
  };
  const press = (b, other) => { b.setAttribute("aria-pressed", "true"); other.setAttribute("aria-pressed", "false"); };
  up.addEventListener("click", async () => (await vote(true)) && press(up, down));
  down.addEventListener("click", async () => {
    if (!(await vote(false))) return;
    press(down, up);
    if (bar.parentElement.querySelector(".reason")) return;
    const input = h("input", { "aria-label": say("What was wrong?"), placeholder: say("What was wrong?"), maxlength: "1000" });
    const form = h("form", { class: "reason" }, input, h("button", {}, say("Send")));
    form.addEventListener("submit", async (e) => {
      e.preventDefault();
      if (!(await vote(false, input.value))) return;
      form.remove();
      tell(say("Thank you."));
    });
    bar.after(form);
    input.focus();
  });
  return [up, down];
}
