package state_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"pilcrow/internal/state"
)

// A sweeper fails the first time.
type sweeper struct{ times int }

func (s *sweeper) Sweep(context.Context) (int, error) {
	if s.times++; s.times == 1 {
		return 0, errors.New("the disk is full")
	}
	return 1, nil
}

// TestSweep: it sweeps at once and every ten minutes, and logs what fails.
func TestSweep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		s := &sweeper{}
		ctx, cancel := context.WithTimeout(t.Context(), 25*time.Minute)
		defer cancel()
		state.Sweep(ctx, s, slog.New(slog.NewTextHandler(&log, nil)))
		if s.times != 3 || strings.Count(log.String(), "the disk is full") != 1 {
			t.Errorf("swept %d times; log: %s", s.times, &log)
		}
	})
}

// TestSweepThatIsCutOff: the end of the program is no failure.
func TestSweepThatIsCutOff(t *testing.T) {
	var log bytes.Buffer
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	state.Sweep(ctx, &sweeper{}, slog.New(slog.NewTextHandler(&log, nil)))
	if log.Len() > 0 {
		t.Errorf("logged: %s", &log)
	}
}
