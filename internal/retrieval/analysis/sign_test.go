package analysis_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/retrieval/analysis"
)

func signs(s string) []string {
	var found []string
	analysis.New("en").Each(s, func(t *analysis.Token) {
		if t.Sign {
			found = append(found, string(t.Unit))
		}
	})
	return found
}

func TestSigns(t *testing.T) {
	tests := map[string][]string{
		"What does $? mean?":                          {"$?"},
		"Written in C++ and F#, not in C.":            {"c++", "f#"},
		"Use --force or -x; see ~user and .bashrc":    {"--force", "-x", "~user", ".bashrc"},
		"the ? operator (see also \"`-`\" and && )":   {"?", "-", "&&"},
		"Set $HOME and %PATH% to ./bin":               {"$home", "%path", "./bin"},
		"a # b":                                       {"#"},
		"Is it so? Yes! No... – maybe -- or not; e.g": nil,
		"half-baked, 3.5 km, a/b, 27–28, AT&T, x=1":   nil,
		"A - B — C | D * E = F & G":                   nil,
		"---- ==== **** ....":                         nil,
		"(Note: this is it.)":                         nil,
		"mail me@example.org, 50% off":                nil,
		"":                                            nil,
	}
	for text, want := range tests {
		if diff := cmp.Diff(want, signs(text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// Words with signs are found as words, too, and signs stay out of the terms.
func TestSignsLeaveWordsAlone(t *testing.T) {
	var got []string
	for _, term := range analysis.Terms("Give --force to C++.", "en") {
		got = append(got, term.Text)
	}
	if want := []string{"give", "to", "forc", "c"}; !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func grams(word string) (keys []uint64) {
	analysis.New("").Each(word, func(t *analysis.Token) {
		analysis.EachGram(t, func(key uint64) { keys = append(keys, key) })
	})
	return keys
}

func TestGrams(t *testing.T) {
	for word, want := range map[string]int{
		"a": 1, "ab": 1, "abc": 2, "doctor": 5, "больница": 7, "1.29": 1, "2024": 1, "中": 0, "中国派": 2, "ไทยภา": 3,
	} {
		if got := grams(word); len(got) != want {
			t.Errorf("%q has %d n-grams, want %d", word, len(got), want)
		}
	}
	common := func(a, b string) int {
		n := 0
		for _, key := range grams(a) {
			if slices.Contains(grams(b), key) {
				n++
			}
		}
		return n
	}
	if common("Krankenhaus", "Universitätskrankenhaus") < 6 || common("1.29", "1.28") != 0 || common("4", "42") != 0 {
		t.Error("related words have too few n-grams in common, or numbers have some")
	}
}

func FuzzEach(f *testing.F) {
	f.Add("C++ --force $? `-` 中国 \xff ไทย ـ")
	f.Fuzz(func(t *testing.T, s string) {
		a := analysis.New("en")
		a.Each(s, func(token *analysis.Token) {
			if token.Start < 0 || token.End <= token.Start || token.End > len(s) || len(token.Unit) == 0 {
				t.Fatalf("token %+v of %q", token, s)
			}
			if token.Sign && strings.ContainsAny(string(token.Unit), " \n") {
				t.Fatalf("the sign %q has white space", token.Unit)
			}
			a.Term(token)
			analysis.EachGram(token, func(key uint64) {
				if key == 0 {
					t.Fatal("a key is 0")
				}
			})
		})
	})
}
