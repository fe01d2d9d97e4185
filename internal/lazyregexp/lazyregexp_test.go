package lazyregexp

import "testing"

func TestIf(t *testing.T) {
	e := If(Has(Digits), `^(\d+) ducks$`)
	for s, number := range map[string]string{"12 ducks": "12", "12 geese": "", "ducks": "", "": ""} {
		if got := e.MatchString(s); got != (number != "") {
			t.Errorf("MatchString(%q) = %t", s, got)
		}
		if got := e.FindString(s); (got != "") != (number != "") {
			t.Errorf("FindString(%q) = %q", s, got)
		}
		if m := e.FindStringSubmatch(s); (m != nil) != (number != "") || m != nil && m[1] != number {
			t.Errorf("FindStringSubmatch(%q) = %q", s, m)
		}
		if at := e.FindStringSubmatchIndex(s); (at != nil) != (number != "") || at != nil && s[at[2]:at[3]] != number {
			t.Errorf("FindStringSubmatchIndex(%q) = %v", s, at)
		}
	}
}

func TestWords(t *testing.T) {
	e := If(Words("duck geese"), `(?i)(ducks|geese)`)
	for s, want := range map[string]string{"two DUCKS": "two birds", "a goose": "a goose", "Geese": "birds"} {
		if got := e.ReplaceAllString(s, "birds"); got != want {
			t.Errorf("ReplaceAllString(%q) = %q, want %q", s, got, want)
		}
	}
}

// An expression that matches nothing of a text is not compiled for it.
func TestIfCompilesLate(t *testing.T) {
	e := If(Begins("["), `(`)
	if e.MatchString("a line") || e.FindString("a line") != "" || e.FindStringSubmatch("a line") != nil {
		t.Error("it matches what it may not match")
	}
	defer func() {
		if recover() == nil {
			t.Error("what is no expression was not compiled")
		}
	}()
	e.MatchString("[a line")
}
