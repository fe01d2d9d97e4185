package chat

import (
	"context"
	"log/slog"
	"time"
)

const (
	staleQuestion = 10 * time.Minute // of this age a question gets no word any more
	wordTime      = 30 * time.Second // for the word to one person
)

// A Restart says a word to those whose questions the last run of a frontend left
// without an answer. A late answer would come to a talk that has gone on; whoever
// waits no longer gets nothing.
type Restart struct {
	Platform string
	State    interface {
		Journal
		Leftovers
	}
	Tell func(ctx context.Context, e Entry) error // says the word in the place of the answer
	Log  *slog.Logger
}

// Run tells everybody, one after the other. What fails is logged.
func (r Restart) Run(ctx context.Context) {
	left, older, err := r.State.Unfinished(ctx, r.Platform, staleQuestion)
	if err != nil {
		r.Log.ErrorContext(ctx, "the questions of the last run cannot be read", "error", err)
		return
	}
	told := 0
	for _, e := range left {
		if r.tell(ctx, e) == Failed {
			told++
		}
	}
	if len(left)+older > 0 {
		r.Log.InfoContext(ctx, "the last run left questions without an answer", "told", told, "dropped", len(left)-told+older)
	}
}

func (r Restart) tell(ctx context.Context, e Entry) (how Outcome) {
	how = Failed
	word, cancel := context.WithTimeout(ctx, wordTime)
	defer cancel()
	if err := r.Tell(word, e); err != nil {
		how = Dropped
		r.Log.InfoContext(ctx, "a question of the last run gets no word", "question", e.Event, "error", err)
	}
	if err := r.State.Finish(ctx, e.Key, how); err != nil {
		r.Log.WarnContext(ctx, "the journal does not take the end of a question", "error", err)
	}
	return how
}
