package main

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"strings"
	"sync"

	"pilcrow/config"
	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/metrics"
	"pilcrow/internal/store"
	"pilcrow/internal/web"
)

type serveCommand struct {
	Address string `placeholder:"HOST:PORT" help:"Where to serve; default: web.address of the configuration."`
	NewKey  string `placeholder:"NAME" help:"Make a key for somebody, print it and its entry in web.keys_file, and end."`
}

func (serveCommand) Help() string {
	return "The page is at /, the JSON API at /api (described by /api/openapi.json), and /v1 speaks OpenAI's chat completions: " +
		"point any client of it there, with the model \"" + web.ModelID + "\"."
}

func (c serveCommand) Run(a *app) error {
	if c.NewKey != "" {
		return a.newKey(c.NewKey)
	}
	s, err := a.service()
	if err != nil {
		return err
	}
	memory, err := s.stateIfFree(a.ctx)
	if err != nil {
		return err
	}
	meter := metrics.New()
	server, err := s.web(c.Address, meter)
	if err != nil {
		return err
	}
	if memory == nil {
		return s.run(a.ctx, counting{server, meter, "web"})
	}
	server.Memory = memory
	defer memory.Close()
	return s.run(a.ctx, beside{counting{server, meter, "web"}, memory.Run})
}

// newKey makes a key of 128 random bits.
func (a *app) newKey(name string) error {
	if strings.ContainsAny(name, ":#\n\"'") {
		return usageError{fmt.Errorf("--new-key %q: use letters, digits and spaces", name)}
	}
	key := "pilcrow-" + strings.ToLower(rand.Text())
	_, err := fmt.Fprintf(a.out, "# The key, for %s; it is shown this once:\n#   %s\n# Its entry in the file of web.keys_file (chmod 600):\n%s", name, key, web.Entry(name, key))
	return err
}

// web builds the frontend over HTTP; address, unless "", replaces the configured one.
func (s *service) web(address string, meter *metrics.Meter) (*web.Server, error) {
	conf := s.config()
	keys, err := readKeys(conf.Web.KeysFile)
	if err != nil {
		return nil, err
	}
	address = cmp.Or(address, conf.Web.Address)
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return nil, fmt.Errorf("cannot serve on %s: %w (web.address or --address names another place)", address, err)
	}
	log := s.app.log(conf)
	if t, ok := listener.Addr().(*net.TCPAddr); ok && !t.IP.IsLoopback() && keys == nil {
		log.Warn("everybody who reaches this address can ask, and read the text: web.keys_file asks for keys", "address", t.String())
	}
	fmt.Fprintf(s.app.err, "The page is at http://%s\n", listener.Addr())
	limits := conf.Limits
	return &web.Server{
		Listener:      listener,
		Text:          s.Corpus,
		Finder:        s,
		Conversations: &chat.Conversations{Turns: limits.ConversationTurns, TTL: limits.ConversationTTL},
		Turnstile: &chat.Turnstile{
			Group: chat.Limit{Minute: conf.Web.PerMinute, Day: conf.Web.PerDay}, AtOnce: limits.AnswersAtOnce, Queue: limits.Queue,
		},
		Keys:    keys,
		Hosts:   conf.Web.Hosts,
		Origins: conf.Web.Origins,
		Model:   s.writer(),
		Metrics: meter,
		Ready:   s.Stale,
		Log:     log,
	}, nil
}

// writer is the language model that writes answers, "" if none does.
func (s *service) writer() string {
	if p := s.current.Load().pipeline; p.Generator != nil && p.Profile != answer.Small {
		return p.ModelName
	}
	return ""
}

func readKeys(path string) (*web.Keys, error) {
	if path == "" {
		return nil, nil
	}
	data, err := config.ReadPrivate(path)
	if err != nil {
		return nil, fmt.Errorf("web.keys_file: %s: %w", path, err)
	}
	return web.ReadKeys(path, data)
}

// stateIfFree opens the state, unless another bot has it: then answers are not
// kept here, which the log says.
func (s *service) stateIfFree(ctx context.Context) (*store.Store, error) {
	memory, err := s.state(ctx)
	if errors.Is(err, store.ErrInUse) {
		s.app.log(s.config()).Warn("feedback is not kept", "error", err)
		return nil, nil
	}
	return memory, err
}

// counting is a frontend whose answers are counted.
type counting struct {
	chat.Frontend
	meter *metrics.Meter
	name  string
}

func (c counting) Run(ctx context.Context, a chat.Answerer) error {
	return c.Frontend.Run(ctx, c.meter.Count(c.name, a))
}

// beside is a frontend with something that runs as long as it does.
type beside struct {
	chat.Frontend
	other func(ctx context.Context) error
}

func (b beside) Run(ctx context.Context, a chat.Answerer) error {
	other, stop := context.WithCancel(context.WithoutCancel(ctx))
	var running sync.WaitGroup
	var failed error
	running.Go(func() { failed = b.other(other) })
	err := b.Frontend.Run(ctx, a)
	stop()
	running.Wait()
	return errors.Join(err, failed)
}
