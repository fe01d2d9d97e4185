package prompts

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Text is what a model gets to read: paragraphs, or sentences, in reading order.
type Text struct {
	Fence     string // see [Fence]
	Evidence  bool   // it is what claims are held against, and is called so
	Documents []Document
}

// A Document is one document of a [Text], or a part of it.
type Document struct {
	Title, Author, Kind, Date string // each "" if unknown
	Passages                  []Passage
}

// A Passage is one paragraph, or one sentence, that a model can point at.
type Passage struct {
	Number  int    // as the model knows it
	Heading string // headings above it, outermost first; "" without
	Text    string
	Gap     bool // something is left out before it
}

// Fence returns a token for the fences around what is not trusted: a hash of the text. No
// text can hold its own hash, questions have the token taken out of them, and for one text
// it is always the same.
func Fence(texts ...string) string {
	h := sha256.New()
	for _, s := range texts {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

func (t Text) inert(s string) string { return Written{fence: t.Fence}.inert(s) }

// inert returns s as it may stand between the fences.
func (t Written) inert(s string) string {
	s = Plain(s)
	if t.fence != "" {
		s = strings.ReplaceAll(s, t.fence, " ")
	}
	return Inert(s)
}

// line returns a passage on one line, as each of its numbers stands at the beginning of one:
// its own lines, such as the items of a list, have a slash between them, and the cells of its
// tables a bar.
func (t Text) line(passage string) string {
	return t.inert(onOneLine.Replace(passage))
}

var onOneLine = strings.NewReplacer("\n", " / ", "\t", " | ")

func (t Written) earlier(list []Exchange) []Exchange {
	var earlier []Exchange
	for _, e := range list {
		earlier = append(earlier, Exchange{t.inert(e.Question), t.inert(e.Answer)})
	}
	return earlier
}

// Written is a [Text] as it stands in a prompt, so that it need not be written for each.
type Written struct {
	fence string
	text  string
}

// String is the text as it stands in the prompt.
func (t Written) String() string { return t.text }

// Write writes the text between its fences. Headings stand on a line of their own where
// they change.
func (t Text) Write() Written {
	type passage struct {
		Number  int
		Heading string
		Text    string
		Gap     bool
	}
	type document struct {
		Title, Author, Kind, Date string
		Passages                  []passage
	}
	data := struct {
		Name, Fence string
		Documents   []document
	}{Name: "text", Fence: t.Fence}
	if t.Evidence {
		data.Name = "evidence"
	}
	for _, d := range t.Documents {
		written := document{t.inert(d.Title), t.inert(d.Author), t.inert(d.Kind), t.inert(d.Date), nil}
		above := ""
		for _, p := range d.Passages {
			heading := ""
			if p.Heading != above {
				heading, above = t.inert(p.Heading), p.Heading
			}
			written.Passages = append(written.Passages, passage{p.Number, heading, t.line(p.Text), p.Gap})
		}
		data.Documents = append(data.Documents, written)
	}
	return Written{t.Fence, execute("text.tmpl", data)}
}
