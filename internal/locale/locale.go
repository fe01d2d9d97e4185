// Package locale has the bot's own words, those around an answer, in several
// languages. What the text says is never translated here.
//
// The English sentence is the key, as in
//
//	locale.Say("de", "Show paragraph %s", "¶20")
//
// and words/*.yaml, one file for each package that speaks, has it in every
// language. A test collects the sentences from the source and says what is missing.
package locale

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// Default is the language of those who ask for none, or for one that is not spoken here.
const Default = "en"

// Languages are the codes (ISO 639-1) of the languages spoken, [Default] first.
var Languages = []string{Default, "de", "fr", "es", "zh"}

var matcher = sync.OnceValue(func() language.Matcher {
	all := make([]language.Tag, len(Languages))
	for i, code := range Languages {
		all[i] = language.Make(code)
	}
	return language.NewMatcher(all)
})

// Match returns the language spoken here that is nearest to a tag (BCP 47), such
// as "de" for "de-AT", and [Default] if none is near.
func Match(tag string) string {
	if slices.Contains(Languages, tag) {
		return tag
	}
	wanted, err := language.Parse(tag)
	if err != nil {
		return Default
	}
	_, i, confidence := matcher().Match(wanted)
	if confidence == language.No {
		return Default
	}
	return Languages[i]
}

// Say writes a sentence in a language, with its verbs filled in as by
// [fmt.Sprintf]; integers are grouped as the language does it. What has no
// translation is said in English.
func Say(code, sentence string, args ...any) string {
	code = Match(code)
	if code == Default && !aboutOne(args) {
		return english().Sprintf(sentence, args...)
	}
	return printer(code).Sprintf(message.Key(sentence, sentence), args...)
}

// aboutOne reports whether a sentence counts one thing: then its English form is another
// one than its key.
func aboutOne(args []any) bool {
	return len(args) > 0 && args[0] == 1
}

// Sentence marks a sentence that stands in a table and is said later, so that it
// is translated like the others. It returns it as it is.
func Sentence(sentence string) string { return sentence }

// Join makes one text of sentences, with a space between them; a Chinese full stop has its own.
func Join(sentences ...string) string {
	var b strings.Builder
	for i, s := range sentences {
		if i > 0 && !wide(sentences[i-1]) {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}

// wide reports whether s ends in a sign as wide as a Chinese character.
func wide(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("。！？", last)
}

// english needs no catalogue: the sentences are its own. Most programs say nothing else,
// and reading the translations takes longer than an answer.
var english = sync.OnceValue(func() *message.Printer {
	return message.NewPrinter(language.English, message.Catalog(catalog.NewBuilder()))
})

var printers sync.Map // of *message.Printer, by code

func printer(code string) *message.Printer {
	if p, ok := printers.Load(code); ok {
		return p.(*message.Printer)
	}
	p, _ := printers.LoadOrStore(code, message.NewPrinter(language.Make(code), message.Catalog(catalogue(code))))
	return p.(*message.Printer)
}
