package claims_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

var askeText = []string{
	"The old bridge over the Aske fell in the storm of 1929. Nobody was hurt.",
	"The new bridge was built by Ada Holm and opened in 1931. It is 1,240 metres long.",
	"She became the first mayor of Askeby, and died there in 1950.",
	"Lorries must not use the bridge in winter.",
}

// aske are the paragraphs that were sent; before each stand those before it.
func aske() claims.Grounds {
	all := in("en", askeText...)
	return claims.Grounds{Sent: all, Before: func(p *claims.Paragraph) (before []*claims.Paragraph) {
		for n := p.Number - 1; n >= 1; n-- {
			before = append(before, all[n-1])
		}
		return before
	}}
}

func numbersOf(evidence []claims.Evidence) []int {
	var numbers []int
	for _, e := range evidence {
		numbers = append(numbers, e.Number)
	}
	return numbers
}

func TestCheck(t *testing.T) {
	for _, test := range []struct {
		name, claim string
		cites       []int
		proof       claims.Proof
		refused     string // its beginning
		evidence    []int
		recited     bool
	}{
		{"verbatim", "Nobody was hurt.", []int{1}, claims.Quotation, "", []int{1}, false},
		{"verbatim, another cited", "Nobody was hurt.", []int{2, 3}, claims.Quotation, "", []int{1}, true},
		{"verbatim, none cited", "nobody was hurt", nil, claims.Quotation, "", []int{1}, true},
		{"verbatim, cited ones that do not exist", "Nobody was hurt.", []int{0, -1, 9}, claims.Quotation, "", []int{1}, true},
		{"wording", "Lorries must not use a bridge in the winter.", []int{4}, claims.Wording, "", []int{4}, false},
		{"for a judge", "Ada Holm built the bridge of 1931.", []int{2}, "", "", []int{2}, false},
		{"for a judge, none cited", "Ada Holm built the bridge of 1931.", nil, "", "", []int{2}, true},
		{"for a judge, another cited", "Ada Holm built the bridge of 1931.", []int{4}, "", "", []int{2}, true},
		{"two cited", "The old bridge fell in 1929, and the new one is of 1931.", []int{1, 2}, "", "", []int{1, 2}, false},
		{"two cited, one is not needed", "Ada Holm built the bridge of 1931.", []int{2, 4}, "", "", []int{2}, false},
		{"the same cited twice", "Ada Holm built the bridge of 1931.", []int{2, 2}, "", "", []int{2}, false},
		{"a name of the paragraph before", "Ada Holm became the mayor of Askeby.", []int{3}, "", "", []int{3, 2}, false},
		{"a number of the paragraph before", "The builder of 1931 died in 1950.", []int{3}, "", "", []int{3, 2}, false},
		{"a number of two paragraphs before", "She, who knew the storm of 1929, died in 1950.", []int{3}, "", "", []int{3, 1}, false},
		{"a number of two paragraphs before, a name of the one between", "Ada Holm, who knew the storm of 1929, died in 1950.", []int{3}, "", "", []int{3, 2, 1}, false},
		{"a name that nobody has", "Eda Berg became the mayor of Askeby.", []int{3}, "", `the name "Berg"`, nil, false},
		{"a number that nobody has", "The bridge is 1,250 metres long.", []int{2}, "", "the number 1250", nil, false},
		{"none cited, and few of its words anywhere", "In 1931 engineers gave the county a thing that everybody admired for many years.", nil, "", "the number 1931", nil, false},
		{"with no word of what it cites", "Penguins swim fast.", []int{1, 2}, "", "nothing that was sent is about it", nil, false},
		{"about nothing that was sent", "Penguins swim fast.", nil, "", "nothing that was sent is about it", nil, false},
		{"nothing", "", []int{1}, "", "nothing that was sent is about it", nil, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := aske().Check(claims.New(test.claim, ""), test.cites)
			if f.Proof != test.proof || !strings.HasPrefix(f.Refused, test.refused) || (f.Refused == "") != (test.refused == "") {
				t.Errorf("proof %q, refused because %q", f.Proof, f.Refused)
			}
			if f.Refused != "" {
				return
			}
			if diff := cmp.Diff(test.evidence, numbersOf(f.Evidence)); diff != "" || f.Recited != test.recited {
				t.Errorf("recited is %v, evidence (-want +got):\n%s", f.Recited, diff)
			}
			if f.Proof == "" && len(f.Read) == 0 {
				t.Error("a judge has nothing to read")
			}
		})
	}
}

// A claim that is proven by its words is shown as the text has it, and cut out of it.
func TestVerbatimIsCutOut(t *testing.T) {
	f := aske().Check(claims.New("NOBODY was – hurt", ""), []int{1})
	if f.Text != "Nobody was hurt." || f.Evidence[0].Of(f.Evidence[0].Text) != f.Text {
		t.Errorf("shown as %q", f.Text)
	}
}

// Words of the text are shown even where a claim with them would be refused: they are its own.
func TestVerbatimNeedsNoFacts(t *testing.T) {
	g := claims.Grounds{Sent: in("en", "Who are we? We are @here, at www.aske.example.")}
	for _, s := range []string{"Who are we?", "We are @here, at www.aske.example."} {
		if f := g.Check(claims.New(s, ""), []int{1}); f.Proof != claims.Quotation {
			t.Errorf("%q is refused because %q", s, f.Refused)
		}
	}
}

func TestWithoutWhatComesBefore(t *testing.T) {
	g := aske()
	g.Sent = g.Sent[3:] // it has no pronoun
	if f := g.Check(claims.New("Lorries must not use the bridge at Askeby.", ""), []int{1}); f.Refused == "" {
		t.Errorf("a name of a paragraph that it does not lean on: %+v", numbersOf(f.Evidence))
	}
	g = aske()
	g.Before = nil
	if f := g.Check(claims.New("Ada Holm became the mayor of Askeby.", ""), []int{3}); f.Refused == "" {
		t.Errorf("a name from nowhere: %+v", numbersOf(f.Evidence))
	}
	if f := (claims.Grounds{}).Check(claims.New("Ada Holm became the mayor.", ""), []int{1}); f.Refused == "" || f.Proof != "" {
		t.Errorf("without any paragraph: %+v", f)
	}
}

func TestRest(t *testing.T) {
	for _, test := range []struct {
		name, claim string
		cites       []int
		want        string // "" if it rests on nothing
	}{
		{"the cited sentence", "Eda Holm built the new bridge.", []int{2}, "The new bridge was built by Ada Holm and opened in 1931."},
		{"with few of its words", "Engineers gave the county a bridge that everybody admired for years and years.", []int{2}, "The new bridge was built by Ada Holm and opened in 1931."},
		{"of the cited paragraph, though another one has more", "The bridge of Ada Holm is closed to lorries.", []int{4}, "Lorries must not use the bridge in winter."},
		{"of another paragraph that has much more", "The new bridge, built by Ada Holm, opened in 1932.", []int{4}, "The new bridge was built by Ada Holm and opened in 1931."},
		{"of another paragraph, the cited one says nothing", "Ada Holm opened it in 1932.", []int{1, 9}, "The new bridge was built by Ada Holm and opened in 1931."},
		{"none cited", "It measures 1,240 feet in length, metres long.", nil, "It is 1,240 metres long."},
		{"none cited, few of its words", "Engineers gave the county a bridge that everybody admired for years and years.", nil, ""},
		{"none cited, one of its words", "The storm came.", nil, ""},
		{"nothing", "Penguins swim fast.", []int{1}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			e, ok := aske().Rest(claims.New(test.claim, ""), test.cites)
			got := ""
			if ok {
				got = e.Of(e.Text)
			}
			if got != test.want {
				t.Errorf("rests on %q, want %q", got, test.want)
			}
		})
	}
}

// What stands by a paragraph is evidence for its names only where the paragraph was sent.
func TestMetaOfAnotherDocument(t *testing.T) {
	one := claims.NewParagraph(text.Paragraph{Document: "a", Number: 1, Text: "The bridge is long."}, text.Meta{Author: "Ada Holm"}, "en")
	other := claims.NewParagraph(text.Paragraph{Document: "b", Number: 1, Text: "The bridge is long, too."}, text.Meta{Author: "Eda Berg"}, "en")
	g := claims.Grounds{Sent: []*claims.Paragraph{one, other}}
	if f := g.Check(claims.New("According to Berg, the bridge is very long.", ""), []int{1}); f.Refused != "" || numbersOf(f.Evidence)[0] != 1 || f.Evidence[0].Document != "b" {
		t.Errorf("refused because %q, evidence %+v", f.Refused, f.Evidence)
	}
	g.Sent = g.Sent[:1]
	if f := g.Check(claims.New("According to Berg, the bridge is very long.", ""), []int{1}); f.Refused == "" {
		t.Error("the author of a document that was not sent is evidence")
	}
}
