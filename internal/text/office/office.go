// Package office reads texts of word processors: Word (.docx), OpenDocument (.odt and
// .fodt) and RTF. Each is turned into the tree of elements that HTML has; offsets count in
// the text that is taken out of the file.
package office

import (
	"slices"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/source"
)

// A feed writes a tree, with offsets in the text that was written so far.
type feed struct {
	*markup.Builder
	at    int
	lists []bool // the open lists; true if an item is open in it
	setIn []int  // how far the items of the open lists are set in
	code  bool   // lines of a program are open
}

func newFeed() *feed { return &feed{Builder: markup.NewBuilder()} }

func (f *feed) open(name string, attr map[string]string) { f.Open(name, attr, f.at, f.at) }

// close ends an element. A byte between two blocks keeps them apart.
func (f *feed) close(name string) {
	f.Close(name, f.at, f.at)
	switch name {
	case "p", "li", "td", "th", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "title", "div", "caption":
		f.at++
	}
}

func (f *feed) write(s string) {
	f.Text(s, f.at, f.at+len(s))
	f.at += len(s)
}

// A look is how a run of text is set.
type look struct {
	bold, deleted, hidden bool
	script                string // "sup" or "sub"
	leadsToNote           bool   // it is the mark of a footnote
}

var noteMark = look{script: "sup", leadsToNote: true}

// set writes what write writes in a look.
func (f *feed) set(l look, write func()) {
	var names []string
	open := func(name string, attr map[string]string) {
		f.open(name, attr)
		names = append(names, name)
	}
	if l.hidden {
		open("span", map[string]string{"hidden": ""})
	}
	if l.deleted {
		open("del", nil)
	}
	if l.bold {
		open("b", nil)
	}
	if l.leadsToNote {
		open(l.script, map[string]string{"class": "footnote"})
	} else if l.script != "" {
		open(l.script, nil)
	}
	write()
	for _, name := range slices.Backward(names) {
		f.close(name)
	}
}

// footnote writes a footnote with its mark.
func (f *feed) footnote(mark string, write func()) {
	f.endLists()
	f.open("div", map[string]string{markup.Footnote: mark})
	write()
	f.close("div")
}

// breakParagraph ends a paragraph within the open one.
func (f *feed) breakParagraph() {
	f.open("br", nil)
	f.open("br", nil)
}

// leave notes words that are no part of the text.
func (f *feed) leave(words, why string) {
	if words = strings.Join(strings.Fields(words), " "); text.HasWords(words) {
		f.LeaveOut(words, f.at, f.at+len(words), why)
		f.at += len(words) + 1
	}
}

// item begins an item of a list at a level, from 0, with its mark, which is set in so far.
func (f *feed) item(level int, mark string, indent int) {
	f.endCode()
	for len(f.lists) > level+1 {
		f.endList()
	}
	if n := len(f.lists); n == level+1 && f.lists[n-1] {
		f.close("li")
		f.lists[n-1] = false
	}
	for len(f.lists) <= level {
		f.open("ul", nil)
		f.lists = append(f.lists, false)
	}
	var attr map[string]string
	if mark != "" {
		attr = map[string]string{markup.Label: mark}
	}
	f.open("li", attr)
	f.lists[level] = true
	for len(f.setIn) < level {
		f.setIn = append(f.setIn, 0)
	}
	f.setIn = append(f.setIn[:level], indent)
}

// deepest is the deepest level of lists in word processors, from 0.
const deepest = 8

// nested is how deep an item of another list is nested in the open ones by how far it is set in.
func (f *feed) nested(indent int) (level int) {
	for level < min(len(f.setIn), len(f.lists), deepest) && f.setIn[level] < indent {
		level++
	}
	return level
}

// goesOn reports whether a paragraph that is set in so far goes on with an open item. The items in that end.
func (f *feed) goesOn(indent int) bool {
	level := slices.Index(f.setIn[:min(len(f.setIn), len(f.lists))], indent)
	if indent == 0 || level < 0 {
		return false
	}
	for len(f.lists) > level+1 {
		f.endList()
	}
	return true
}

func (f *feed) endList() {
	n := len(f.lists)
	if f.lists[n-1] {
		f.close("li")
	}
	f.close("ul")
	f.lists = f.lists[:n-1]
}

// data is what tables of word processors are: their pages are not laid out by tables.
var data = map[string]string{"role": "table"}

// line begins a line of a program: paragraphs that are such lines are one block.
func (f *feed) line() {
	if f.code {
		f.write("\n")
		return
	}
	f.endLists()
	f.open("pre", nil)
	f.code = true
}

func (f *feed) endCode() {
	if f.code {
		f.close("pre")
		f.code = false
	}
}

// endLists ends the open lists, and the open program.
func (f *feed) endLists() {
	f.endCode()
	for len(f.lists) > 0 {
		f.endList()
	}
}

// blocks returns the blocks of the tree.
func (f *feed) blocks() []*source.Block {
	f.endLists()
	blocks := markup.Blocks(f.Finish(f.at))
	titled := false
	for _, b := range blocks {
		if b.Kind == source.Title {
			b.Reason, titled = "the title", true
		}
	}
	if !titled {
		source.MarkTitle(blocks)
	}
	return blocks
}

// describe fills the description of a document.
func describe(meta *text.Meta, title, author, created, modified, language string) {
	if title = strings.TrimSpace(title); !source.NamesNothing(title) {
		source.Fill(&meta.Title, title)
	}
	source.Fill(&meta.Author, strings.TrimSpace(author))
	if created != modified && isDate().MatchString(created) { // else a program wrote it at once, of a text that is older
		source.Fill(&meta.Date, created[:10])
	}
	source.Fill(&meta.Language, strings.TrimSpace(language))
}

var isDate = lazyregexp.New(`^\d{4}-\d\d-\d\d`)
