package chat

import (
	"cmp"
	"crypto/sha256"
	"encoding/base32"
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// A Pointer leads to a paragraph, with the stretches of it that an answer quotes.
// It is written into what a platform's button carries, so that buttons work after
// a restart.
type Pointer struct {
	Document string // slug, or how [SlugKey] writes a long one
	Number   int
	Print    string      // of the paragraph's text at the time, "" if that does not matter: see [Print]
	Quotes   []text.Span // byte ranges in that text, in order, apart from each other
}

// Write writes a pointer as "document:number:print:quotes", in room by length.
// Quotes that have no room are left out: the paragraph opens without them in bold.
func (p Pointer) Write(room int, length func(string) int) string {
	s := strings.Join([]string{p.Document, strconv.Itoa(p.Number), p.Print}, ":") + ":"
	for i, q := range p.Quotes {
		r := base36(q.Start) + "-" + base36(q.End)
		if i > 0 {
			r = "." + r
		}
		if length(s+r) > room {
			break
		}
		s += r
	}
	return s
}

// ReadPointer reads what [Pointer.Write] wrote; false if it is none.
func ReadPointer(s string) (p Pointer, ok bool) {
	parts := strings.Split(s, ":")
	if len(parts) != 4 {
		return p, false
	}
	number, err := strconv.Atoi(parts[1])
	p = Pointer{Document: parts[0], Number: number, Print: parts[2]}
	for r := range strings.SplitSeq(parts[3], ".") {
		start, end, _ := strings.Cut(r, "-")
		from, err1 := strconv.ParseInt(start, 36, 32)
		to, err2 := strconv.ParseInt(end, 36, 32)
		if err1 == nil && err2 == nil && from >= 0 && from < to {
			p.Quotes = append(p.Quotes, text.Span{Start: int(from), End: int(to)})
		}
	}
	return p, err == nil
}

// Find returns the paragraph. In a text that has changed since, nothing is quoted.
func (p Pointer) Find(c *text.Corpus) (d *text.Document, found text.Paragraph, changed, ok bool) {
	if d, ok = DocumentOf(c, p.Document); !ok {
		return nil, found, false, false
	}
	found, ok = c.Paragraph(d.Meta.Slug, p.Number)
	return d, found, p.Print != "" && p.Print != Print(found.Text), ok
}

func base36(n int) string { return strconv.FormatInt(int64(n), 36) }

// Print is a short fingerprint of a paragraph's text: quotes are not marked in a
// text that has changed since.
func Print(text string) string { return Hash(text)[:4] }

// Hash is a fingerprint of a string, in 24 letters and digits.
func Hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:15]))
}

// SlugKey is a document's slug as it stands in a button: as it is if it has at most
// limit by length, else 11 letters that stand for it.
func SlugKey(slug string, limit int, length func(string) int) string {
	if length(slug) <= limit {
		return slug
	}
	return shortSlug(slug)
}

func shortSlug(slug string) string { return "~" + Hash(slug)[:10] }

// DocumentOf finds the document that a key of [SlugKey] stands for.
func DocumentOf(c *text.Corpus, key string) (*text.Document, bool) {
	for _, d := range c.Documents {
		if d.Meta.Slug == key || shortSlug(d.Meta.Slug) == key {
			return d, true
		}
	}
	return nil, false
}

// A Source is a paragraph that an answer cites, with all that it quotes of it.
type Source struct {
	Document string // slug
	Number   int
	Quotes   []text.Span // in order, apart from each other
}

// Sources lists the paragraphs that claims cite, each once, in the order of their
// first citation.
func Sources(claims []answer.Claim) []Source {
	var all []Source
	for _, claim := range claims {
		for _, c := range claim.Citations {
			i := slices.IndexFunc(all, func(s Source) bool {
				return s.Document == c.Document && s.Number == c.Paragraph
			})
			if i < 0 {
				i = len(all)
				all = append(all, Source{Document: c.Document, Number: c.Paragraph})
			}
			all[i].Quotes = append(all[i].Quotes, text.Span{Start: c.Start, End: c.End})
		}
	}
	for i := range all {
		all[i].Quotes = Merge(all[i].Quotes)
	}
	return all
}

// Merge sorts stretches and joins those that touch or overlap.
func Merge(all []text.Span) []text.Span {
	all = slices.SortedFunc(slices.Values(all), func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
	var merged []text.Span
	for _, s := range all {
		if n := len(merged); n > 0 && s.Start <= merged[n-1].End {
			merged[n-1].End = max(merged[n-1].End, s.End)
			continue
		}
		merged = append(merged, s)
	}
	return merged
}

// Within tells whether a stretch lies in s and is not empty.
func Within(s string, span text.Span) bool {
	return 0 <= span.Start && span.Start < span.End && span.End <= len(s)
}
