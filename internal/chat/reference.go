package chat

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"io"
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/lazyregexp"
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

// Write writes a reference as "document:number:print:quotes", in room by length, of which
// the document gets a third. Quotes that have no room are left out: the paragraph opens
// without them in bold.
func (r ParagraphReference) Write(room int, length func(string) int) string {
	s := strings.Join([]string{SlugKey(r.Document, room/3, length), strconv.Itoa(r.Number), r.Print}, ":") + ":"
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

// An Opened is a paragraph as it is shown to whoever asked for it.
type Opened struct {
	Document  *text.Document
	Paragraph text.Paragraph
	Quotes    []text.Span // of an answer, to be marked
	Changed   bool        // the text has changed since the answer: nothing is marked
}

// Open finds the paragraph that a written reference leads to, or says why it is not shown.
func Open(language string, c *text.Corpus, reference string) (o Opened, why string) {
	r, ok := ParseParagraphReference(reference)
	if ok {
		o, ok = r.find(c)
	}
	switch {
	case ok:
		return o, ""
	case o.Document != nil && c.Has(o.Document.Meta.Slug, r.Number):
		return o, SentenceIn(language, &Error{Kind: SearchAway})
	}
	return o, locale.Say(language, "This paragraph is not in the text any more.")
}

// find looks for the paragraph. If there is a document but no paragraph, that is not in it or
// cannot be had at the moment.
func (r ParagraphReference) find(c *text.Corpus) (o Opened, ok bool) {
	if o.Document, ok = documentOf(c, r.Document); !ok {
		if o.Document, ok = r.renamed(c); !ok {
			return o, false
		}
	}
	o.Paragraph, ok = c.Paragraph(o.Document.Meta.Slug, r.Number)
	if o.Changed = r.Print != "" && r.Print != Print(o.Paragraph.Text); !o.Changed {
		o.Quotes = r.Quotes
	}
	return o, ok
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

// documentOf finds the document that a slug or a key of [SlugKey] stands for, in any case unless
// one stands for it to the letter.
func documentOf(c *text.Corpus, key string) (*text.Document, bool) {
	for _, same := range []func(a, b string) bool{func(a, b string) bool { return a == b }, strings.EqualFold} {
		i := slices.IndexFunc(c.Documents, func(d *text.Document) bool {
			return same(d.Meta.Slug, key) || same(shortSlug(d.Meta.Slug), key)
		})
		if i >= 0 {
			return c.Documents[i], true
		}
	}
	return nil, false
}

// named reads "20", "¶20", "[¶20]", "slug/20", "slug¶20", "[slug ¶20]" and "slug [¶20]".
var named = lazyregexp.New(`^\[?(?:(.*?)[\s/¶\[]+)?(\d{1,9})\]?$`)

// ParagraphName takes apart the name of a paragraph as people write it; document is "" if it has none.
func ParagraphName(name string) (document string, number int, ok bool) {
	parts := named().FindStringSubmatch(strings.TrimSpace(name))
	if parts == nil {
		return "", 0, false
	}
	number, _ = strconv.Atoi(parts[2]) // digits, by the expression
	return strings.TrimSpace(parts[1]), number, true
}

// ParagraphCalled finds the paragraph that somebody named. If it has a document but no paragraph,
// there is one that cannot be had at the moment.
func ParagraphCalled(c *text.Corpus, name string) (o Opened, ok bool) {
	document, number, ok := ParagraphName(name)
	if !ok {
		return o, false
	}
	d, ok := documentOf(c, document)
	if !ok {
		d, ok = c.Document(document) // the only one, by nothing
	}
	if !ok || !c.Has(d.Meta.Slug, number) {
		return o, false
	}
	o.Document = d
	o.Paragraph, ok = c.Paragraph(d.Meta.Slug, number)
	return o, ok
}
