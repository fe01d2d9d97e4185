package text

import (
	"unicode"
	"unicode/utf8"
)

// MaxParagraph is the length in characters from which on a paragraph is split
// at sentence ends: a Discord message (2,000 characters) carries one with its
// frame, and a prompt carries a handful.
const MaxParagraph = 1800

// pieces cuts the text of a paragraph into spans of at most MaxParagraph
// characters, of about equal length, between sentences if it can be done.
// Everything but white space is in one span.
func pieces(s string) []Span {
	total := utf8.RuneCountInString(s)
	if total <= MaxParagraph {
		return []Span{{0, len(s)}}
	}
	aim := total/((total+MaxParagraph-1)/MaxParagraph) + 1
	var out []Span
	length := 0 // characters in the last span of out, 0 if it is full
	for _, sentence := range Sentences(s) {
		for _, span := range cutSentence(s, sentence) {
			n := utf8.RuneCountInString(span.Of(s))
			longer := MaxParagraph + 1
			if length > 0 {
				longer = length + n + utf8.RuneCountInString(s[out[len(out)-1].End:span.Start])
			}
			if longer <= MaxParagraph {
				out[len(out)-1].End, length = span.End, longer
			} else {
				out, length = append(out, span), n
			}
			if length >= aim {
				length = 0
			}
		}
	}
	return out
}

// cutSentence cuts a sentence of more than MaxParagraph characters between
// words, or anywhere if it has none.
func cutSentence(s string, sentence Span) []Span {
	if sentence.End-sentence.Start <= MaxParagraph {
		return []Span{sentence}
	}
	var out []Span
	start, count, space := sentence.Start, 0, -1 // space: the last one since start
	for i, r := range sentence.Of(s) {
		i += sentence.Start
		if unicode.IsSpace(r) {
			space = i
		}
		if count++; count <= MaxParagraph {
			continue
		}
		cut := i
		if space > start {
			cut = space
		}
		out = appendSpan(out, s, start, cut)
		start, space = cut, -1
		count = utf8.RuneCountInString(s[start:i]) + 1
	}
	return appendSpan(out, s, start, sentence.End)
}
