package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"sync"

	"pilcrow/internal/chat"
	"pilcrow/internal/metrics"
	"pilcrow/internal/store"
)

// A post is what the program gives to the frontends that it serves people on.
type post struct {
	*service
	kept    *store.Store // nil if another bot has the state, and only the web is served
	meter   *metrics.Meter
	address string // for the web, in place of the configured one; "" without
}

// frontends are those that "bot run" can serve, by the name in the configuration.
var frontends = map[string]func(*post, context.Context) (chat.Frontend, error){
	"discord":  (*post).discord,
	"telegram": (*post).telegram,
	"web":      (*post).web,
}

// serve serves people on frontends, with one index and one state, until the
// program is told to stop, or one of the frontends fails.
func (a *app) serve(address string, names ...string) error {
	ctx, stop := signal.NotifyContext(a.ctx, os.Interrupt)
	defer stop()
	s, err := a.service()
	if err != nil {
		return err
	}
	p := &post{service: s, meter: metrics.New(), address: address}
	if p.kept, err = s.stateFor(ctx, names); err != nil {
		return err
	}
	var all together
	if p.kept != nil {
		defer p.kept.Close()
		all = append(all, sweeper{p.kept})
	}
	for _, name := range names {
		f, err := frontends[name](p, ctx)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, tallied{f, p.meter, name})
	}
	return s.run(ctx, all)
}

// stateFor opens the state. The web can do without it, but for feedback.
func (s *service) stateFor(ctx context.Context, names []string) (*store.Store, error) {
	kept, err := s.state(ctx)
	if errors.Is(err, store.ErrInUse) && len(names) == 1 && names[0] == "web" {
		s.app.log(s.config()).Warn("feedback is not kept", "error", err)
		return nil, nil
	}
	return kept, err
}

// together are frontends that begin and end as one: the first that ends ends all.
type together []chat.Frontend

func (t together) Run(ctx context.Context, a chat.Answerer) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	problems := make([]error, len(t))
	var running sync.WaitGroup
	for i, f := range t {
		running.Go(func() {
			defer stop()
			problems[i] = f.Run(ctx, a)
		})
	}
	running.Wait()
	return errors.Join(problems...)
}

// tallied is a frontend whose answers are counted under its name.
type tallied struct {
	chat.Frontend
	meter *metrics.Meter
	name  string
}

func (c tallied) Run(ctx context.Context, a chat.Answerer) error {
	return c.Frontend.Run(ctx, c.meter.Count(c.name, a))
}

// sweeper deletes what is past its time beside the frontends.
type sweeper struct{ *store.Store }

func (s sweeper) Run(ctx context.Context, _ chat.Answerer) error { return s.Store.Run(ctx) }
