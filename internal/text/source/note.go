package source

import (
	"bytes"
	"slices"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// noteWord is what stands alone above a note: "Note", "[Tip]", "WARNING:".
var noteWord = lazyregexp.New(`(?i)^\W{0,3}(note|notes|tip|tips|hint|warning|caution|danger|important|attention|example|hinweis|achtung|warnung|vorsicht|tipp|wichtig|beispiel|remarque|note bene|astuce|avertissement|exemple|nota|consejo|advertencia|aviso|atención|ejemplo|avviso|attenzione|suggerimento|esempio|let op|opmerking|uwaga|внимание|примечание|совет|注意|提示|警告|備考|ヒント)\W{0,2}$`)

// joinNotes puts the word that stands above a note before its text: "Tip: …".
func joinNotes(blocks []*Block) []*Block {
	var out []*Block
	for i := 0; i < len(blocks); i++ {
		b := blocks[i]
		if isNoteWord(b) {
			next := i + 1
			for next < len(blocks) && isNoteWord(blocks[next]) { // "[Tip]", "Tip"
				next++
			}
			if next < len(blocks) && takesNote(blocks[next]) {
				out = append(out, blocks[next-1].noteOf(blocks[next]))
				i = next
				continue
			}
		}
		if ends := b.Strong.End; ends > 0 && b.IsText() && slices.Contains(b.marked(wrapped, written), ends+1) && noteWord().MatchString(b.String()[:ends]) && !strings.ContainsAny(b.String()[ends-1:ends], ":.–—-") {
			b.insert(b.Strong.End, ":")
			b.Strong.End++
		}
		out = append(out, b)
	}
	return out
}

func isNoteWord(b *Block) bool {
	if b.Kind != text.Prose && b.Kind != text.Caption && b.Kind != text.Quotation && b.Kind != Heading || b.Len() > 30 {
		return false
	}
	return noteWord().MatchString(b.String())
}

func takesNote(b *Block) bool {
	return b.Kind == text.Prose || b.Kind == text.Quotation || b.Kind == text.Verse
}

// noteOf returns next with the word of b before it.
func (b *Block) noteOf(next *Block) *Block {
	p := b.Passage
	word := strings.Trim(b.String(), "[]():!. *")
	p.text, p.parts = []byte(word), []part{{0, b.Start(), b.End()}}
	p.marks = nil
	if len(word) < b.Len() {
		p.parts[0].start = b.Start() + strings.Index(b.String(), word)
	}
	p.AddRaw(":", b.End())
	joined := *next
	joined.Passage = p
	joined.Append(&next.Passage, " ")
	joined.From, joined.Strong = b.From, text.Span{}
	return &joined
}

// captionMark is how the caption of a table or picture begins.
var captionMark = lazyregexp.If(lazyregexp.Has(lazyregexp.Digits), `^(?i:table|tabelle|tab\.|tableau|tabla|tabella|tabel|tabela|таблица|figure|fig\.|abbildung|abb\.|figura|illustration|bild|рис\.|рисунок|listing|chart)\s*\d{1,3}(?:[.-]\d{1,3})*[.:]?(?:\s|$)|^[表图圖]\s*\d{1,3}(?:[.-]\d{1,3})*[.:：]?\s*`)

// IsCaption reports whether s begins as the caption of a table or picture does.
func IsCaption(s string) bool { return captionMark.MatchString(s) }

// captionWord is how the caption of a table without a number begins.
var captionWord = lazyregexp.New(`^(?i:table|tabelle|tableau|tabla|tabella|tabel|tabela|таблица|表)\s?[:：]\s*`)

// markCaptions makes captions of what begins as one and stands before or behind a
// table, or is one line.
func markCaptions(blocks []*Block) {
	for i, b := range blocks {
		if i+1 < len(blocks) && b.Kind == text.Caption && blocks[i+1].Kind == text.Caption && b.String() == blocks[i+1].String() {
			b.Leave("said again below")
			continue
		}
		if b.Kind == text.Caption && b.Label.End == 0 || (b.Kind == text.Prose || b.Kind == Heading && i+1 < len(blocks) && isRow(blocks[i+1])) && b.Len() <= maxLead {
			if r := b.text[0]; r < 0x80 && !bytes.ContainsAny(b.text[:min(b.Len(), 24)], "0123456789:") {
				continue // most paragraphs
			}
			m := captionMark.FindString(b.String())
			if m == "" && i+1 < len(blocks) && isRow(blocks[i+1]) {
				m = captionWord().FindString(b.String())
			}
			if m == "" || b.Kind == text.Prose && !(i+1 < len(blocks) && isRow(blocks[i+1])) && (len(b.Lines()) > 2 || b.Len() > 150) {
				continue
			}
			b.Kind, b.Label = text.Caption, text.Span{End: len(strings.TrimSpace(m))}
			b.marks = nil
			if i+1 < len(blocks) && isRow(blocks[i+1]) {
				b.Group = blocks[i+1].Group
			}
		}
	}
}

func isRow(b *Block) bool { return b.Kind == text.Row || b.Kind == text.HeaderRow }
