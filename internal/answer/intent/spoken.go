package intent

import (
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/lang"
)

// spoken returns the languages whose words are tried: those that are written as the question
// is, the one that it seems to be in first.
func spoken(question string) []string {
	language := lang.Detect(question)
	if language == "zh" || language == "ja" {
		return []string{"zh", "en"}
	}
	if strings.ContainsFunc(question, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
		return []string{"ru"}
	}
	all := []string{"en", "de", "fr", "es"}
	if language == "en" && len(strings.Fields(question)) >= tellingWords {
		return all[:1]
	}
	if i := slices.Index(all, language); i > 0 {
		all[0], all[i] = all[i], all[0]
	}
	return all
}

// tellingWords is from how many words on a question that looks English is.
const tellingWords = 6

// plain is a question as the rules see it: in small letters, with single spaces and plain
// apostrophes, without marks at its ends.
func plain(s string) string {
	s = strings.ToLower(plainSigns.Replace(lang.Simplified(s)))
	s = strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("?!.…,;:？！。，；：¿¡*_~", r) || isPicture(r)
	})
	return strings.Join(strings.Fields(s), " ")
}

var plainSigns = strings.NewReplacer("’", "'", "‘", "'", "`", "'", "§§", "§", "¶¶", "¶",
	"啥", "什么", "咋", "怎么", "哪儿", "哪里", "礼拜几", "星期几", "周几", "星期几",
	"скока", "сколько", "скоко", "сколько") // as one says for what one writes

// isPicture reports whether r is an emoji or a part of one.
func isPicture(r rune) bool {
	return unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) || r == '\ufe0f' || r == '\u200d'
}
