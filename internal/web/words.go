package web

import (
	"net/http"
	"strings"

	"golang.org/x/text/language"

	"pilcrow/internal/locale"
)

// languageOf is the language of the page's own words: the one that the browser's reader
// likes best among those spoken here.
func languageOf(r *http.Request) string {
	liked, _, err := language.ParseAcceptLanguage(r.Header.Get("Accept-Language"))
	if err != nil {
		return locale.Default
	}
	for _, tag := range liked {
		code := locale.Match(tag.String())
		if base, _ := tag.Base(); code != locale.Default || base.String() == locale.Default {
			return code
		}
	}
	return locale.Default
}

// inPage translates what the page says, by the English sentence. Its "%s" are filled in there.
func inPage(code string) map[string]string {
	words := make(map[string]string, len(pageWords))
	for _, sentence := range pageWords {
		words[sentence] = sayOpen(code, sentence)
	}
	return words
}

// sayOpen says a sentence and leaves its "%s" as they are.
func sayOpen(code, sentence string) string {
	args := make([]any, strings.Count(sentence, "%s"))
	for i := range args {
		args[i] = "%s"
	}
	return locale.Say(code, sentence, args...)
}
