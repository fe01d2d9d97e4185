package terminal_test

import (
	"strings"
	"testing"

	"pilcrow/internal/terminal"
)

func TestUnderstood(t *testing.T) {
	a := lampAnswer()
	a.Understood = "When was the lamp\x1b[31m lit?"
	got := render(t, terminal.Renderer{}, a)
	if !strings.Contains(got, "\nUnderstood as: When was the lamp") || strings.Contains(got, "\x1b") {
		t.Errorf("%q", got)
	}
}
