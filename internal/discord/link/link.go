package link

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

const (
	defaultPatience = 20 * time.Second
	defaultPace     = time.Second
	defaultDrain    = 20 * time.Second
)

// A Link is one bot's connection to the gateway. The exported fields are set
// before [Link.Run] and then left alone; those without a remark must be set.
type Link struct {
	Client  *Client
	Intents discordgo.Intent
	// Handle is called for each event, on a goroutine of its own: with
	// discordgo's structs (*discordgo.MessageCreate, *discordgo.InteractionCreate
	// …), of which messages have an author, and interactions data and a user. Its
	// ctx outlives the one of Run by Drain. It may panic. An event may come twice,
	// and out of order.
	Handle func(ctx context.Context, event any)

	Shards   Shards        // which shards run here; the zero value is all that Discord recommends
	Drain    time.Duration // how long handlers may finish after the end of Run's ctx; 0 means 20 s
	Patience time.Duration // how long Discord may take to connect, to say Hello, and to get ready; 0 means 20 s
	Pace     time.Duration // the first wait before connecting again; all other waits are multiples; 0 means 1 s
	Log      *slog.Logger  // nil discards
}

// Shards say how the work is shared among connections and processes.
type Shards struct {
	Count int   // of all shards, in all processes; 0 is what Discord recommends
	IDs   []int // of those in this process, each from 0 to below Count; nil is all
}

func (l *Link) pace() time.Duration     { return orDefault(l.Pace, defaultPace) }
func (l *Link) patience() time.Duration { return orDefault(l.Patience, defaultPatience) }
func (l *Link) drain() time.Duration    { return orDefault(l.Drain, defaultDrain) }
func (l *Link) metrics() *Metrics       { return l.Client.Metrics }

// Run keeps the connections until ctx ends, and then waits for the handlers, at
// most for Drain. It returns nil, or a [*FatalError] if trying again would change
// nothing.
func (l *Link) Run(ctx context.Context) error {
	log := l.Log
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	if err := l.Shards.check(); err != nil {
		return err
	}
	g, err := l.gateway(ctx, log)
	if err != nil || ctx.Err() != nil {
		return err
	}
	h := newHandlers(ctx, l.Handle, l.metrics(), log)
	err = l.runShards(ctx, g, h, log)
	h.wait(l.drain())
	return err
}

// runShards returns when all shards have ended, which one that fails for good
// makes them do.
func (l *Link) runShards(ctx context.Context, g *Gateway, h *handlers, log *slog.Logger) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	count, ids := l.Shards.resolve(g.Shards)
	st := &starts{client: l.Client, concurrency: g.Starts.MaxConcurrency, spacing: startSpacing * l.pace(), log: log}
	var shards sync.WaitGroup
	for _, id := range ids {
		s := &shard{link: l, id: id, count: count, starts: st, handlers: h, log: log.With("shard", id)}
		shards.Go(func() {
			if err := s.run(ctx); err != nil {
				stop(err)
			}
		})
	}
	shards.Wait()
	var fatal *FatalError
	if err := context.Cause(ctx); errors.As(err, &fatal) {
		return err
	}
	return nil
}

// gateway asks Discord about its gateway until it answers.
func (l *Link) gateway(ctx context.Context, log *slog.Logger) (*Gateway, error) {
	for failures := 0; ; failures++ {
		g, err := l.Client.Gateway(ctx)
		if err == nil {
			if _, err := gatewayURL(g.URL); err != nil {
				return nil, &FatalError{Sentence: "the gateway is not used: is discord.api_url right?", Err: err}
			}
			return g, nil
		}
		if ctx.Err() != nil {
			return nil, nil
		}
		if fatal := fatal(err); fatal != nil {
			return nil, fatal
		}
		wait := backoff(l.pace(), maxBackoff*l.pace(), failures)
		log.Warn("discord is not reached; trying again", "cause", err, "wait", wait)
		if sleep(ctx, wait) != nil {
			return nil, nil
		}
	}
}

// check refuses shards that cannot be.
func (s Shards) check() error {
	switch {
	case s.Count < 0:
		return fmt.Errorf("discord: %d shards are too few: leave the number out to have Discord's own", s.Count)
	case s.Count == 0 && len(s.IDs) > 0:
		return errors.New("discord: shard ids need a number of shards that all processes share; set it")
	}
	for _, id := range s.IDs {
		if id < 0 || id >= s.Count {
			return fmt.Errorf("discord: there is no shard %d of %d: ids go from 0 to %d", id, s.Count, s.Count-1)
		}
	}
	return nil
}

func (s Shards) resolve(recommended int) (count int, ids []int) {
	count = s.Count
	if count == 0 {
		count = max(1, recommended)
	}
	if len(s.IDs) > 0 {
		ids = slices.Clone(s.IDs)
		slices.Sort(ids)
		return count, slices.Compact(ids)
	}
	for id := range count {
		ids = append(ids, id)
	}
	return count, ids
}

// waitFor waits for a group, but not for longer than limit, and tells whether it
// is done.
func waitFor(group *sync.WaitGroup, limit time.Duration) bool {
	done := make(chan struct{})
	go func() {
		group.Wait()
		close(done)
	}()
	select {
	case <-done:
		return true
	case <-time.After(limit):
		return false
	}
}

func orDefault(d, otherwise time.Duration) time.Duration {
	if d == 0 {
		return otherwise
	}
	return d
}
