package delivery

import (
	"context"
	"time"

	"pilcrow/internal/backoff"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
)

const (
	staleQuestion = 10 * time.Minute // of this age a question gets no word any more
	wordTime      = 30 * time.Second // for the word to one person
	watchPause    = 5 * time.Second
)

// Restarted is what people read whose answer a restart has cut off.
func Restarted(language string) string {
	return locale.Say(language, "I was restarted while I answered. Please ask again.")
}

// Watch says a word to those whose questions were left without an answer when a process
// ended: at once, and until ctx ends every five seconds to those that a process beside
// this one has left.
func (d *Delivery[M]) Watch(ctx context.Context) {
	failed := false
	for {
		err := d.Recover(ctx)
		if err != nil && ctx.Err() == nil && !failed {
			d.Log.ErrorContext(ctx, "the questions that other runs have left cannot be read", "error", err)
		}
		failed = err != nil
		if backoff.Sleep(ctx, watchPause) != nil {
			return
		}
	}
}

// Recover says the words once. A late answer would come to a conversation that has gone on;
// whoever waits no longer gets nothing.
func (d *Delivery[M]) Recover(ctx context.Context) error {
	d.prepare()
	left, older, err := d.State.Unfinished(ctx, d.Platform, staleQuestion)
	if err != nil {
		return err
	}
	told := 0
	for _, e := range left {
		if d.recover(ctx, e) == state.Failed {
			told++
		}
	}
	if len(left)+older > 0 {
		d.Log.InfoContext(ctx, "another run left questions without an answer", "told", told, "dropped", len(left)-told+older)
	}
	return nil
}

// recover says the word to one person. Unless it can be said again, it is noted first: a
// process that ends in the middle of this must not make the next one say it again.
func (d *Delivery[M]) recover(ctx context.Context, e state.Entry) state.Outcome {
	word, cancel := context.WithTimeout(ctx, wordTime)
	defer cancel()
	err := d.owns(word, e.Key)
	if err == nil && !d.Repeatable {
		err = d.State.Finish(word, e.Key, state.Failed)
	}
	if err != nil {
		d.Log.WarnContext(ctx, "the journal does not take the end of a question: its person gets no word for now", "question", e.Event, "error", err)
		return state.Dropped
	}
	how := state.Failed
	if err := d.Restarted(word, e); err != nil {
		how = state.Dropped
		d.Log.InfoContext(ctx, "a question of another run gets no word", "question", e.Event, "error", err)
	}
	if d.Repeatable || how == state.Dropped {
		if err := d.State.Finish(ctx, e.Key, how); err != nil {
			d.Log.WarnContext(ctx, "the journal does not take the end of a question", "error", err)
		}
	}
	return how
}
