package pdf

import (
	"math"
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
)

// A page is what stands on a page, in the order in which it was written there.
type page struct {
	parts    []part
	pictures bool // it has pictures
	angled   string
}

// A part is text on one line without a gap: a line, a cell of a table, the line of a
// column. Coordinates are in points, from the bottom left.
type part struct {
	text                     string
	left, right, bottom, top float64
	y                        float64 // of the line that the characters stand on
	size                     float64 // of the font
	bold, mono               bool
	gaps                     []span // between its words
	content                  *node  // that it belongs to, in a tagged file
	spaced                   bool   // from the part before, by a space or a gap
}

func (p part) width() float64  { return p.right - p.left }
func (p part) middle() float64 { return (p.top + p.bottom) / 2 }

// maxCharacters bounds what is read of a page: the densest pages of print have a tenth.
const maxCharacters = 100_000

// page reads one page. Unless root is nil, it adds what the page shows of the structure tree to it.
func (f *file) page(index int, root *node) (p page, err error) {
	err = f.limited(maxPage, func() error {
		at := requests.Page{ByIndex: &requests.PageByIndex{Document: f.document, Index: index}}
		text, err := f.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: at})
		if err != nil {
			return err
		}
		defer func() {
			_, _ = f.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
		}()
		count, err := f.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text.TextPage})
		if err != nil || count.Count > maxCharacters {
			return errBroken
		}
		if count.Count == 0 {
			p.pictures = f.hasPictures(at)
			return nil
		}
		got, err := f.GetPageTextStructured(&requests.GetPageTextStructured{Page: at, Mode: requests.GetPageTextStructuredModeChars})
		if err != nil {
			return err
		}
		s := splitter{page: &p, fonts: fonts{file: f, text: text.TextPage, known: make(map[int]font)}}
		if root != nil {
			s.contents = f.contents(at, text.TextPage, got.Chars, root)
		}
		s.split(got.Chars)
		return nil
	})
	return p, err
}

// A splitter makes parts of characters.
type splitter struct {
	page     *page
	fonts    fonts
	contents []*node // of the characters, in a tagged file

	open        part
	text        strings.Builder
	first, last int     // characters of the open part
	tall        float64 // the highest character
	base        float64 // where the characters of the line stand
	space       bool    // before the next character
	angled      strings.Builder
}

func (s *splitter) split(chars []*responses.GetPageTextStructuredChar) {
	upright := mostlyUpright(chars)
	for i, c := range chars {
		r := runeOf(c.Text)
		switch {
		case r == '\n' || r == '\r':
			s.flush()
		case r == 0 || r == '\ufffe' || r == '\uffff':
		case unicode.IsSpace(r):
			s.space = true
		case upright && isAngled(c.Angle):
			s.angled.WriteString(c.Text)
		default:
			s.add(i, r, c.PointPosition)
		}
	}
	s.flush()
	s.page.angled = s.angled.String()
}

func runeOf(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

func isAngled(angle float64) bool {
	return math.Abs(math.Mod(angle+0.1, 2*math.Pi)) > 0.2
}

func mostlyUpright(chars []*responses.GetPageTextStructuredChar) bool {
	angled := 0
	for _, c := range chars {
		if isAngled(c.Angle) {
			angled++
		}
	}
	return angled*2 < len(chars)
}

// add adds a character to the open part, or begins another if there is a gap before it.
func (s *splitter) add(i int, r rune, box responses.CharPosition) {
	left, right := min(box.Left, box.Right), max(box.Left, box.Right)
	bottom, top := min(box.Bottom, box.Top), max(box.Bottom, box.Top)
	tall, base, spaced := 0.0, bottom, true
	if s.text.Len() > 0 {
		switch {
		case s.isApart(left, right, bottom, top):
			s.flush()
		case s.content(i) != s.open.content: // on the same line
			tall, base, spaced = s.tall, s.base, s.space
			s.flush()
		}
	}
	if s.text.Len() == 0 {
		s.open = part{left: left, right: right, bottom: bottom, top: top, content: s.content(i), spaced: spaced}
		s.first, s.tall, s.base = i, tall, base
	} else if s.space {
		s.text.WriteByte(' ')
		s.open.gaps = append(s.open.gaps, span{s.open.right, left})
	}
	if n := strings.IndexRune("0123456789", r); n >= 0 && s.tall > 0 && bottom > s.base+s.tall/4 && top-bottom < 0.85*s.tall && !s.space {
		r = []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[n]
	} else if standsOnLine(r) {
		s.base = bottom
	}
	s.space, s.last = false, i
	s.text.WriteRune(r)
	s.tall = max(s.tall, top-bottom)
	s.open.left, s.open.right = min(s.open.left, left), max(s.open.right, right)
	s.open.bottom, s.open.top = min(s.open.bottom, bottom), max(s.open.top, top)
}

// content returns the content that a character belongs to, nil if that is not known.
func (s *splitter) content(i int) *node {
	if s.contents == nil {
		return nil
	}
	return s.contents[i]
}

// standsOnLine reports whether r has no part below the line, and is not set above it.
func standsOnLine(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !strings.ContainsRune("gjpqyQçşţ", r)
}

// isApart reports whether a character stands too far from the open part: a gap of more
// than two spaces, or another line.
func (s *splitter) isApart(left, right, bottom, top float64) bool {
	height := max(s.tall, top-bottom, 4)
	gap := left - s.open.right
	return gap > 1.6*height || right < s.open.left-height || bottom > s.open.top+height/2 || top < s.open.bottom-height/2
}

func (s *splitter) flush() {
	s.space = false
	if s.text.Len() == 0 {
		return
	}
	p := s.open
	p.y = s.fonts.baseline((s.first+s.last)/2, p.bottom)
	first, middle, last := s.fonts.of(s.first), s.fonts.of((s.first+s.last)/2), s.fonts.of(s.last)
	p.size = max(first.size, middle.size, last.size)
	p.bold, p.mono = first.bold && middle.bold && last.bold, first.mono && middle.mono && last.mono || p.content.within("Code")
	if p.text = ligatures.Replace(s.text.String()); !p.mono {
		p.text = compose(p.text)
	}
	s.text.Reset()
	s.page.parts = append(s.page.parts, p)
	if p.content != nil {
		p.content.parts = append(p.content.parts, p)
	}
}

// hasPictures reports whether one of the first things on a page is a picture.
func (f *file) hasPictures(at requests.Page) bool {
	count, err := f.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: at})
	if err != nil {
		return false
	}
	for i := range min(count.Count, 20) {
		object, err := f.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: at, Index: i})
		if err != nil {
			return false
		}
		kind, err := f.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: object.PageObject})
		if err == nil && kind.Type == enums.FPDF_PAGEOBJ_IMAGE {
			return true
		}
	}
	return false
}
