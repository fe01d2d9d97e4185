package telegram

import (
	"bytes"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// TestOutage: an hour without Telegram is six lines of the log, however often it was tried.
func TestOutage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		o := &outage{log: slog.New(slog.NewTextHandler(&log, nil))}
		o.isOver(t.Context())
		for range 60 * 6 {
			o.goesOn(t.Context(), errors.New("network is unreachable"))
			time.Sleep(10 * time.Second)
		}
		if n := strings.Count(log.String(), "network is unreachable"); n != 6 {
			t.Errorf("it is told %d times", n)
		}
		o.isOver(t.Context())
		o.isOver(t.Context())
		if n := strings.Count(log.String(), "answers again"); n != 1 {
			t.Errorf("its end is told %d times", n)
		}
	})
}
