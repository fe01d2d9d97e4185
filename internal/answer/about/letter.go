package about

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer/rank"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// A letter goes from a greeting to a signature, as they stand in a document.
type letter struct{ greeting, signature pick }

// letters returns the letters that a document has: each begins with a line that greets somebody and ends with a name
// below a line of courtesy, "Yours sincerely,".
func (q Question) letters(d *text.Document) (all []letter) {
	var open *letter
	above := "" // the line before
	for _, at := range q.sample(d, mostSampled).Spans {
		p := at.Paragraph
		isEnd := p.Number > d.Len()-imprintLast
		for _, span := range linesOf(p.Said()) {
			span.Start, span.End = span.Start+p.Body().Start, span.End+p.Body().Start
			line := strings.TrimSpace(span.Of(p.Text))
			switch {
			case greets(line, languageOf(d), p.Number == 1):
				open = &letter{greeting: q.line(p, span, text.Prose)}
			case open != nil && !isListed(p, span) && (signs(line, above) || isEnd && signsAsTheirs(line, languageOf(d))):
				open.signature = q.line(p, span, text.Prose)
				all, open = append(all, *open), nil
			}
			above = line
		}
	}
	return all
}

// greets reports whether a line is one that a letter begins with; the first one of a text may have more words.
func greets(line, language string, isFirst bool) bool {
	return len(line) <= longestFirstLine && (lang.IsSalutation(language, line) || isFirst && lang.Salutes(language, line))
}

// signs reports whether a line is a signature, by itself or by the line above it.
func signs(line, above string) bool { return closes(above) && isSigned(line) || closesAndSigns(line) }

// isListed reports whether a line of a paragraph is an item of a list or a row, which nobody signs.
func isListed(p text.Paragraph, line text.Span) bool {
	return slices.ContainsFunc(p.Structure(), func(b text.Block) bool {
		return (rank.IsItem(b.Kind) || b.Kind == text.Row) && b.Start < line.End && line.Start < b.End
	})
}

// longestClosing is how long a line of courtesy is, at most, in bytes.
const longestClosing = 80

// closes reports whether a line may stand above a signature.
func closes(line string) bool {
	hasComma := strings.HasSuffix(line, ",") || strings.HasSuffix(line, "，")
	return hasComma && len(line) <= longestClosing || len(line) <= longestFirstLine && lang.Courtesy(line) > 0
}

// closesAndSigns reports whether a line has both, as where lines were joined: "Yours sincerely, for the board, Ann Lee, chair".
func closesAndSigns(line string) bool {
	if end := lang.Courtesy(line); end > 0 {
		if _, name, ok := strings.Cut(line[end:], " "); ok && isSigned(name) {
			return true
		}
	}
	for i := range line {
		name, ok := strings.CutPrefix(line[i:], ", ")
		if ok && closes(line[:i+1]) && !isSigned(line[:i]) && isSigned(name) && lang.Courtesy(name) == 0 {
			return true
		}
	}
	return false
}

// signsAsTheirs reports whether a line is a name behind a word for whose the person is: "your Ann Lee", "euer Emil".
func signsAsTheirs(line, language string) bool {
	first, rest, _ := strings.Cut(line, " ")
	return lang.MeansYours(language, strings.ToLower(first)) && isSigned(rest)
}

// mostSigned is how many words a name has in a signature, at most.
const mostSigned = 5

// isSigned reports whether a line is a name, with what somebody is behind a comma: "Ann Lee, for the board".
func isSigned(line string) bool {
	if text.EndsSentence(line) && !strings.HasSuffix(line, ".") || len(line) > longestClosing {
		return false
	}
	name, _, _ := strings.Cut(line, ",")
	if i := strings.IndexFunc(name, unicode.IsDigit); i >= 0 { // "Ann Lee 14, Mill Lane", where lines were joined
		name = name[:i]
	}
	words := strings.Fields(name)
	return len(words) > 0 && len(words) <= mostSigned && !slices.ContainsFunc(words, func(w string) bool {
		first, _ := utf8.DecodeRuneInString(w)
		return unicode.IsLower(first) && utf8.RuneCountInString(w) > len("von")
	})
}

// signatures are those of the letters.
func (q Question) signatures(d *text.Document) (picks []pick) {
	for _, l := range q.letters(d) {
		picks = rank.With(picks, l.signature, mostImprint)
	}
	return picks
}

// sender is the signature of a document that is one letter as a whole.
func (q Question) sender(d *text.Document) []pick {
	all := q.letters(d)
	if len(all) != 1 {
		return nil
	}
	greeting, signature := all[0].greeting, all[0].signature
	if greeting.From.Number > lettersHead || signature.From.Number <= d.Len()-imprintLast {
		return nil
	}
	return []pick{signature}
}

// lettersHead is how many paragraphs a letter has up to its greeting, at most: who writes, where and when.
const lettersHead = 4

// correspondents are the greetings and signatures of the letters, the first ones.
func (q Question) correspondents(d *text.Document) (picks []pick) {
	for _, l := range q.letters(d) {
		picks = rank.With(rank.With(picks, l.greeting, 2*mostImprint), l.signature, 2*mostImprint)
	}
	return picks
}
