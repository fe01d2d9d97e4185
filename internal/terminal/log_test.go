package terminal_test

import (
	"errors"
	"log/slog"
	"strings"
	"testing"

	"pilcrow/internal/terminal"
)

func TestLog(t *testing.T) {
	var b strings.Builder
	log := slog.New(terminal.NewLog(&b, slog.LevelInfo)).With("model", "m")
	log.Debug("not told")
	log.Info("the judge was tested")
	log.Warn("the language model failed", "id", "K3F9Q2AA", "error", errors.New("model unreachable:\x1b[2J connection refused; see that the server runs"))
	const want = `info: the judge was tested (model m)
warning: the language model failed: model unreachable:�[2J connection refused;
see that the server runs (model m, id K3F9Q2AA)
`
	if got := b.String(); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
