// Package pdf reads PDF files: their text in reading order, without what stands on each
// page. PDFium takes the characters off the pages; what they make up, lines, columns,
// paragraphs, headings, lists, is found here by where they stand.
package pdf

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/source"
)

// maxPages bounds what is read of a file.
const maxPages = 10_000

// Read reads a PDF. Offsets of its blocks count in the text that is extracted, and the
// place of each is its page, "p. 12", as they are counted from the first.
func Read(in source.Input) ([]*source.Block, error) {
	root := new(node)
	pages, unread, err := readPages(in, root)
	if err != nil {
		return nil, err
	}
	if root.kids != nil {
		if root.tells(pages) {
			return taggedBlocks(root, pages, unread), nil
		}
		if pages, unread, err = readPages(in, nil); err != nil {
			return nil, err
		}
	}
	columns := columnsOf(pages)
	if columns == nil {
		return nil, noText(pages, unread)
	}
	b := blocks{pages: pages, unread: unread, running: leaveRunning(columns, measure(columns).body)}
	return b.of(columns), nil
}

// columnsOf returns the columns of all pages, nil if there is no text.
func columnsOf(pages []page) (columns []column) {
	for i, p := range pages {
		if len(p.parts) > 0 {
			columns = append(columns, p.columns(i)...)
		}
	}
	return columns
}

func noText(pages []page, unread map[int]*refusal.Refusal) error {
	for _, p := range pages {
		if p.pictures {
			return refusal.New("has no text but pictures of its pages: run OCR over it, as ocrmypdf does")
		}
	}
	if len(unread) > 0 {
		first := slices.Min(slices.Collect(maps.Keys(unread)))
		return refusal.New("has no page that can be read: the first one %v", unread[first])
	}
	return refusal.New("has no text on its pages")
}

// maxGivenUp is how many pages may take too long before the file is given up.
const maxGivenUp = 3

// readPages reads all pages; unread says why some have no text. Unless root is nil, the structure tree of a tagged file is
// added to it.
func readPages(in source.Input, root *node) (pages []page, unread map[int]*refusal.Refusal, err error) {
	if !bytes.Contains(in.Bytes, []byte("obj")) { // every PDF has objects: none is worth the start of the engine
		return nil, nil, errBroken
	}
	pool, err := shared.use()
	if err != nil {
		return nil, nil, err
	}
	defer shared.done()
	f, err := open(pool, in.Bytes)
	if err != nil {
		return nil, nil, err
	}
	defer func() { f.close() }()
	if f.pages > maxPages {
		return nil, nil, refusal.New("has %d pages, the limit is %d: split it", f.pages, maxPages)
	}
	describe(f, in)
	if !f.isTagged() {
		root = nil
	}
	unread = make(map[int]*refusal.Refusal)
	givenUp, end := 0, time.Now().Add(maxFile)
	for i := range f.pages {
		p, err := f.page(i, root)
		switch {
		case errors.Is(err, errTooSlow):
			unread[i] = refusal.New("takes too long to read")
			if givenUp++; givenUp == maxGivenUp || time.Now().After(end) {
				return nil, nil, errTooSlow
			}
			if f, err = open(pool, in.Bytes); err != nil {
				return nil, nil, err
			}
		case err != nil:
			unread[i] = refusal.New("is broken")
		case len(p.parts) == 0 && p.pictures:
			unread[i] = refusal.New("is a picture without text")
		}
		if time.Now().After(end) {
			return nil, nil, errTooSlow
		}
		pages = append(pages, p)
	}
	return pages, unread, nil
}

func describe(f *file, in source.Input) {
	if title := clean(f.meta("Title")); !source.NamesNothing(title) {
		source.Fill(&in.Meta.Title, title)
	}
	source.Fill(&in.Meta.Author, clean(f.meta("Author")))
	source.Fill(&in.Meta.Date, date(f.meta("CreationDate")))
}

func clean(s string) string { return strings.Join(strings.Fields(strings.Map(printable, s)), " ") }

func printable(r rune) rune {
	if source.Dropped(r) || r == '\ufffd' {
		return -1
	}
	return r
}

var pdfDate = lazyregexp.New(`^D:(\d{4})(\d\d)(\d\d)`)

// date turns "D:20240501…" into "2024-05-01" (ISO 32000-1, 7.9.4).
func date(s string) string {
	if m := pdfDate().FindStringSubmatch(s); m != nil {
		return m[1] + "-" + m[2] + "-" + m[3]
	}
	return ""
}
