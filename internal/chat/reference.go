package chat

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"io"
	"strconv"
	"strings"

	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// A ParagraphReference leads to a paragraph, with the stretches of it that an answer
// quotes. It is written into what a platform's button carries, so that buttons work
// after a restart.
type ParagraphReference struct {
	Document string // slug, or how [SlugKey] writes a long one
	Number   int
	Print    string      // of the paragraph's text at the time, "" if that does not matter: see [Print]
	Quotes   []text.Span // byte ranges in that text, in order, apart from each other
}

// Write writes a reference as "document:number:print:quotes", in room by length.
// Quotes that have no room are left out: the paragraph opens without them in bold.
func (r ParagraphReference) Write(room int, length func(string) int) string {
	s := strings.Join([]string{r.Document, strconv.Itoa(r.Number), r.Print}, ":") + ":"
	for i, q := range r.Quotes {
		quote := base36(q.Start) + "-" + base36(q.End)
		if i > 0 {
			quote = "." + quote
		}
		if length(s+quote) > room {
			break
		}
		s += quote
	}
	return s
}

// ParseParagraphReference reads what [ParagraphReference.Write] wrote; false if it is
// none.
func ParseParagraphReference(s string) (ref ParagraphReference, ok bool) {
	parts := strings.Split(s, ":")
	if len(parts) != 4 {
		return ref, false
	}
	number, err := strconv.Atoi(parts[1])
	ref = ParagraphReference{Document: parts[0], Number: number, Print: parts[2]}
	for quote := range strings.SplitSeq(parts[3], ".") {
		start, end, _ := strings.Cut(quote, "-")
		from, err1 := strconv.ParseInt(start, 36, 32)
		to, err2 := strconv.ParseInt(end, 36, 32)
		if err1 == nil && err2 == nil && from >= 0 && from < to {
			ref.Quotes = append(ref.Quotes, text.Span{Start: int(from), End: int(to)})
		}
	}
	return ref, err == nil
}

// Find returns the paragraph. In a text that has changed since, nothing is quoted.
func (r ParagraphReference) Find(c *text.Corpus) (d *text.Document, found text.Paragraph, changed, ok bool) {
	if d, ok = DocumentOf(c, r.Document); !ok {
		if d, ok = r.renamed(c); !ok {
			return nil, found, false, false
		}
	}
	found, ok = c.Paragraph(d.Meta.Slug, r.Number)
	return d, found, r.Print != "" && r.Print != Print(found.Text), ok
}

// Missing says why the paragraph is not found.
func (r ParagraphReference) Missing(language string, c *text.Corpus) string {
	if d, ok := DocumentOf(c, r.Document); ok && c.Has(d.Meta.Slug, r.Number) {
		return SentenceIn(language, &Error{Kind: SearchAway})
	}
	return locale.Say(language, "This paragraph is not in the text any more.")
}

// renamed finds the document that has another slug by now: one in which the paragraph of
// this number says the same.
func (r ParagraphReference) renamed(c *text.Corpus) (*text.Document, bool) {
	for _, d := range c.Documents {
		if p, ok := c.Paragraph(d.Meta.Slug, r.Number); ok && r.Print != "" && r.Print == Print(p.Text) {
			return d, true
		}
	}
	return nil, false
}

func base36(n int) string { return strconv.FormatInt(int64(n), 36) }

// Print is a short fingerprint of a paragraph's text: quotes are not marked in a
// text that has changed since.
func Print(text string) string { return Hash(text)[:4] }

// Version names what the document called slug says, by a hash of its paragraphs, "" if
// there is none: another version has other words.
func Version(c *text.Corpus, slug string) string {
	d, ok := c.Document(slug)
	if !ok {
		return ""
	}
	if far, ok := c.Source.(text.FarSource); ok {
		return far.Version()
	}
	const some = 1000 // paragraphs that are held at once
	sum := sha256.New()
	for from := 1; from <= d.Len(); from += some {
		for _, p := range c.Between(slug, from, min(d.Len(), from+some-1)) {
			_, _ = io.WriteString(sum, p.Text+"\x00") // a hash takes everything
		}
	}
	return hex.EncodeToString(sum.Sum(nil)[:8])
}

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
