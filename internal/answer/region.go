package answer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/text"
)

// A region is a part of a document that a question can name: a section, an item of a list, a
// question with its answer.
type region struct {
	document *text.Document
	unit     intent.Unit
	name     string   // its heading, its speaker, or what it begins with, where its number stands
	path     string   // of headings, of a section
	about    string   // what stands above it and may say what it is one of: "Safety rules"
	list     int      // number of the list that an item is in, from 1
	inner    []region // items below it
	spans    []located
}

// located is a part of a paragraph.
type located struct {
	text.Paragraph
	Span text.Span
}

func (l located) covers(span text.Span) bool {
	return span.Start >= l.Span.Start && span.End <= l.Span.End
}

// of is all of a document.
func (r *run) of(d *text.Document) region { return r.sample(d, d.Len()) }

// sample is a document, or of a long one so many of its paragraphs, evenly spread.
func (r *run) sample(d *text.Document, most int) region {
	all := region{document: d, unit: intent.Document, name: d.Meta.Title}
	var numbers []int
	for n := 1; n <= d.Len(); n += max(1, (d.Len()+most-1)/most) {
		numbers = append(numbers, n)
	}
	for _, p := range r.at(d, numbers) {
		all.spans = append(all.spans, located{p, text.Span{End: len(p.Text)}})
	}
	return all
}

// at returns paragraphs of a document that it has. Those that cannot be had at the moment make
// the answer an error: what they say is not known.
func (r *run) at(d *text.Document, numbers []int) []text.Paragraph {
	found := r.Corpus.At(d.Meta.Slug, numbers)
	r.away = r.away || len(found) < len(numbers)
	return found
}

// units returns the parts of a region that are of a kind, in reading order.
func (r *run) units(in region, unit intent.Unit) []region {
	switch unit {
	case intent.Paragraph:
		return in.paragraphs()
	case intent.Page:
		return in.pages()
	case intent.Section:
		return in.sections()
	case intent.Sentence:
		return r.sentenceRegions(in)
	case intent.Item:
		return in.items()
	case intent.Asked:
		return in.questions()
	case intent.Row:
		return in.blocks(intent.Row, text.Row)
	case intent.Table:
		return in.tables()
	case intent.Turn:
		return in.turns()
	case intent.Verse:
		return in.blocks(intent.Verse, text.Verse)
	}
	return nil
}

func (in region) part(unit intent.Unit, name string, spans ...located) region {
	return region{document: in.document, unit: unit, name: name, spans: spans}
}

func (in region) paragraphs() (all []region) {
	for _, at := range in.spans {
		p := in.part(intent.Paragraph, opening(at.Text), at)
		p.about = at.Heading
		all = append(all, p)
	}
	return all
}

// opening is the beginning of a paragraph, where its number stands if it has one.
func opening(s string) string {
	const bytes = 60
	s = s[:min(len(s), bytes)]
	if line, _, ok := strings.Cut(s, "\n"); ok {
		return line
	}
	return strings.ToValidUTF8(s, "")
}

// pages are the paragraphs of a page, as the place of each says: "p. 12".
func (in region) pages() (all []region) {
	for _, at := range in.spans {
		page, ok := strings.CutPrefix(at.Place, "p. ")
		if last := len(all) - 1; last >= 0 && all[last].name == page {
			all[last].spans = append(all[last].spans, at)
		} else if ok {
			all = append(all, in.part(intent.Page, page, at))
		}
	}
	return all
}

// sections are the parts under each heading, those under the headings below it with it.
func (in region) sections() (all []region) {
	open := make(map[string]int) // by path, where it is in all
	last := ""
	for _, at := range in.spans {
		for _, path := range headingsOf(at.Heading) {
			if path == in.path || in.path != "" && !strings.HasPrefix(path, in.path+" > ") {
				continue
			}
			i, known := open[path]
			if !known || path != last && !strings.HasPrefix(last, path+" > ") {
				continue
			}
			all[i].spans = append(all[i].spans, at)
		}
		for _, path := range reversed(headingsOf(at.Heading)) {
			if path == in.path || in.path != "" && !strings.HasPrefix(path, in.path+" > ") || path == last || strings.HasPrefix(last, path+" > ") {
				continue
			}
			s := in.part(intent.Section, lastHeading(path), at)
			s.path, s.about = path, strings.TrimSuffix(path, lastHeading(path))
			open[path] = len(all)
			all = append(all, s)
		}
		last = at.Heading
	}
	return all
}

// underLines are short lines with the few paragraphs below each, as headings stand in plain
// text that nothing marks as such.
func (in region) underLines() (all []region) {
	const below = 3
	for i, at := range in.spans {
		if len(at.Text) <= longestLine && len(at.Structure()) == 1 && isOpenEnded(at.Text) {
			all = append(all, in.part(intent.Section, at.Text, in.spans[min(len(in.spans), i+1):min(len(in.spans), i+1+below)]...))
		}
	}
	return slices.DeleteFunc(all, func(s region) bool { return s.spans == nil })
}

// longestLine is how long a line may be that is taken for a heading, in bytes.
const longestLine = 60

// isOpenEnded reports whether a line ends without a mark.
func isOpenEnded(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(last) || unicode.IsDigit(last)
}

func reversed(list []string) []string {
	out := make([]string, 0, len(list))
	for i := len(list) - 1; i >= 0; i-- {
		out = append(out, list[i])
	}
	return out
}

// sentenceRegions are its sentences.
func (r *run) sentenceRegions(in region) (all []region) {
	for _, s := range r.sentencesOf(in) {
		all = append(all, in.part(intent.Sentence, "", located{s.from.Paragraph.Paragraph, s.Span}))
	}
	return all
}
