package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"sync"
	"time"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/config"
	"pilcrow/internal/chat"
	"pilcrow/internal/metrics"
	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
	"pilcrow/internal/text/sandbox"
)

// A serving is what the program gives to the frontends that it serves people on.
type serving struct {
	*assembly.Service
	state     state.Store // nil if another bot has the state, and only the web is served
	meter     *metrics.Meter
	reader    *sandbox.Reader // of the texts of strangers
	address   string          // for the web, in place of the configured one; "" without
	listeners []net.Listener
}

// frontends are those that "bot run" can serve, by the name in the configuration.
var frontends = map[string]func(*serving, context.Context) (chat.Frontend, error){
	"discord":  (*serving).discord,
	"telegram": (*serving).telegram,
	"web":      (*serving).web,
}

// serve serves people on frontends, with one index and one state, until the
// program is told to stop, or one of the frontends fails. What keeps it from that
// is found before the texts are read, which may take long.
func (a *app) serve(address string, names ...string) error {
	a.Plain = false
	ctx, stop := signal.NotifyContext(a.Ctx, os.Interrupt)
	defer stop()
	s, err := a.Settings()
	if err != nil {
		return err
	}
	p := &serving{Service: s, meter: metrics.New(), reader: sandboxed(s.Config().Library), address: address}
	defer p.close()
	all, err := p.frontends(ctx, names)
	if err == nil {
		err = s.Load(ctx)
	}
	if err != nil {
		return err
	}
	return s.Run(ctx, all)
}

// frontends builds what is served, and opens what it needs. Nothing is said yet.
func (p *serving) frontends(ctx context.Context, names []string) (all together, err error) {
	p.meter.Gauge(fmt.Sprintf("info{version=%q}", builtVersion()), func() float64 { return 1 })
	if p.state, err = stateFor(ctx, p.Service, names); err != nil {
		return nil, err
	}
	if p.state != nil {
		all = append(all, sweeper{p.state, p.Log()}, stateWatch{p.state})
	}
	if address := p.Config().Metrics.Address; address != "" {
		f, err := p.metrics(ctx, address)
		if err != nil {
			return nil, err
		}
		all = append(all, f)
	}
	for _, name := range names {
		f, err := frontends[name](p, ctx)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, countedFrontend{f, p.meter, name})
	}
	return all, nil
}

// listen opens an address, which the setting names.
func (p *serving) listen(ctx context.Context, address, setting string) (net.Listener, error) {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, fmt.Errorf("cannot serve on %s: %w (%s names another place)", address, err, setting)
	}
	p.listeners = append(p.listeners, listener)
	return listener, nil
}

// close closes what was opened, whether it has been used or not.
func (p *serving) close() {
	for _, l := range p.listeners {
		l.Close()
	}
	if p.state != nil {
		p.state.Close()
	}
}

// metrics serves the counts of all frontends on an address of their own.
func (p *serving) metrics(ctx context.Context, address string) (chat.Frontend, error) {
	listener, err := p.listen(ctx, address, "metrics.address")
	if err != nil {
		return nil, err
	}
	say := func() { fmt.Fprintf(p.App.Err, "Metrics are at http://%s/metrics\n", listener.Addr()) }
	return announced{&metrics.Server{Listener: listener, Meter: p.meter, Ready: p.Stale, Log: p.Log()}, say}, nil
}

// An announced frontend says something when it begins.
type announced struct {
	chat.Frontend
	say func()
}

func (a announced) Run(ctx context.Context, s chat.Service) error {
	a.say()
	return a.Frontend.Run(ctx, s)
}

// stateFor opens the state. The web can do without it, but for feedback.
func stateFor(ctx context.Context, s *assembly.Service, names []string) (state.Store, error) {
	kept, err := s.OpenState(ctx)
	if errors.Is(err, sqlite.ErrInUse) && len(names) == 1 && names[0] == "web" {
		s.Log().Warn("feedback is not kept", "error", err)
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return kept, nil
}

// admission lets questions on a platform in as the settings say: in all processes together,
// where they share the state.
func admission(platform string, l config.Limits, kept state.Store) *chat.Admission {
	a := &chat.Admission{
		Person: chat.Limit{Minute: l.PersonPerMinute, Day: l.PersonPerDay},
		Group:  chat.Limit{Minute: l.ServerPerMinute, Day: l.ServerPerDay},
		AtOnce: l.AnswersAtOnce,
		Queue:  l.Queue,
		Scope:  platform,
	}
	a.Places, _ = kept.(state.Places)
	return a
}

// sharedConversations are the conversations of all processes, where they share the state; else nil.
func sharedConversations(kept state.Store) state.Conversations {
	shared, _ := kept.(state.Conversations)
	return shared
}

// together are frontends that begin and end as one: the first that ends ends all.
type together []chat.Frontend

func (t together) Run(ctx context.Context, s chat.Service) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	problems := make([]error, len(t))
	var running sync.WaitGroup
	for i, f := range t {
		running.Go(func() {
			defer stop()
			problems[i] = f.Run(ctx, s)
		})
	}
	running.Wait()
	return errors.Join(problems...)
}

// counted is a frontend whose answers are counted under its name.
type countedFrontend struct {
	chat.Frontend
	meter *metrics.Meter
	name  string
}

func (c countedFrontend) Run(ctx context.Context, s chat.Service) error {
	return c.Frontend.Run(ctx, c.meter.Count(c.name, s))
}

// A sweeper deletes what is past its time beside the frontends.
type sweeper struct {
	state.Sweeper
	log *slog.Logger
}

func (s sweeper) Run(ctx context.Context, _ chat.Service) error {
	state.Sweep(ctx, s.Sweeper, s.log)
	return nil
}

// A stateWatch ends everything when the state is not where it was any more.
type stateWatch struct{ state state.Store }

const stateEvery = 2 * time.Second

func (w stateWatch) Run(ctx context.Context, _ chat.Service) error {
	tick := time.NewTicker(stateEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
			if err := w.state.Lost(); err != nil {
				return err
			}
		}
	}
}

type runCommand struct{}

func (runCommand) Help() string {
	return "The frontends are those that the configuration lists under \"frontends\" (BOT_FRONTENDS): discord, telegram, web. " +
		"They share one index and one state; if one fails, all are ended, and the program with them."
}

var errNoFrontends = errors.New("the configuration lists no frontends: name them, as in frontends: [discord, web] (BOT_FRONTENDS=discord,web)")

func (runCommand) Run(a *app) error {
	conf, err := a.Config()
	if err != nil {
		return err
	}
	if len(conf.Frontends) == 0 {
		return assembly.Usage(errNoFrontends)
	}
	return a.serve("", conf.Frontends...)
}
