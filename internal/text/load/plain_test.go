package load_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

const (
	long  = "This is a paragraph of plain text that is long enough to be one for certain."
	other = "Another paragraph follows here, and it is long enough to be one, too."
)

// outline writes a document as a reader sees it: a line for each paragraph, as
// "heading | text", and for each note, as "kind: text".
func outline(t *testing.T, name, source string) []string {
	t.Helper()
	d, err := load.File(name, []byte(source), text.Meta{})
	if err != nil {
		return []string{err.Error()}
	}
	checkDocument(t, d, []byte(source))
	var out []string
	for _, p := range d.Paragraphs {
		line := body(p)
		if p.Heading != "" {
			line = p.Heading + " | " + line
		}
		out = append(out, line)
	}
	for _, n := range d.Notes {
		out = append(out, fmt.Sprintf("%s: %s", n.Kind, n.Text))
	}
	return out
}

type outlineTest struct {
	name   string
	source string
	want   []string
}

// structure writes a document with the blocks of its paragraphs: "heading | item{1.}
// Mix. ⏎ item{2.} Bake. ← the lead".
func structure(t *testing.T, name, source string) []string {
	t.Helper()
	d, err := load.File(name, []byte(source), text.Meta{})
	if err != nil {
		return []string{err.Error()}
	}
	checkDocument(t, d, []byte(source))
	var out []string
	for _, p := range d.Paragraphs {
		var blocks []string
		for _, b := range p.Structure() {
			s := strings.TrimSpace(p.Text[max(b.Start, b.Label.End):b.End])
			if label := b.Label.Of(p.Text); label != "" {
				s = "{" + label + "} " + s
			}
			if b.Kind != text.Prose {
				s = strings.Repeat(">", b.Level) + b.Kind.String() + " " + s
			}
			blocks = append(blocks, strings.ReplaceAll(strings.ReplaceAll(s, "\n", "↵"), "\t", "⇥"))
		}
		line := strings.Join(blocks, " ⏎ ")
		if p.Heading != "" {
			line = p.Heading + " | " + line
		}
		if p.Lead != "" {
			line += " ← " + strings.ReplaceAll(strings.ReplaceAll(p.Lead, "\n", "↵"), "\t", "⇥")
		}
		out = append(out, line)
	}
	for _, n := range d.Notes {
		out = append(out, fmt.Sprintf("%s: %s", n.Kind, n.Text))
	}
	return out
}

func testStructures(t *testing.T, file string, tests []outlineTest) {
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, structure(t, file, test.source)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.source, diff)
			}
		})
	}
}

func testOutlines(t *testing.T, file string, tests []outlineTest) {
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, outline(t, file, test.source)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.source, diff)
			}
		})
	}
}

func TestPlain(t *testing.T) {
	testOutlines(t, "a.txt", []outlineTest{
		{"one line", "Hello world", []string{"Hello world"}},
		{"wrapped lines", "One\n two \r\nthree\rfour\u2028five.", []string{"One two three four five."}},
		{"blank lines", "One.\n \t\nTwo.\r\n\r\nThree.\u2029\u2029Four.", []string{"One.", "Two.", "Three.", "Four."}},
		{"form feed", "One.\n\f\nTwo.", []string{"One.", "Two."}},
		{"characters stay", "ﬁne\u2002“quotes” a\u00a0b  c\td.", []string{"ﬁne\u2002“quotes” a\u00a0b  c d."}},
		{"control characters go", long + "\x01\ufeff x\x7f.", []string{long + " x."}},
		{"hyphenated as groff does", "Take an exam‐\nple that is non‐\ndestructive.", []string{"Take an example that is non‐destructive."}},
		{"hyphenated", "Take an exam-\n ple, pre- and\nNord-\nund Südsee, and UTF-\n8.", []string{"Take an example, pre- and Nord- und Südsee, and UTF- 8."}},
		{"lines of Chinese", "这座桥建于 1902 年，由附近的居民出钱修建，用了三年时间，后来在洪水中被毁，又由居\n民和渔民一起重修，今天的名字叫做 Old\nBridge，也有人叫它 A1 号大桥，因为地图上是这样写的，不过当地的老人们还\n是说「桥」。", []string{"这座桥建于 1902 年，由附近的居民出钱修建，用了三年时间，后来在洪水中被毁，又由居民和渔民一起重修，今天的名字叫做 Old Bridge，也有人叫它 A1 号大桥，因为地图上是这样写的，不过当地的老人们还是说「桥」。"}},
		{"the same twice", "Yes.\n\nYes.", []string{"Yes.", "Yes."}},
		{"a line a paragraph", strings.Repeat(long+" ", 3) + "\nShort one.\n" + other, []string{strings.TrimSpace(strings.Repeat(long+" ", 3)), "Short one.", other}},
		{"separators", "One.\n\n* * *\n\nTwo.\n-----\nThree.", []string{"One.", "Two.", "Three.", "left out: * * *", "left out: -----"}},
	})
}

func TestPlainTitle(t *testing.T) {
	testOutlines(t, "a.txt", []outlineTest{
		{"title", "A short title\n\nText.", []string{"Text.", "title: A short title"}},
		{"sentence", "A short sentence.\n\nText.", []string{"A short sentence.", "Text."}},
		{"question in quotes", "“Why?”\n\nText.", []string{"“Why?”", "Text."}},
		{"nothing follows", "A short title", []string{"A short title"}},
		{"two lines", "A short title\nof two lines\n\nText.", []string{"A short title of two lines", "Text."}},
		{"salutation", "Dear all\n\nText.", []string{"Dear all", "Text."}},
		{"list", "- apples\n\n- pears", []string{"- apples\n- pears"}},
		{"underlined", "Title\n=====\nText.", []string{"Text.", "title: Title"}},
	})
}

func TestPlainHeadings(t *testing.T) {
	testOutlines(t, "a.txt", []outlineTest{
		{"chapters", "Kapitel 3\n\n" + long + "\n\nChapter four\n\n" + other,
			[]string{"Kapitel 3 | " + long, "Chapter four | " + other, "heading: Kapitel 3", "heading: Chapter four"}},
		{"part and chapter", long + "\n\nPART I\n\nCHAPTER 1\n\n" + other,
			[]string{long, "PART I > CHAPTER 1 | " + other, "heading: PART I", "heading: CHAPTER 1"}},
		{"numbered", long + "\n\n1.2 Methods\n\n" + other, []string{long, "1.2 Methods | " + other, "heading: 1.2 Methods"}},
		{"capitals", long + "\n\nTHE END OF IT\n\n" + other, []string{long, "THE END OF IT | " + other, "heading: THE END OF IT"}},
		{"underlined", long + "\n\nMethods\n-------\n" + other, []string{long, "Methods | " + other, "heading: Methods"}},
		{"weak evidence", long + "\n\nMethods\n\n" + other, []string{long, "Methods", other}},
		{"at the end", long + "\n\nJOHN SMITH", []string{long, "JOHN SMITH"}},
		{"list item", long + "\n\n1. Buy Milk\n\n" + other, []string{long, "1. Buy Milk", other}},
		{"abbreviation", long + "\n\nUN\n\n" + other, []string{long, "UN", other}},
		{"nothing below", "CHAPTER ONE\n\nCHAPTER TWO", []string{"CHAPTER ONE", "CHAPTER TWO"}},
		{"wiki", long + "\n\n== Methods ==\n" + other + "\n\n=== By hand\n\n" + long,
			[]string{long, "Methods | " + other, "Methods > By hand | " + long, "heading: Methods", "heading: By hand"}},
		{"one line with marks", long + "\n\n== Methods\n\n" + other, []string{long, "== Methods", other}},
		{"output of a program", "=== RUN TestA\n=== RUN TestB\n" + other, []string{"=== RUN TestA\n=== RUN TestB\n" + other}},
	})
}

// TestPlainSentences: lines that are sentences are paragraphs together; others that end with one
// are not.
func TestPlainSentences(t *testing.T) {
	part := func(n int) string {
		return fmt.Sprintf("Boat %d was made in the yard behind the old mill, and it is still the one that everybody asks for when the lake is calm and the guests have come.\nIt has a red bow.\nNobody knows who painted it, or why.", n)
	}
	var parts, want []string
	for n := range 6 {
		parts = append(parts, part(n))
		want = append(want, strings.ReplaceAll(part(n), "\n", " "))
	}
	if diff := cmp.Diff(want, outline(t, "a.txt", strings.Join(parts, "\n\n"))); diff != "" {
		t.Error("a sentence a line:", diff)
	}
	if got := outline(t, "a.txt", strings.Join(parts, "\n")); len(got) < 6 {
		t.Error("without blank lines:", got)
	}
}

func TestJoin(t *testing.T) {
	tests := []struct {
		name, a, b string
		joined     bool
	}{
		{"comma, small letter", "It came from the city of Maseru,", "which is the capital.", true},
		{"comma, long", "The path leads from the Belt and Road Initiative to the Development Initiative (GDI),", "Global Security Initiative", true},
		{"comma, short", "And then I saw,", "The sun was there", false},
		{"bracket", "(H.E. Lei Kezhong is an", "Ambassador to the Kingdom)", true},
		{"function word", "He is the Ambassador of the", "People’s Republic", true},
		{"German function word", "Das ist die Geschichte der", "Republik", true},
		{"word in capitals", "SECTION THE", "People’s Republic", false},
		{"preposition, long", "It was in the afternoon of a day in the hot summer that he came from", "Maseru to see", true},
		{"preposition, short", "What dreams are made of", "People sleep", false},
		{"small letter", "The quick brown fox jumps over the lazy dog again and again in", "broad daylight, and no one sees it.", true},
		{"small letter, short", "Apples", "pears and plums", false},
		{"no comma", "Global Security Initiative (GSI), and Global Civilization Initiative (GCI)", "Like an African proverb says", false},
		{"finished", long, "and so on, it says", false},
		{"finished in quotes", "He said: “I am because we are.”", "and so on, it says", false},
		{"colon", "There are three of these things in the whole wide world, and no more:", "one of them", false},
		{"salutation", "Dear Members of the Board and dear guests from near and from far away,", "we meet today", false},
		{"list", "You need all of these things for the meal that we are going to cook, the", "- apples", false},
		{"brand", "The quick brown fox jumps over the lazy dog again and again in daylight", "iPhone sales are up", false},
		{"address", "The quick brown fox jumps over the lazy dog again and again in daylight", "www.example.org is here", false},
		{"verse", "Roses are red,\nViolets are blue,", "Sugar is sweet,\nAnd so are you.", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, err := load.File("a.txt", []byte("First.\n\n"+test.a+"\n\n"+test.b), text.Meta{})
			if err != nil {
				t.Fatal(err)
			}
			if notes := len(d.Notes); (notes == 1 && d.Notes[0].Kind == text.Joined && d.Notes[0].Paragraph == 2) != test.joined {
				t.Errorf("notes: %+v", d.Notes)
			}
		})
	}
}

func TestFurniture(t *testing.T) {
	tests := []struct {
		name, tail string
		kept       int // paragraphs besides the first
	}{
		{"English", "Leave a Reply\n\nYour email address will not be published. Required fields are marked *\n\nComment *\n\nName *\n\nPost Comment", 0},
		{"German", "Schreibe einen Kommentar\n\nDeine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert\n\nKommentar *", 0},
		{"French", "Laisser un commentaire\n\nVotre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *", 0},
		{"Spanish", "Deja una respuesta\n\nTu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *", 0},
		{"sharing", "Share this:\n\nTwitter\n\nFacebook\n\nRelated", 0},
		{"labels", "Tags: Lesotho, China\n\nLeave a comment\n\n© 2024 The Paper. All rights reserved.", 0},
		{"no proof", "Name\n\nEmail\n\nTwitter", 3},
		{"prose", "Leave a reply if you like what you have read here.", 1},
		{"prose below", "Leave a Reply\n\nThis is what the old page said.", 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, err := load.File("a.txt", []byte(long+"\n\n"+test.tail), text.Meta{})
			if err != nil {
				t.Fatal(err)
			}
			if kept := len(d.Paragraphs) - 1; kept != test.kept {
				t.Errorf("kept %d, want %d: %+v", kept, test.kept, d.Paragraphs)
			}
		})
	}
}
