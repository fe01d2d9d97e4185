package main

import (
	"cmp"
	"context"
	"crypto/rand"
	"fmt"
	"net"
	"strings"

	"pilcrow/config"
	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
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
	return a.serve(c.Address, "web")
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

// web builds the frontend over HTTP.
func (p *post) web(ctx context.Context) (chat.Frontend, error) {
	conf := p.config()
	keys, err := readKeys(conf.Web.KeysFile)
	if err != nil {
		return nil, err
	}
	address := cmp.Or(p.address, conf.Web.Address)
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, fmt.Errorf("cannot serve on %s: %w (web.address or --address names another place)", address, err)
	}
	log := p.app.log(conf)
	if t, ok := listener.Addr().(*net.TCPAddr); ok && !t.IP.IsLoopback() && keys == nil {
		log.Warn("everybody who reaches this address can ask, and read the text: web.keys_file asks for keys", "address", t.String())
	}
	fmt.Fprintf(p.app.err, "The page is at http://%s\n", listener.Addr())
	limits := conf.Limits
	server := &web.Server{
		Listener:      listener,
		Text:          p.Corpus,
		Finder:        p,
		Conversations: &chat.Conversations{Turns: limits.ConversationTurns, TTL: limits.ConversationTTL},
		Turnstile: &chat.Turnstile{
			Group: chat.Limit{Minute: conf.Web.PerMinute, Day: conf.Web.PerDay}, AtOnce: limits.AnswersAtOnce, Queue: limits.Queue,
		},
		Keys:    keys,
		Hosts:   conf.Web.Hosts,
		Origins: conf.Web.Origins,
		Model:   p.writer(),
		Metrics: p.meter,
		Ready:   p.Stale,
		Log:     log, LogQuestions: conf.Log.Questions,
	}
	if p.kept != nil {
		server.Memory = p.kept
	}
	return server, nil
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
