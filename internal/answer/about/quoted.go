package about

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// quoted returns the lines of a document in which what is known of it stands, in place of the bot's words or beside
// them: a name or a date alone needs these, too. If those lines cannot be had at the moment, the bot's words do.
func (q Question) quoted(words string, kind intent.Kind, docs []*text.Document) (string, []pick) {
	if len(docs) != 1 {
		return words, nil
	}
	known := known(kind, docs[0].Meta)
	if lines := q.linesAbout(docs[0], known); lines != nil {
		return beside(words, kind, known == docs[0].Meta.Title), lines
	}
	isOther := func(p pick) bool {
		isOfText := intent.SpeaksOfText(said(p), p.From.Language) || strings.ToUpper(said(p)) == said(p) // "BY ANN LEE."
		return known == "" || !strings.Contains(asKey(said(p)), asKey(known)) || len(said(p)) > longestFirstLine || text.EndsSentence(p.From.Text) && !isOfText
	}
	if kind == intent.Author {
		if picks := slices.DeleteFunc(q.imprint(kind, docs), isOther); len(picks) > 0 {
			return "", picks
		}
	}
	for _, p := range q.Corpus.At(docs[0].Meta.Slug, firstNumbers(docs[0].Len(), imprintFirst)) {
		if picks := slices.DeleteFunc(q.sentencesOf(p), isOther); len(picks) > 0 {
			return beside(words, kind, known == docs[0].Meta.Title), picks[:1]
		}
	}
	return words, nil
}

// asKey is a name as programs write it that keep people in lists: "ann-lee" for "Ann Lee".
func asKey(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), "-")) }

// linesAbout returns the lines above and below the text of a document that have what is known of it, or are
// parts of it.
func (q Question) linesAbout(d *text.Document, known string) (lines []pick) {
	for _, p := range q.Corpus.At(d.Meta.Slug, edges(d)) {
		for _, line := range p.Lines(text.Imprint) {
			words := line.Of(p.Text)
			if known != "" && (strings.Contains(words, known) || strings.Contains(known, strings.TrimRight(words, ".:"))) {
				lines = append(lines, pick{Stretch: claims.Stretch{Sentence: text.Sentence{Span: line, Kind: text.Imprint}}, From: source{Paragraph: q.Paragraphs.Take(p)}})
			}
		}
	}
	return lines
}

// beside are the bot's words beside a line that has what they tell: none if they only repeat it.
func beside(words string, kind intent.Kind, isTitle bool) string {
	if isTitle || kind == intent.Publisher || kind == intent.Licence {
		return ""
	}
	return words
}

// known is what is known of a kind, in the words of the document.
func known(kind intent.Kind, meta text.Meta) string {
	switch kind {
	case intent.Title:
		return meta.Title
	case intent.Author:
		first, _, _ := strings.Cut(meta.Author, ", ") // of several
		return first
	case intent.Publisher:
		return meta.Rights
	case intent.Date:
		return cmp.Or(meta.Date, meta.Title)
	case intent.Licence:
		return cmp.Or(meta.Rights, meta.Title)
	case intent.Version:
		if outline.HasVersion(meta.Title) {
			return meta.Title
		}
		return meta.Source
	}
	return ""
}
