package pdf_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/pdf"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/texttest"
)

// read returns the document of a file and, a line each, its blocks.
func read(t *testing.T, file []byte) (text.Meta, []string) {
	t.Helper()
	var meta text.Meta
	blocks, err := pdf.Read(source.Input{Path: "a.pdf", Bytes: file, Meta: &meta})
	if err != nil {
		t.Fatal(err)
	}
	return meta, texttest.Outline(blocks)
}

func check(t *testing.T, file []byte, want ...string) {
	t.Helper()
	if _, got := read(t, file); !cmp.Equal(want, got) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
	}
}

func TestReport(t *testing.T) {
	var s sheet
	s.put("F2", 20, 60, 780, "On the ferry")
	y := s.lines(60, 740, "The ferry runs on every day of the week but Sunday, and in winter it", "takes no cars. It was built in 1931 and bought by the town nine years", "later.")
	y = s.lines(60, y-8, "A second paragraph stands apart from the first by more than a line.")
	s.put("F2", 14, 60, y-15, "Fares")
	y = s.lines(60, y-40, "There are three kinds of tickets:")
	y = s.lines(70, y, "\x95 single tickets, which are good on the day on which they are bought and", "   on no other;", "\x95 return tickets;", "\x95 books of ten.")
	y = s.lines(60, y-8, "The captain sells them.")
	for _, row := range [][3]string{{"Ticket", "Adults", "Children"}, {"single", "4.20", "2.10"}, {"return", "8.00", "4.00"}, {"ten", "36.00", "18.00"}} {
		y -= 14
		font := "F1"
		if row[0] == "Ticket" {
			font = "F2"
		}
		for i, cell := range row {
			s.put(font, 11, 60+float64(i)*120, y, cell)
		}
	}
	y -= 30
	for _, l := range []string{"for each car {", "  weigh it", "}"} {
		s.put("F3", 10, 60, y, l)
		y -= 12
	}
	file := write([]string{s.String()}, "")
	check(t, file,
		"title: On the ferry",
		"prose: The ferry runs on every day of the week but Sunday, and in winter it takes no cars. It was built in 1931 and bought by the town nine years later.",
		"prose: A second paragraph stands apart from the first by more than a line.",
		"heading 2: Fares",
		"prose: There are three kinds of tickets:",
		"item 0: • single tickets, which are good on the day on which they are bought and on no other;",
		"item 0: • return tickets;",
		"item 0: • books of ten.",
		"prose: The captain sells them.",
		"header row: Ticket\tAdults\tChildren",
		"row: single\t4.20\t2.10",
		"row: return\t8.00\t4.00",
		"row: ten\t36.00\t18.00",
		"code: for each car {\n  weigh it\n}",
	)
	meta, _ := read(t, file)
	if want := (text.Meta{Title: "A made-up report", Author: "Ada Quill", Date: "2024-05-01"}); meta != want {
		t.Errorf("meta %+v", meta)
	}
}

// TestColumns reads columns that were written line by line.
// TestScaledFonts: where the size of a font is said by the page, as macOS and LibreOffice do,
// no line is a heading for the brackets that stand in it.
func TestScaledFonts(t *testing.T) {
	var s sheet
	put := func(size, y float64, line string) {
		fmt.Fprintf(&s, "BT /F1 1 Tf %g 0 0 %g 60 %g Tm (%s) Tj ET\n", size, size, y, line)
	}
	put(20, 780, "on some seas")
	put(11, 740, "on our sea, as on some seas near us, we row as we can, as we saw over some seasons")
	put(11, 727, `\(or as we were\) at {sea}, and [we] row as a crew can row over our own sea in some season or`)
	put(11, 714, "on some near sea.")
	check(t, write([]string{s.String()}, ""),
		"title: on some seas",
		"prose: on our sea, as on some seas near us, we row as we can, as we saw over some seasons (or as we were) at {sea}, and [we] row as a crew can row over our own sea in some season or on some near sea.")
}

func TestColumns(t *testing.T) {
	var s sheet
	s.put("F2", 18, 60, 790, "Two columns below one heading that goes across")
	words := strings.Fields("one two three four five six seven eight nine ten")
	for i, w := range words {
		y := 740 - 13*float64(i)
		s.put("F1", 11, 60, y, "left line "+w+" is about as long as this")
		s.put("F1", 11, 320, y, "right line "+w+" is about as long too")
	}
	_, got := read(t, write([]string{s.String()}, ""))
	all := strings.Join(got, "\n")
	if left, right := strings.Index(all, "left line ten"), strings.Index(all, "right line one"); left < 0 || right < left {
		t.Errorf("read as\n%s", all)
	}
}

func TestRunningHeads(t *testing.T) {
	var pages []string
	for i := range 6 {
		var s sheet
		s.put("F1", 9, 60, 810, fmt.Sprintf("Chapter %d: The harbour", 1+i/2))
		s.lines(60, 760, fmt.Sprintf("On page %d stands a paragraph that goes on in the next line and ends", i+1), "there. Its words are its own.")
		s.put("F1", 9, 290, 30, fmt.Sprint(i+3))
		pages = append(pages, s.String())
	}
	_, got := read(t, write(pages, ""))
	for i := range 6 {
		for _, want := range []string{
			fmt.Sprintf("left out, running heads and page numbers: p. %d: Chapter %d: The harbour / %d", i+1, 1+i/2, i+3),
			fmt.Sprintf("prose: On page %d stands a paragraph that goes on in the next line and ends there. Its words are its own.", i+1),
		} {
			if !slices.Contains(got, want) {
				t.Errorf("no %q in %q", want, got)
			}
		}
	}
	if len(got) != 12 {
		t.Errorf("%d blocks", len(got))
	}
}

// TestAcrossPages reads a paragraph that goes on on the next page, with a footnote between.
func TestAcrossPages(t *testing.T) {
	var a, b sheet
	a.lines(60, 100, "The paragraph begins on the first page, where it takes up a line and a half and is inter-")
	a.put("F1", 8, 60, 60, "1 A footnote of the first page.")
	b.lines(60, 780, "rupted by the end of the page. It ends on the second.")
	check(t, write([]string{a.String(), b.String()}, ""),
		"prose: The paragraph begins on the first page, where it takes up a line and a half and is inter-rupted by the end of the page. It ends on the second.",
		"footnote: 1 A footnote of the first page.",
	)
}

func TestPlaces(t *testing.T) {
	var a, b sheet
	a.lines(60, 700, "The first page says this.")
	b.lines(60, 700, "The second page says that.")
	var meta text.Meta
	blocks, err := pdf.Read(source.Input{Bytes: write([]string{a.String(), b.String()}, ""), Meta: &meta})
	if err != nil || len(blocks) != 2 || blocks[0].Place != "p. 1" || blocks[1].Place != "p. 2" {
		t.Errorf("%+v, %v", blocks, err)
	}
}

func TestErrors(t *testing.T) {
	var s sheet
	s.lines(60, 700, "A line of text.")
	good := write([]string{s.String()}, "")
	image := stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "x")
	lock := "<</Filter/Standard/V 1/R 2/P -4/O<" + strings.Repeat("41", 32) + ">/U<" + strings.Repeat("42", 32) + ">>>"
	for name, test := range map[string]struct {
		file []byte
		want string
	}{
		"encrypted": {write([]string{s.String()}, "/ID[<41><42>]/Encrypt 10 0 R", lock), "is encrypted: save it without a password"},
		"scanned":   {write([]string{"q 500 0 0 700 40 40 cm /X Do Q"}, "", image), "has no text but pictures of its pages: run OCR over it, as ocrmypdf does"},
		"empty":     {write([]string{""}, ""), "has no text on its pages"},
		"cut off":   {good[:40], "is a broken PDF: print it to a new PDF, or export it as text"},
		"nothing":   {[]byte("%PDF-1.7\n"), "is a broken PDF: print it to a new PDF, or export it as text"},
	} {
		_, err := pdf.Read(source.Input{Bytes: test.file, Meta: new(text.Meta)})
		if err == nil || err.Error() != test.want {
			t.Errorf("%s: error %v, want %s", name, err, test.want)
		}
	}
}

// TestHostile reads a page that draws a drawing of drawings, of which there are too many.
func TestHostile(t *testing.T) {
	var forms []string
	for i := range 25 {
		next := ""
		if i < 24 {
			next = fmt.Sprintf("/Resources<</XObject<</X %d 0 R>>/Font<</F1 3 0 R>>>>", 11+i)
		}
		forms = append(forms, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]"+next, strings.Repeat("/X Do ", 30)))
	}
	var good sheet
	good.lines(60, 700, "The second page is good.")
	pdf.LimitPage(t, 6*time.Second) // long enough for the good page on a busy machine
	_, got := read(t, write([]string{"/X Do", good.String()}, "", forms...))
	if want := []string{"left out, the page takes too long to read: p. 1", "prose: The second page is good."}; !cmp.Equal(want, got) {
		t.Errorf("got %q, want %q", got, want)
	}
	pdf.LimitPage(t, 200*time.Millisecond)
	file := write([]string{"/X Do", "/X Do", "/X Do", good.String()}, "", forms...)
	if _, err := pdf.Read(source.Input{Bytes: file, Meta: new(text.Meta)}); err == nil || !strings.HasPrefix(err.Error(), "takes too long") {
		t.Errorf("error %v", err)
	}
}

func FuzzRead(f *testing.F) {
	var s sheet
	s.put("F2", 20, 60, 780, "On the ferry")
	s.lines(60, 700, "The ferry runs on every day.", "\x95 single tickets", "1. ten")
	f.Add(write([]string{s.String(), s.String()}, ""))
	f.Fuzz(func(t *testing.T, file []byte) {
		var meta text.Meta
		blocks, err := pdf.Read(source.Input{Path: "a.pdf", Bytes: file, Meta: &meta})
		if err != nil {
			return
		}
		end := 0
		for _, b := range blocks {
			if b.From < end || b.To < b.From {
				t.Fatalf("%v at [%d, %d) after %d", b, b.From, b.To, end)
			}
			end = b.From
		}
	})
}

// TestTightTable reads a table without lines whose cells stand close together, are partly empty and go on below; its rows
// have no room between them.
func TestTightTable(t *testing.T) {
	var s sheet
	s.put("F2", 20, 60, 780, "Ships")
	y := 700.0
	for _, row := range [][3]string{{"Of", "Yr", "For"}, {"Ada", "1931", "cars and people, on"}, {"", "", "all days of the week"}, {"Bea", "1940", "people"}, {"Cleo", "", "cars that are heavy"}, {"", "", "and full of stones"}, {"Dora", "1950", "nothing at all now"}} {
		for i, cell := range row {
			if cell != "" {
				s.put("F1", 11, 60+float64(i)*34, y, cell)
			}
		}
		y -= 13
	}
	s.lines(60, y-30, "A paragraph below the table goes across all of its columns and ends them.")
	check(t, write([]string{s.String()}, ""),
		"title: Ships",
		"row: Of\tYr\tFor",
		"row: Ada\t1931\tcars and people, on all days of the week",
		"row: Bea\t1940\tpeople",
		"row: Cleo\t\tcars that are heavy and full of stones",
		"row: Dora\t1950\tnothing at all now",
		"prose: A paragraph below the table goes across all of its columns and ends them.",
	)
}

// TestMarksBehind reads items whose marks are all written behind the lines of the page, and terms in bold.
func TestMarksBehind(t *testing.T) {
	var s sheet
	y := s.lines(75, 780, "single tickets, which are good on the day on which they are bought", "return tickets, which are good on two days")
	s.put("F2", 11, 60, y-20, "-b, --books")
	s.lines(90, y-33, "Sell a book of ten.")
	s.put("F1", 11, 60, 780, "\x95")
	s.put("F1", 11, 60, 767, "\x95")
	check(t, write([]string{s.String()}, ""),
		"item 0: • single tickets, which are good on the day on which they are bought",
		"item 0: • return tickets, which are good on two days",
		"prose: -b, --books Sell a book of ten.",
	)
}

// TestHyphens keeps the hyphens of words at the ends of lines in a file that does not fill its lines.
func TestHyphens(t *testing.T) {
	var s sheet
	var lines []string
	for i := range 24 {
		lines = append(lines, "on all days but one we row the heavy boat over the bay"+strings.Repeat(" as it is", i%4))
	}
	lines = append(lines, "and then, as it is late and the sea is cold, we pull the boat to the side-", "slip of the pier.")
	s.lines(60, 780, lines...)
	_, got := read(t, write([]string{s.String()}, ""))
	if all := strings.Join(got, "\n"); !strings.Contains(all, "to the side-slip of") {
		t.Errorf("read as\n%s", all)
	}
}
