package answer_test

import (
	"testing"

	"pilcrow/internal/answer"
)

func TestProfileNamed(t *testing.T) {
	for name, want := range map[string]answer.Profile{
		"auto": "", "point": answer.Point, "write": answer.Write, "small": answer.Point, "medium": answer.Point, "large": answer.Write,
	} {
		if got := answer.ProfileNamed(name); got != want {
			t.Errorf("ProfileNamed(%q) = %q, want %q", name, got, want)
		}
	}
}
