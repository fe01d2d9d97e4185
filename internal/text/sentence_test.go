package text_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
)

func TestSentences(t *testing.T) {
	for _, want := range [][]string{
		{"One.", "Two!", "Three?", "Four"},
		{"Mr. and Mrs. Smith met Dr. Jones.", "They talked."},
		{"J. R. R. Tolkien wrote it.", "It sold well."},
		{"See fig. 3 and pp. 7-9 for more.", "No. 5 is red."},
		{"He moved to the U.S. in 1997.", "The U.S. Army paid."},
		{"He lives in the U.S.", "The house is big."},
		{"It costs 3.5 million.", "The 91-km road is long."},
		{"Is it so?", "No.", "It is not."},
		{"What kind of world is to be built?", "How do you build such a world?"},
		{"“I am because we are.”", "It serves."},
		{"Founded by Smith et al. (2010) and others.", "Later."},
		{"The end.[12]", "Next one."},
		{"Wait... what?", "Yes."},
		{"Yahoo! is a company."},
		{"Apples, pears, etc. are fruit.", "He sold apples, pears, etc.", "The shop closed."},
		{"Am 3. Oktober wird gefeiert, z.B. in Berlin.", "Es gibt 30.", "Danach kommt nichts."},
		{"В 1997 г. Москва росла.", "Это так."},
		{"中国派遣了医疗队。", "他们来自武汉！", "真的？", "是的"},
		{"他说：“走吧。”", "然后离开。"},
		{"هل هذا صحيح؟", "نعم."},
		{"यह सच है।", "ठीक।"},
		{"e.g. this one"},
	} {
		s := strings.Join(want, " ")
		if strings.Contains(s, "。") {
			s = strings.Join(want, "")
		}
		if diff := cmp.Diff(want, sentences(s)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", s, diff)
		}
	}
}

// TestEndsSentence: behind the mark that ends a sentence quotation marks and references to footnotes may stand.
func TestEndsSentence(t *testing.T) {
	for s, want := range map[string]bool{
		"The end.": true, "“The end.”": true, "The end.[12]": true, "The end.[1][2]": true, "The end": false, "The end [1]": false, "[1]": false, "": false,
	} {
		if got := text.EndsSentence(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func TestSentencesOfNothing(t *testing.T) {
	for _, s := range []string{"", " ", "\u2002\n"} {
		if got := text.Sentences(s); got != nil {
			t.Errorf("Sentences(%q) = %v, want none", s, got)
		}
	}
}

func sentences(s string) []string {
	var out []string
	for _, p := range text.Sentences(s) {
		out = append(out, p.Of(s))
	}
	return out
}

func FuzzSentences(f *testing.F) {
	f.Add("Mr. A. B. went to the U.S. The end.[3] “Yes.” 好。真")
	f.Add("a\xff.\u2003 B . ? ![]")
	f.Fuzz(func(t *testing.T, s string) {
		rest := 0
		for _, p := range text.Sentences(s) {
			if p.Start < rest || p.End <= p.Start || p.End > len(s) {
				t.Fatalf("span %v after %d in %q", p, rest, s)
			}
			if strings.TrimFunc(s[rest:p.Start], unicode.IsSpace) != "" {
				t.Fatalf("lost %q of %q", s[rest:p.Start], s)
			}
			rest = p.End
		}
		if strings.TrimFunc(s[rest:], unicode.IsSpace) != "" {
			t.Fatalf("lost %q of %q", s[rest:], s)
		}
	})
}
