// Package locale has the bot's own words, those around an answer, in several
// languages. What the text says is never translated here.
//
// The English sentence is the key, as in
//
//	locale.Say("de", "The nearest paragraph is %s.", "¶20")
//
// and words/*.yaml, one file for each package that speaks, has it in every
// language. A test collects the sentences from the source and says what is missing.
package locale

import (
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Default is the language of those who ask for none, or for one that is not spoken here.
const Default = "en"

// Languages are the codes (ISO 639-1) of the languages spoken, [Default] first.
var Languages = []string{Default, "de", "fr", "es", "zh"}

var matcher = language.NewMatcher(tags())

func tags() []language.Tag {
	all := make([]language.Tag, len(Languages))
	for i, code := range Languages {
		all[i] = language.Make(code)
	}
	return all
}

// Match returns the language spoken here that is nearest to a tag (BCP 47), such
// as "de" for "de-AT", and [Default] if none is near.
func Match(tag string) string {
	wanted, err := language.Parse(tag)
	if err != nil {
		return Default
	}
	_, i, confidence := matcher.Match(wanted)
	if confidence == language.No {
		return Default
	}
	return Languages[i]
}

// Say writes a sentence in a language, with its verbs filled in as by
// [fmt.Sprintf]; integers are grouped as the language does it. What has no
// translation is said in English.
func Say(code, sentence string, args ...any) string {
	return printer(Match(code)).Sprintf(message.Key(sentence, sentence), args...)
}

// Sentence marks a sentence that stands in a table and is said later, so that it
// is translated like the others. It returns it as it is.
func Sentence(sentence string) string { return sentence }

var printers sync.Map // of *message.Printer, by code

func printer(code string) *message.Printer {
	if p, ok := printers.Load(code); ok {
		return p.(*message.Printer)
	}
	p, _ := printers.LoadOrStore(code, message.NewPrinter(language.Make(code), message.Catalog(catalogue())))
	return p.(*message.Printer)
}
