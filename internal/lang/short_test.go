package lang_test

import (
	"slices"
	"testing"

	"pilcrow/internal/lang"
)

func TestLongForms(t *testing.T) {
	for _, test := range []struct {
		language, word string
		want           []string
	}{
		{"en", "temp", []string{"temperature", "temporary"}},
		{"en", "pics", []string{"picture", "photo"}},
		{"de", "uni", []string{"universitat"}},
		{"en", "temperature", nil},
		{"ru", "temp", nil},
	} {
		if got := lang.LongForms(test.language, test.word); !slices.Equal(got, test.want) {
			t.Errorf("%s %q: got %q, want %q", test.language, test.word, got, test.want)
		}
	}
}
