package lang

import (
	"slices"
	"testing"
)

func TestCodes(t *testing.T) {
	for question, want := range map[string][]string{
		"what does -k do?": {"-k"}, "rope of -9": {"-9"}, "is --sort=name quick": nil, "(see --sort)": {"--sort"}, "error 407": {"407"}, "Who dropped Lamp 2.7?": {"2.7"}, "rope 1.2.10?": {"1.2.10"},
		"what are %b and $HOME?": {"%b", "$HOME"}, "it costs $5": nil, "20 % of it": {"20"},
		"a well-known 3rd boat": nil, "What is it?": nil,
	} {
		if got := Codes(question); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
}

func TestHasCode(t *testing.T) {
	for _, test := range []struct {
		said, code string
		want       bool
	}{
		{"-k, --keep", "-k", true}, {"--kit or --k", "-k", false}, {"-K", "-k", false}, {"a-k", "-k", false}, {"--keep=DIR", "--keep", true},
		{"It is 12.", "12", true}, {"It is 12.5 or 3,12.", "12", false}, {"no 112, but 12", "12", true},
	} {
		if got := HasCode(test.said, test.code); got != test.want {
			t.Errorf("%q in %q: %v", test.code, test.said, got)
		}
	}
}
