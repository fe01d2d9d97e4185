package pdf

import (
	"unicode"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
)

// marks finds the content that the characters of a page belong to.
type marks struct {
	*file
	text   references.FPDF_TEXTPAGE
	marked map[int]*node
	lost   bool // some characters are marked as content that is not known
	of     []*node
}

// contents returns the content that each character of a page belongs to, nil for what belongs to none. The nodes
// are those of the tree below root.
func (f *file) contents(at requests.Page, text references.FPDF_TEXTPAGE, chars []*responses.GetPageTextStructuredChar, root *node) []*node {
	m := marks{file: f, text: text}
	for _, all := range []bool{false, true} {
		m.marked, m.lost, m.of = f.contentOf(at, root, all), false, make([]*node, len(chars))
		m.lines(chars)
		if !m.lost {
			break
		}
	}
	return m.of
}

// lines goes through the characters line by line.
func (m *marks) lines(chars []*responses.GetPageTextStructuredChar) {
	var line []int
	for i, c := range chars {
		switch r := runeOf(c.Text); {
		case r == '\n' || r == '\r':
			m.line(line)
			line = line[:0]
		case !unicode.IsSpace(r) && r != 0:
			line = append(line, i)
		}
	}
	m.line(line)
}

func (m *marks) line(chars []int) {
	if len(chars) > 0 {
		m.fill(chars, m.content(chars[0]), m.content(chars[len(chars)-1]))
	}
}

// fill finds the contents of characters of which the first and the last are known, by halves: content that is
// written on both sides of other content counts for two.
func (m *marks) fill(chars []int, first, last *node) {
	if first == last || len(chars) <= 2 {
		for _, i := range chars {
			m.of[i] = first
		}
		m.of[chars[len(chars)-1]] = last
		return
	}
	half := len(chars) / 2
	middle := m.content(chars[half])
	m.fill(chars[:half+1], first, middle)
	m.fill(chars[half:], middle, last)
}

// content asks for the content that a character belongs to.
func (m *marks) content(char int) *node {
	object, err := m.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: m.text, Index: char})
	if err != nil {
		return nil
	}
	id, err := m.FPDFPageObj_GetMarkedContentID(&requests.FPDFPageObj_GetMarkedContentID{PageObject: object.TextObject})
	if err != nil || id.MarkedContentID < 0 {
		return nil
	}
	n := m.marked[id.MarkedContentID]
	m.lost = m.lost || n == nil
	return n
}
