package about

import (
	"strings"
	"unicode"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/summary"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// textKind adds to a of what kind a document is: by its title, or by sentences that say so.
func (q Question) textKind(a Answer, d *text.Document) (Answer, bool) {
	own := q.ofItself(d)
	switch {
	case namesKind(d.Meta) && (d.Meta.Title != d.Meta.Slug || len(q.titleLines(d)) > 0):
		return q.kindByTitle(a, d, own), true
	case len(own) > 0:
		a.Alone = append(a.Alone, own...)
		return q.headed(a, d), true
	}
	return Answer{}, false
}

// ofItself returns the sentence that says what a document is, or else the line above it that says so, "Minutes of the …",
// or else the first sentences in which it speaks of itself: "This manual is a short description of …".
func (q Question) ofItself(d *text.Document) []pick {
	all := q.passages(q.sample(d, mostSampled))
	if p, ok := summary.Defining(all, d.Meta.Title); ok && p.From.Number <= imprintFirst {
		return []pick{p}
	}
	for _, p := range q.Paragraphs.At(d.Meta.Slug, firstNumbers(d.Len(), mostOpening)) {
		if s := q.sentencesOf(p); len(s) == 1 && isKindLine(s[0]) {
			return s
		}
	}
	return speakingOfText(all)
}

// speakingOfText returns the first sentences that speak of the text: further down only those that call it a document, as
// "which this patch mends" speaks of a part.
func speakingOfText(all []summary.Part) (picks []pick) {
	for _, p := range summary.Candidates(all) {
		line, language := p.Said(), p.From.Language
		isNear := p.From.Number <= imprintFirst
		if p.Kind == text.Turn && !isNear || lang.GivesNotice(language, line) { // "I like this proposal", "This program is free software: …"
			continue
		}
		if intent.OpensWithDocument(line, language) || isNear && intent.SpeaksOfText(line, language) {
			picks = rank.With(picks, p, mostOpening)
		}
	}
	return picks
}

// isKindLine reports whether a sentence is a line that says of what kind the text below it is: "Minutes of the …".
func isKindLine(p pick) bool {
	line := p.Said()
	return len(line) <= longestFirstLine && !text.EndsSentence(line) && intent.OpensWithKind(line, p.From.Language)
}

// kindByTitle adds to a the title of a document, which says of what kind that is, and sentences that say so, too.
func (q Question) kindByTitle(a Answer, d *text.Document, own []pick) Answer {
	words, lines := a.titles([]*text.Document{d}, q.Language), q.head(d)
	if len(lines) == 0 {
		words, lines = q.quoted(words, intent.Title, d)
	}
	a.Headings = nil
	a.Alone = withAll(withAll(a.Alone, lines), own)
	switch {
	case len(a.Alone) == 0:
		a.Words = words
	case len(lines) == 0:
		a.Frame = q.heading(d, d.Meta.Title)
	}
	return a
}

// namesKind reports whether the title of a text says of what kind it is: "Minutes of …", or, of one that is only
// called as its file is, "lamp-changelog".
func namesKind(meta text.Meta) bool {
	marks := ":,;()–—"
	if strings.EqualFold(meta.Title, meta.Slug) {
		marks += "-"
	}
	isBetween := func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(marks, r) }
	words := strings.FieldsFunc(strings.ToLower(meta.Title), isBetween)
	for i := range words {
		for n := i + 1; n <= min(len(words), i+longestKind); n++ {
			if intent.NamesText(strings.Join(words[i:n], " ")) {
				return true
			}
		}
	}
	return false
}

// longestKind is how many words a kind of text is called by, at most: "frequently asked questions".
const longestKind = 3
