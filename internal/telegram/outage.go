package telegram

import (
	"context"
	"log/slog"
	"time"
)

// reminder is how often the log says that Telegram still does not answer.
const reminder = 10 * time.Minute

// An outage tells the log that Telegram is away: at once, every ten minutes, and when it is back.
type outage struct {
	log  *slog.Logger
	told time.Time // the last time; zero while Telegram is there
}

func (o *outage) goesOn(ctx context.Context, err error) {
	if o.told.IsZero() || time.Since(o.told) >= reminder {
		o.told = time.Now()
		o.log.WarnContext(ctx, "Telegram does not answer as it should: trying again until it does", "error", err)
	}
}

func (o *outage) isOver(ctx context.Context) {
	if !o.told.IsZero() {
		o.told = time.Time{}
		o.log.InfoContext(ctx, "Telegram answers again")
	}
}
