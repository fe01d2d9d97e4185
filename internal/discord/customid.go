package discord

import (
	"crypto/sha256"
	"encoding/base32"
	"strconv"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// maxID is how many characters Discord keeps of a custom_id and of the value of
// an option.
const maxID = 100

// A customID is what a button, a menu or a modal carries: an action and what it
// needs, so that it works after a restart too. It is written as "action:a:b".
type customID string

func newID(action string, args ...string) customID {
	return customID(strings.Join(append([]string{action}, args...), ":"))
}

// split returns the action and its arguments.
func (id customID) split() (action string, args []string) {
	parts := strings.Split(string(id), ":")
	return parts[0], parts[1:]
}

// A pointer leads to a paragraph with the stretches of it that an answer quotes.
type pointer struct {
	document string // slug, or how [slugKey] writes a long one
	number   int
	print    string      // of the paragraph's text at the time
	quotes   []text.Span // byte ranges in that text
}

// args writes a pointer as arguments of a custom_id. Quotes that have no room are
// left out: the paragraph opens without them in bold.
func (p pointer) args(room int) []string {
	args := []string{p.document, strconv.Itoa(p.number), p.print}
	room -= len([]rune(strings.Join(args, ":"))) + 1
	var ranges []string
	for _, q := range p.quotes {
		r := base36(q.Start) + "-" + base36(q.End)
		if room -= len(r) + 1; room < 0 {
			break
		}
		ranges = append(ranges, r)
	}
	return append(args, strings.Join(ranges, "."))
}

// parsePointer reads what args wrote; false if it is none.
func parsePointer(args []string) (p pointer, ok bool) {
	if len(args) != 4 {
		return p, false
	}
	number, err := strconv.Atoi(args[1])
	p = pointer{document: args[0], number: number, print: args[2]}
	for r := range strings.SplitSeq(args[3], ".") {
		start, end, _ := strings.Cut(r, "-")
		from, err1 := strconv.ParseInt(start, 36, 32)
		to, err2 := strconv.ParseInt(end, 36, 32)
		if err1 == nil && err2 == nil && from >= 0 && from < to {
			p.quotes = append(p.quotes, text.Span{Start: int(from), End: int(to)})
		}
	}
	return p, err == nil
}

func base36(n int) string { return strconv.FormatInt(int64(n), 36) }

// print is a short fingerprint of a paragraph's text: quotes are not marked in a
// text that has changed since.
func print(text string) string { return hash(text)[:4] }

// maxSlug is how long a slug stands in a custom_id as it is.
const maxSlug = 32

// slugKey is a document's slug as it stands in a custom_id.
func slugKey(slug string) string {
	if len([]rune(slug)) <= maxSlug {
		return slug
	}
	return "~" + hash(slug)[:10]
}

// document finds the document that a key of [slugKey] stands for.
func document(c *text.Corpus, key string) (*text.Document, bool) {
	for _, d := range c.Documents {
		if slugKey(d.Meta.Slug) == key {
			return d, true
		}
	}
	return nil, false
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:15]))
}

// spanOf is the stretch that a citation quotes.
func spanOf(c answer.Citation) text.Span { return text.Span{Start: c.Start, End: c.End} }
