package plain

import (
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// contents leaves out a chunk of contents: it stands below a line that says so, or goes on with such a chunk, and its
// lines stand once more below. Read as text they would be items or headings.
func (r *reader) contents(c chunk) bool {
	if len(c) > 1 && source.NamesContents(r.of(c[0])) && r.areEntries(c[1:]) {
		r.leaveContents(c)
		return true
	}
	last := r.last()
	if last == nil {
		return false
	}
	named := last.Kind != source.LeftOut && source.NamesContents(last.String())
	if !named && (last.Reason != contentsReason || len(c) == 1) || !r.areEntries(c) {
		return false
	}
	if named {
		last.Leave(contentsReason)
	}
	r.leaveContents(c)
	return true
}

const contentsReason = "the contents of the text"

func (r *reader) leaveContents(c chunk) {
	for i := range c {
		b := source.NewBlock(text.Prose, r.passage(c[i:i+1]))
		b.Leave(contentsReason)
		r.add(b, c[i:i+1], false)
	}
}

// areEntries reports whether all lines of a chunk stand once more below, or half of those of a longer one, as
// entries may be broken in another place. Those with the numbers of pages are known by them later.
func (r *reader) areEntries(c chunk) bool {
	repeated := 0
	for _, l := range c {
		if source.EndsWithPage(r.of(l)) {
			return false
		}
		if at, ok := r.names()[source.EntryName(r.of(l))]; ok && at > c[len(c)-1].start {
			repeated++
		}
	}
	return repeated == len(c) || len(c) > 2 && repeated*2 >= len(c)
}

// lineNames returns where each line of the text, without numbers, stands last.
func (r *reader) lineNames() map[string]int {
	last := make(map[string]int)
	for _, l := range splitLines(r.src) {
		if s := r.of(l); isShort(s) {
			if name := source.EntryName(s); len(name) > 2 {
				last[name] = l.start
			}
		}
	}
	return last
}
