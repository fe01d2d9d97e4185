package about

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	reading "pilcrow/internal/text/source"
)

// headed puts above the sentences that tell of a document what that is: the lines of its head, which have a paragraph,
// or else the bot's words.
func (q Question) headed(a Answer, d *text.Document) Answer {
	lines := q.head(d)
	if len(lines) == 0 {
		a.Frame = q.heading(d, d.Meta.Title)
		return a
	}
	if len(lines) == 1 && isOfAny(d.Meta.Title, languageOf(d)) && isPartOf(d.Meta.Slug, d.Meta.Title) {
		a.Frame = q.heading(d, d.Meta.Slug)
	}
	a.Alone = withAll(lines, a.Alone)
	if author := q.authors([]*text.Document{d}); author != "" && q.linesAbout(d, knownOf(intent.Author, d.Meta)) == nil {
		a.note(author)
	}
	return a
}

// isOfAny reports whether a title only says of what kind a text is, or which of several: what its file is called says
// more. "Changelog", "Lecture II".
func isOfAny(title, language string) bool {
	words := lang.ContentWords(title)
	for w := range words {
		if !intent.NamesText(w) && !intent.NamesKind(w, language) && !numeral().MatchString(w) {
			return false
		}
	}
	return len(words) > 0
}

// numeral finds a number in Arabic or Roman digits.
var numeral = lazyregexp.New(`^(?:\d+|[ivxlc]+)$`)

// nameLines are the lines in which the name of a document stands, if its title is not all that is asked for: that of a
// chapter below that of its book, or a program's in the sentences that it is presented with.
func (q Question) nameLines(d *text.Document) []pick {
	if q.Intent.OfPart {
		if lines := q.head(d); len(lines) > 1 {
			return lines
		}
	}
	if line := q.firstLine(d); line != nil || !intent.NamesProgram(q.Intent.Noun) {
		return line
	}
	return append(q.titleLines(d), q.opening(d)...)
}

// titleLines are the lines of a document in which its title stands.
func (q Question) titleLines(d *text.Document) []pick {
	if line := q.firstLine(d); line != nil {
		return line
	}
	return q.linesAbout(d, d.Meta.Title)
}

// mostHead is how many lines of a head are shown at most, and in how many paragraphs they are looked for.
const mostHead = 3

// head returns the lines of a document that stand above its first sentence and say what it is: the title, what stands
// below that ("University Rowing Club"), a headline. Who wrote it and when is told if it is asked for.
func (q Question) head(d *text.Document) []pick {
	lines := q.titleLines(d)
	for _, line := range q.aboveText(d) {
		isSaid := slices.ContainsFunc(lines, func(p pick) bool { return strings.Contains(p.Said(), line.Said()) })
		if !isSaid && len(lines) < mostHead {
			lines = append(lines, line)
		}
	}
	return lines
}

// aboveText returns the headings and lines above the first sentence of a document that say something of what it is.
func (q Question) aboveText(d *text.Document) (lines []pick) {
	first := ""
	for _, p := range q.Paragraphs.At(d.Meta.Slug, firstNumbers(d.Len(), mostHead)) {
		for _, span := range q.headingsOfAll(p, d) {
			if line := q.line(p, span, text.SectionHeading); !isEmpty(line) {
				lines = append(lines, line)
			}
		}
		if p.Number == 1 {
			first = p.Heading
		}
		if !isLine(p, languageOf(d)) || p.Heading != first {
			break
		}
		if line := q.line(p, p.Body(), text.Prose); !isAside(line, d) {
			lines = append(lines, line)
		}
	}
	return lines
}

// headingsOfAll are the headings above the first paragraph of a document below which all of it stands, and those that have
// no text of their own.
func (q Question) headingsOfAll(p text.Paragraph, d *text.Document) (lines []text.Span) {
	if p.Number > 1 {
		return nil
	}
	path, last := strings.Split(p.Heading, " > "), ""
	for _, p := range q.Paragraphs.At(d.Meta.Slug, []int{d.Len()}) {
		last = p.Heading
	}
	for _, line := range p.Lines(text.SectionHeading) {
		depth := slices.Index(path, line.Of(p.Text))
		if depth < 0 || d.Len() > 1 && strings.HasPrefix(last+" > ", strings.Join(path[:depth+1], " > ")+" > ") {
			lines = append(lines, line)
		}
	}
	return lines
}

// isLine reports whether all that a paragraph says is a line, and no sentence or poem.
func isLine(p text.Paragraph, language string) bool {
	words, blocks := p.Said(), p.Structure()
	ends := func(s text.Sentence) bool { return text.EndsSentence(s.Of(p.Text)) }
	isOne := len(blocks) == 1 && (blocks[0].Kind == text.Prose || blocks[0].Kind == text.Verse && !isPoem(words, language))
	if endsInInitials(words) {
		return isOne && len(p.Sentences()) == 1 && len(words) <= longestFirstLine
	}
	return isOne && len(words) <= longestFirstLine && !text.EndsSentence(words) && !slices.ContainsFunc(p.Sentences(), ends)
}

// isPoem reports whether lines of verse are those of a poem: more than a title page has, most of which are parts of a
// sentence.
func isPoem(verse, language string) bool {
	lines, of := strings.Split(verse, "\n"), 0
	for _, line := range lines {
		if lang.FunctionWords(line, language) > 0 {
			of++
		}
	}
	return len(lines) > mostHead && of*2 > len(lines)
}

// endsInInitials reports whether the last word is letters with full stops, as in the name of a club, "Ruderclub Aske e.V."
func endsInInitials(line string) bool {
	words := strings.Fields(line)
	return len(words) > 1 && strings.Contains(strings.TrimRight(words[len(words)-1], "."), ".")
}

// isAside reports whether a line of a head says nothing of what a text is: it is a day, a name, a greeting, or tells
// where the text was taken from.
func isAside(line pick, d *text.Document) bool {
	words, language := line.Said(), languageOf(d)
	isOfMaking := wanted.IsDateline(words, language) || wanted.IsByline(intent.Author, words, true, language) || telling(intent.Author, line) > 0
	return isEmpty(line) || isOfMaking || lang.Salutes(language, words) || wanted.TellsOrigin(words, language)
}

// isEmpty reports whether a line leads to what stands below it, as "by" and "Contents" do, or to other places, or is of
// a program that makes the page: "[English] [Suomi]", "<% navigation %>".
func isEmpty(line pick) bool {
	words := line.Said()
	isMade := slices.ContainsFunc([]string{"<%", "{{", "{%", "@"}, func(mark string) bool { return strings.HasPrefix(words, mark) })
	return isMade || intent.IsBy(words, line.From.Language) || reading.NamesContents(words) || !lang.HasLetter(bracketed().ReplaceAllString(words, ""))
}

// bracketed finds words in brackets.
var bracketed = lazyregexp.New(`\[[^\]]*\]`)

// firstLine is the line that a document begins with, if that is only called as its file is, "Of the lamp that went out,
// and of all that came of it", below the heading that is called so, too.
func (q Question) firstLine(d *text.Document) []pick {
	if d.Meta.Title != d.Meta.Slug {
		return nil
	}
	for _, p := range q.Paragraphs.At(d.Meta.Slug, []int{1}) {
		words, language := p.Said(), languageOf(d)
		if isLine(p, language) && !wanted.TellsOrigin(words, language) && !lang.Salutes(language, words) {
			return append(q.namedAsFile(d, p), q.line(p, p.Body(), text.Prose))
		}
	}
	return nil
}

// namedAsFile are the headings above a paragraph that are called as its document's file is: "LEGEND LAND" in
// legend-land.txt.
func (q Question) namedAsFile(d *text.Document, p text.Paragraph) []pick {
	return slices.DeleteFunc(q.linesOf(p, text.SectionHeading), func(line pick) bool {
		return strings.Join(strings.Fields(strings.ToLower(line.Said())), "-") != strings.ToLower(d.Meta.Slug)
	})
}

// linesOf are the lines of a kind that stand above a paragraph.
func (q Question) linesOf(p text.Paragraph, kind text.BlockKind) (lines []pick) {
	for _, span := range p.Lines(kind) {
		lines = append(lines, q.line(p, span, kind))
	}
	return lines
}

// longestFirstLine is how long a line may be that is taken for a title, in bytes.
const longestFirstLine = 240
