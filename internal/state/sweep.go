package state

import (
	"cmp"
	"context"
	"log/slog"
	"time"
)

// A Sweeper deletes what is past its time.
type Sweeper interface {
	// Sweep deletes it once, and counts it.
	Sweep(ctx context.Context) (entries int, err error)
}

const sweepInterval = 10 * time.Minute

// Sweep deletes what is past its time, now and again until ctx is done. What fails is
// logged and tried again; a nil log means slog.Default().
func Sweep(ctx context.Context, s Sweeper, log *slog.Logger) {
	log = cmp.Or(log, slog.Default())
	ticker := time.NewTicker(sweepInterval)
	defer ticker.Stop()
	for {
		if _, err := s.Sweep(ctx); err != nil && ctx.Err() == nil {
			log.ErrorContext(ctx, "what is past its time is not deleted yet", "error", err)
		}
		select {
		case <-ticker.C:
		case <-ctx.Done():
			return
		}
	}
}
