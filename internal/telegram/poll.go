package telegram

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"time"

	cenkalti "github.com/cenkalti/backoff/v5"
	"github.com/go-telegram/bot/models"

	"pilcrow/internal/backoff"
)

const (
	pollTime     = 50 * time.Second // that Telegram waits for updates
	firstPause   = 100 * time.Millisecond
	maxPause     = 30 * time.Second // after failures in a row
	maxConflicts = 5                // polls in a row that another program ended
)

// wanted are the kinds of updates that Telegram sends:
// https://core.telegram.org/bots/api#update.
var wanted = []string{"message", "edited_message", "callback_query"}

// introduce asks Telegram who the bot is, as often as it takes. It returns neither
// a user nor an error if ctx ends before that.
func (f *Frontend) introduce(ctx context.Context) (*models.User, error) {
	pauses := pausing(firstPause)
	for {
		me, err := f.Client.me(ctx)
		switch {
		case err == nil:
			return me, nil
		case ctx.Err() != nil:
			return nil, nil
		}
		if fatal := fatal(err); fatal != nil {
			return nil, fatal
		}
		f.Log.WarnContext(ctx, "Telegram cannot be reached: trying again", "error", err)
		if backoff.Sleep(ctx, pause(pauses, err)) != nil {
			return nil, nil
		}
	}
}

// poll takes updates until ctx ends or nothing can be fetched any more. Those that
// are taken are confirmed with the next request.
func (f *Frontend) poll(ctx context.Context) error {
	offset, conflicts, pauses := int64(0), 0, pausing(firstPause)
	defer func() { f.confirm(ctx, offset) }()
	for ctx.Err() == nil {
		updates, err := f.Client.updates(ctx, offset, pollTime)
		if err == nil {
			conflicts = 0
			pauses.Reset()
			offset = f.takeAll(ctx, updates, offset)
			continue
		}
		if ctx.Err() != nil {
			return nil
		}
		if isConflict(err) {
			conflicts++
		}
		if fatal := fatal(err); fatal != nil && (!isConflict(err) || conflicts >= maxConflicts) {
			return fatal
		}
		f.Log.WarnContext(ctx, "no updates from Telegram: trying again", "error", err)
		_ = backoff.Sleep(ctx, pause(pauses, err))
	}
	return nil
}

// takeAll takes updates in order and returns the next offset. When the bot is
// being shut down, the rest is left for the next run.
func (f *Frontend) takeAll(ctx context.Context, updates []update, offset int64) int64 {
	for _, u := range updates {
		if ctx.Err() != nil {
			break
		}
		if u.broken != nil {
			f.Log.WarnContext(ctx, "an update that cannot be read is passed over", "update", u.ID, "error", u.broken)
		} else {
			f.take(ctx, &u.Update)
		}
		offset = max(offset, u.ID+1)
	}
	return offset
}

// confirm confirms at the end what was taken, so that it is not delivered again.
func (f *Frontend) confirm(ctx context.Context, offset int64) {
	if offset == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if _, err := f.Client.updates(ctx, offset, 0); err != nil {
		f.Log.DebugContext(ctx, "the last updates are not confirmed: they will be delivered again, and passed over", "error", err)
	}
}

// An update is one of Telegram's, or one that cannot be read.
type update struct {
	models.Update
	broken error
}

// UnmarshalJSON reads an update; of one that is not as the library expects it, the
// id is enough.
func (u *update) UnmarshalJSON(data []byte) error {
	if u.broken = json.Unmarshal(data, &u.Update); u.broken == nil {
		return nil
	}
	u.Update = models.Update{}
	return json.Unmarshal(data, &struct {
		ID *int64 `json:"update_id"`
	}{&u.ID})
}

// updates confirms those before offset and returns the next ones, for which
// Telegram waits that long.
func (c *Client) updates(ctx context.Context, offset int64, wait time.Duration) (next []update, err error) {
	ctx, cancel := context.WithTimeout(ctx, wait+callTime)
	defer cancel()
	err = c.wire.call(ctx, "getUpdates", struct {
		Offset  int64    `json:"offset,omitempty"`
		Timeout int      `json:"timeout,omitempty"`
		Allowed []string `json:"allowed_updates"`
	}{offset, int(wait / time.Second), wanted}, &next)
	return next, err
}

// pause is how long to wait after a failure: as long as Telegram says, or longer each
// time.
func pause(pauses *cenkalti.ExponentialBackOff, err error) time.Duration {
	var refused *APIError
	if errors.As(err, &refused) && refused.RetryAfter > 0 {
		return refused.RetryAfter
	}
	return pauses.NextBackOff()
}

func isConflict(err error) bool {
	var refused *APIError
	return errors.As(err, &refused) && refused.Code == http.StatusConflict
}

// fatal makes of a refusal what ends the program for good, nil if it does not.
func fatal(err error) error {
	var refused *APIError
	if !errors.As(err, &refused) {
		return nil
	}
	switch refused.Code {
	case http.StatusUnauthorized, http.StatusNotFound:
		return &FatalError{"Telegram does not know the bot's token: copy it anew from @BotFather (/mybots, API Token)", err}
	case http.StatusConflict:
		return &FatalError{"somebody else fetches this bot's messages: stop the other program that runs with its token, " +
			"or remove its webhook (deleteWebhook), or give this one a bot of its own", err}
	}
	return nil
}
