// Package text turns files into documents of numbered paragraphs.
//
// A paragraph is the unit that is numbered, searched and cited (the literature
// says passage or chunk). It keeps its number and its byte range in the source
// file as received, so that every citation leads back to the source.
//
// [Read] reads one file, [Load] files and folders. Reading cleans what was copied
// from the web or typed with hard line breaks, by rules that hold for any text,
// and says what it did: see [Note]. It never changes a word: spaces, quotes and
// ligatures stay as they are, so that a quotation is verbatim.
package text

// A Paragraph is one numbered passage of a document.
type Paragraph struct {
	Document string // slug of its document
	Number   int    // 1-based within the document, stable for the same source bytes
	Heading  string // headings above it, outermost first, joined by " > "; "" without
	Text     string // UTF-8, never empty; a line break of the source is one space here
	Start    int    // the paragraph is source[Start:End], in bytes of the file as received
	End      int    // in whatever encoding, with the markup in it
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
	Rights   string `yaml:"rights"`   // who holds the rights, under which terms it is here
}

// Kind says what sort of text a document is.
type Kind string

// The kinds. An empty kind is treated as [Reference].
const (
	Opinion   Kind = "opinion"   // the author's view: answers are framed as such
	Report    Kind = "report"    // an account of facts by a named author
	Fiction   Kind = "fiction"   // a story
	Reference Kind = "reference" // a manual, rules, an encyclopedia
)

// A Document is one source text cut into paragraphs.
type Document struct {
	Meta       Meta
	Path       string      // file as given, for messages
	Paragraphs []Paragraph // in reading order, numbered from 1
	Notes      []Note      // what reading joined, left out or took as heading, in source order
	Size       int         // bytes of the source
	Count      int         // how many paragraphs there are, if they are elsewhere: see [Corpus]
}

// A Note tells of source bytes that do not stand one-to-one in a paragraph.
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
)

// A Corpus is a set of documents in the order of their slugs.
type Corpus struct {
	Documents []*Document
	// Source, unless nil, is where the paragraphs are: the documents have none
	// then, but say how many there are.
	Source Source
}

// A Source keeps the paragraphs of a corpus, as an index file does.
type Source interface {
	Paragraph(slug string, number int) (Paragraph, bool)
}

// Len returns how many paragraphs the document has.
func (d *Document) Len() int { return max(d.Count, len(d.Paragraphs)) }

// Document returns the document called slug; an empty slug means the only
// document there is. The second value tells whether it was found.
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
	var found []Paragraph
	for number := first; number <= last; number++ {
		if p, ok := c.Paragraph(slug, number); ok {
			found = append(found, p)
		}
	}
	return found
}

// Paragraphs returns all paragraphs that the documents hold, document by document.
func (c *Corpus) Paragraphs() []Paragraph {
	var all []Paragraph
	for _, d := range c.Documents {
		all = append(all, d.Paragraphs...)
	}
	return all
}
