// Elements are made of text, never of markup: whatever a text or a question holds is shown, not run.

/** h makes an element: h("p", {class: "note"}, "some text", anotherElement). */
export function h(name, attributes = {}, ...children) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) e.addEventListener(key.slice(2), value);
    else if (value === true) e.setAttribute(key, "");
    else if (value !== false && value != null) e.setAttribute(key, value);
  }
  e.append(...children.filter((c) => c != null && c !== false));
  return e;
}

/** settle gives an element these children, and leaves alone those that it has: no focus, selection or click on them is lost. */
export function settle(e, children) {
  for (const old of [...e.childNodes]) if (!children.includes(old)) old.remove();
  let at = e.firstChild;
  for (const child of children) {
    if (child === at) at = at.nextSibling;
    else e.insertBefore(child, at);
  }
}

export const byId = (id) => document.getElementById(id);

/** shorten cuts a text at a word, to so many characters at most. */
export function shorten(text, most) {
  const letters = [...text];
  if (letters.length <= most) return text;
  const head = letters.slice(0, most).join("");
  const space = head.lastIndexOf(" ");
  return (space > most / 2 ? head.slice(0, space) : head) + " …";
}

/** folded is a text without case and accents, for comparing. */
export const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** copy puts text on the clipboard, also where the page is not served securely. */
export async function copy(text) {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
  const area = h("textarea", { class: "sr" });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
