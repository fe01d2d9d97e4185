package about

import (
	"strings"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// named is the question with a heading of the only document in quotation marks, if it has one that makes it a question
// for a place: "what does BUGS say?" Its words are then a name, whatever else they may mean.
func (q Question) named() (Question, bool) {
	docs := q.Documents()
	if len(docs) != 1 || q.IsMuch() || q.Corpus.IsFar() || !q.mayNameHeading() {
		return Question{}, false
	}
	for _, quoted := range headingsIn(leveled(q.Text), q.paragraphsOf(docs[0])) {
		in := intent.Of(quoted)
		isNext := in.Kind == intent.Next && q.Intent.Kind != intent.InPlace
		if isNext || in.Kind == intent.InPlace && in.About == "" && isNamed(in.Place) {
			q.Intent, q.Text = in, quoted
			return q, true
		}
	}
	return Question{}, false
}

// mayNameHeading reports whether a question is understood so that it may be one for a place that it names.
func (q Question) mayNameHeading() bool {
	p := q.Intent.Place
	switch q.Intent.Kind {
	case intent.LookUp, intent.Next, intent.Again:
		return true
	case intent.InPlace:
		return p.Number != 0 && p.In == nil && p.Name == ""
	}
	return false
}

// isNamed reports whether a place has a name by itself, or is counted in one that has.
func isNamed(p intent.Place) bool {
	return p.Name != "" && p.Number == 0 || p.In != nil && p.In.Name != ""
}

// headingsIn are a question with each of the headings of paragraphs that it has, in quotation marks.
func headingsIn(asked string, paragraphs []text.Paragraph) (quoted []string) {
	seen := make(map[string]bool)
	before := ""
	for i := range paragraphs {
		path := paragraphs[i].Heading
		if path == before {
			continue
		}
		before = path
		for name := range strings.SplitSeq(path, " > ") {
			if with, ok := quoting(asked, leveled(outline.WithoutNumber(name))); ok && !seen[name] {
				quoted = append(quoted, with)
			}
			seen[name] = true
		}
	}
	return quoted
}

// quoting is a question with a name in quotation marks. It reports whether it has the name.
func quoting(asked, name string) (string, bool) {
	at := strings.Index(asked, name)
	if len(name) < leastHeading || at < 0 || !isApart(asked, at, at+len(name)) {
		return "", false
	}
	return asked[:at] + "“" + name + "”" + asked[at+len(name):], true
}

// leastHeading is how many bytes a heading has, at least, that is looked for in a question.
const leastHeading = 4

// isApart reports whether no letter stands right before or behind a part of s, in writing with spaces.
func isApart(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	return lang.IsDense(s[from:to]) || !lang.IsWordRune(before) && !lang.IsWordRune(after)
}
