// The page's own words. The server sends those of the reader's language with the page.

const words = JSON.parse(document.getElementById("words").textContent);

/** language is that of the page's own words. */
export const language = document.documentElement.lang;

/** say is an English sentence in the page's language, each "%s" filled in. */
export function say(sentence, ...values) {
  return (words[sentence] ?? sentence).replaceAll("%s", () => values.shift());
}
