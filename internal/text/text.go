// Package text is the model of a text: documents of numbered paragraphs, the blocks
// that a paragraph has, and its sentences. Package load reads files into it.
//
// A paragraph is the unit that is numbered, searched and cited (the literature
// says passage or chunk). It keeps its number and its byte range in the source
// file as received, so that every citation leads back to the source.
package text

import (
	"slices"
	"strings"
)

// A Paragraph is one numbered passage of a document.
type Paragraph struct {
	Document string // slug of its document
	Number   int    // 1-based within the document, stable for the same source bytes
	Heading  string // headings above it, outermost first, joined by " > "; "" without
	Text     string // UTF-8, never empty; see Block for how lines and cells stand in it
	Start    int    // what the paragraph says is source[Start:End], in bytes of the file as received
	End      int    // in whatever encoding, with the markup in it; for formats that are no text, of what was extracted

	// Blocks are its structure, in order: together they cover Text but for the line
	// breaks between them. Nil means that all of it is running text.
	Blocks []Block
	// Lead are the words it hangs on that stand in another paragraph, a line each,
	// outermost first: the question that is still being answered, the speaker whose
	// turn goes on, the line that leads into a long list, caption and header of a
	// long table. It is searched and shown, but no part of what can be quoted.
	Lead     string
	Language string // ISO 639-1, "" if unknown
	Place    string // where it stands if the format has a better word for it than a number: "p. 12", "00:01:12"
}

// Meta describes a document. It is read from the file NAME.meta.yaml beside a
// text NAME.EXT; every field may be empty.
type Meta struct {
	Slug     string `yaml:"slug"`     // key in citations; default: the file's name without extension, simplified
	Title    string `yaml:"title"`    // default: the title found in the text
	Author   string `yaml:"author"`   // as in "Lei Kezhong"
	Office   string `yaml:"office"`   // what the author is, as in "Ambassador of …"
	Kind     Kind   `yaml:"kind"`     // decides whether answers are framed as the author's view
	Language string `yaml:"language"` // BCP 47 tag, as in "en"
	Source   string `yaml:"source"`   // where the text comes from
	Date     string `yaml:"date"`     // when it was written or published, as in "2024-05-01"
	Rights   string `yaml:"rights"`   // who holds the rights, under which terms it is here
}

// By is the author with what he is, as in "Lei Kezhong, Ambassador of …".
func (m Meta) By() string { return strings.Trim(m.Author+", "+m.Office, ", ") }

// Kind says what sort of text a document is.
type Kind string

// The kinds. An empty kind is treated as [Reference].
const (
	Opinion   Kind = "opinion"   // the author's view: answers are framed as such
	Report    Kind = "report"    // an account of facts by a named author
	Fiction   Kind = "fiction"   // a story
	Reference Kind = "reference" // a manual, rules, an encyclopedia
)

var kinds = []Kind{Opinion, Report, Fiction, Reference}

// Known reports whether k is one of the kinds; the empty one is not.
func (k Kind) Known() bool { return slices.Contains(kinds, k) }

// Kinds lists the kinds for a message.
func Kinds() string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = string(k)
	}
	return strings.Join(names, ", ")
}

// A Document is one source text cut into paragraphs.
type Document struct {
	Meta       Meta
	Language   string      // ISO 639-1 of most of it, "" if unknown
	Path       string      // file as given, for messages
	Paragraphs []Paragraph // in reading order, numbered from 1
	Notes      []Note      // what reading joined, left out or took as heading, in source order
	Size       int         // bytes of the source
	Count      int         // how many paragraphs there are, if they are elsewhere: see [Corpus]
}

// A Note describes source bytes that do not stand one-to-one in a paragraph.
type Note struct {
	Kind      NoteKind
	Paragraph int // the paragraph concerned, 0 if none
	Start     int // source[Start:End]
	End       int
	Text      string // the source's words, shortened for display
	Reason    string // one clause: which rule, for the reader of "show --source"
}

// NoteKind says what became of the bytes of a [Note].
type NoteKind string

// The kinds of notes.
const (
	Title   NoteKind = "title"    // taken as the document's title
	Heading NoteKind = "heading"  // taken as a heading of what follows
	Joined  NoteKind = "joined"   // the gap inside a paragraph that was closed
	LeftOut NoteKind = "left out" // no part of the text
	Decoded NoteKind = "decoded"  // the encoding, where the file does not settle it
)

// A Corpus is a set of documents in the order of their slugs.
type Corpus struct {
	Documents []*Document
	// Source, unless nil, is where the paragraphs are: the documents have none
	// then, but say how many there are.
	Source Source
}

// A Source keeps the paragraphs of a corpus, as an index file does. It has all that the
// documents say there are: what it does not return cannot be had at the moment.
type Source interface {
	Paragraph(slug string, number int) (Paragraph, bool)
}

// A FarSource is a [Source] to which every call is a journey: it returns several paragraphs of
// a document in one, in the order of their numbers as given.
type FarSource interface {
	Source
	Paragraphs(slug string, numbers []int) []Paragraph
	Version() string // another one whenever any paragraph is
}

// Len returns how many paragraphs the document has.
func (d *Document) Len() int { return max(d.Count, len(d.Paragraphs)) }

// Len returns how many paragraphs the corpus has.
func (c *Corpus) Len() int {
	n := 0
	for _, d := range c.Documents {
		n += d.Len()
	}
	return n
}

// Document returns the document called slug; an empty slug means the only
// document there is. It reports whether it was found.
func (c *Corpus) Document(slug string) (*Document, bool) {
	if slug == "" && len(c.Documents) == 1 {
		return c.Documents[0], true
	}
	for _, d := range c.Documents {
		if d.Meta.Slug == slug {
			return d, true
		}
	}
	return nil, false
}

// Paragraph returns paragraph number of the document called slug.
func (c *Corpus) Paragraph(slug string, number int) (Paragraph, bool) {
	d, ok := c.Document(slug)
	if !ok || number < 1 || number > d.Len() {
		return Paragraph{}, false
	}
	if c.Source != nil {
		return c.Source.Paragraph(d.Meta.Slug, number)
	}
	return d.Paragraphs[number-1], true
}

// Between returns the paragraphs first to last of a document, as far as they exist.
func (c *Corpus) Between(slug string, first, last int) []Paragraph {
	var numbers []int
	for number := first; number <= last; number++ {
		numbers = append(numbers, number)
	}
	return c.At(slug, numbers)
}

// At returns paragraphs of a document by their numbers, as far as they exist.
func (c *Corpus) At(slug string, numbers []int) (found []Paragraph) {
	numbers = slices.DeleteFunc(slices.Clone(numbers), func(n int) bool { return !c.Has(slug, n) })
	if far, ok := c.Source.(FarSource); ok && len(numbers) > 0 {
		d, _ := c.Document(slug)
		return far.Paragraphs(d.Meta.Slug, numbers)
	}
	for _, number := range numbers {
		if p, ok := c.Paragraph(slug, number); ok {
			found = append(found, p)
		}
	}
	return found
}

// IsFar reports whether to read a paragraph is a journey: see [FarSource].
func (c *Corpus) IsFar() bool {
	_, far := c.Source.(FarSource)
	return far
}

// Has reports whether the document called slug has a paragraph of that number. One that
// [Corpus.Paragraph] does not return all the same is in a [Source] that is away.
func (c *Corpus) Has(slug string, number int) bool {
	d, ok := c.Document(slug)
	return ok && number >= 1 && number <= d.Len()
}

// Paragraphs returns all paragraphs that the documents hold, document by document.
func (c *Corpus) Paragraphs() []Paragraph {
	var all []Paragraph
	for _, d := range c.Documents {
		all = append(all, d.Paragraphs...)
	}
	return all
}
