package answer

import (
	"strings"
	"unicode"

	"pilcrow/internal/locale"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// foreignTo returns the code of the language of the texts, "" if it is unknown,
// if a question is in another one than any of them.
func (p *Pipeline) foreignTo(question string) (language string, foreign bool) {
	if p.Corpus == nil {
		return "", false
	}
	for _, d := range p.Corpus.Documents {
		sample := start(d)
		theirs, _, _ := strings.Cut(strings.ToLower(d.Meta.Language), "-")
		if theirs == "" {
			theirs = retrieval.Language(sample)
		}
		if !scriptsDiffer(question, sample) && !spokenUnlike(question, theirs) {
			return "", false
		}
		if !foreign {
			language, foreign = theirs, true
		}
	}
	return language, foreign
}

// sampled is how many paragraphs of a document tell its language and its script.
const sampled = 10

func start(d *text.Document) string {
	var b strings.Builder
	for _, p := range d.Paragraphs[:min(len(d.Paragraphs), sampled)] {
		b.WriteString(p.Text + "\n")
	}
	return b.String()
}

// leastMore is by how many function words of its own language a question must
// exceed those of another to be told from it: "in" and "was" are German too. Of
// the 4,928 English questions of squad2, covidqa, cast21 and XQuAD none is then
// taken for another's, and 93 % of XQuAD's German ones are told (2026-11).
const leastMore = 2

// spokenUnlike tells whether a question is in another language than the one with
// this code.
func spokenUnlike(question, language string) bool {
	own := retrieval.Language(question)
	return own != "" && language != "" && own != language &&
		functionWords(question, own) >= functionWords(question, language)+leastMore
}

func functionWords(s, language string) int {
	n := 0
	for _, t := range retrieval.Terms(s, language) {
		if t.Stop {
			n++
		}
	}
	return n
}

// askInItsLanguage is the abstention for a question in another language.
func (r *run) askInItsLanguage() string {
	return locale.Say(r.language, "The text is in %s: please ask in that language, or with names and numbers that stand in it.", r.textLanguage())
}

// isForeign tells whether a question or a sentence is in another language than
// the text. A sentence is compared less strictly only if the question is foreign
// too: the model alone cannot choose that.
func (r *run) isForeign(s string) bool {
	if scriptsDiffer(s, r.sources[0].Text) {
		return true
	}
	language, theirs := retrieval.Language(s), r.sources[0].language
	return language != "" && theirs != "" && language != theirs
}

// scriptsDiffer tells whether most letters of a and of b are of different scripts.
func scriptsDiffer(a, b string) bool {
	sa, sb := mainScript(a), mainScript(b)
	return sa != 0 && sb != 0 && sa != sb
}

// scripts are those told apart; the first that most letters belong to counts.
var scripts = []*unicode.RangeTable{
	unicode.Latin, unicode.Cyrillic, unicode.Arabic, unicode.Greek, unicode.Hebrew,
	unicode.Devanagari, unicode.Thai, unicode.Hangul, unicode.Han,
}

// mainScript returns 1 + the number of the script, or 0.
func mainScript(s string) int {
	counts := make([]int, len(scripts)+1)
	for _, r := range s {
		for i, script := range scripts {
			if unicode.Is(script, r) {
				counts[i+1]++
				break
			}
		}
	}
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	return best
}

// languageOf returns the code of the language of a sentence, "" if it is unknown.
func languageOf(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		return "zh"
	}
	return retrieval.Language(s)
}
