package text

import (
	"fmt"
	"path/filepath"
	"strings"
)

// MaxFile is the size in bytes above which a file is refused.
const MaxFile = 64 << 20

// Read turns the bytes of one file into a document.
//
// The extension of path says the format: .md and .markdown are Markdown, .html,
// .htm and .xhtml are HTML, everything else is plain text, unless it has another
// extension than .txt or .text and starts like an HTML page. The encoding is
// found out: UTF-8, UTF-16 or Windows-1252. What meta leaves empty is filled from
// the text or from path.
//
// An error names the file and says what to do: it is no text, or has no paragraph.
func Read(path string, source []byte, meta Meta) (*Document, error) {
	if len(source) > MaxFile {
		return nil, fmt.Errorf("%s has %d MiB, the limit is %d: split it", path, len(source)>>20, MaxFile>>20)
	}
	d, err := decode(source)
	if err != nil {
		return nil, fmt.Errorf("%s %w", path, err)
	}
	doc := &Document{Meta: meta, Path: path, Size: len(source)}
	if doc.Meta.Slug == "" {
		doc.Meta.Slug = slugOf(path)
	}
	doc.build(doc.blocks(d.text))
	if len(doc.Paragraphs) == 0 {
		return nil, fmt.Errorf("%s %s", path, doc.whyEmpty(d.text))
	}
	if doc.Meta.Title == "" {
		doc.Meta.Title = doc.Meta.Slug
	}
	doc.locate(d, source)
	return doc, nil
}

// blocks reads the format and applies the rules that clean it.
func (d *Document) blocks(s string) []*block {
	var blocks []*block
	switch formatOf(d.Path, s) {
	case markdownFormat:
		blocks = markdownBlocks(s, &d.Meta)
		markTitle(blocks)
	case htmlFormat:
		blocks = htmlBlocks(s, &d.Meta)
		markTitle(blocks)
	default:
		blocks = plainBlocks(s)
		markPlainHeadings(blocks)
		markPlainTitle(blocks)
	}
	leaveFurniture(blocks)
	return mergeGroups(joinBroken(blocks))
}

type format int

const (
	plainFormat format = iota
	markdownFormat
	htmlFormat
)

// formats are the extensions that are read in folders.
var formats = map[string]format{
	".txt": plainFormat, ".text": plainFormat,
	".md": markdownFormat, ".markdown": markdownFormat,
	".html": htmlFormat, ".htm": htmlFormat, ".xhtml": htmlFormat,
}

func formatOf(path, s string) format {
	f, known := formats[strings.ToLower(filepath.Ext(path))]
	if known {
		return f
	}
	head := strings.ToLower(s[:min(len(s), 1000)])
	head = strings.TrimLeftFunc(head, isEdge)
	if strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html") {
		return htmlFormat
	}
	return plainFormat
}
