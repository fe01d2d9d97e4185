package main

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/url"
	"strconv"
	"strings"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/config"
	"pilcrow/internal/chat"
	"pilcrow/internal/web"
	"pilcrow/internal/web/openaiapi"
)

type serveCommand struct {
	Address string `placeholder:"HOST:PORT" help:"Where to serve; default: web.address of the configuration."`
	NewKey  string `placeholder:"NAME" help:"Make a key for somebody, print it and its entry in web.keys_file or web.insights_keys_file, and end."`
}

func (serveCommand) Help() string {
	return "The page is at /, the JSON API at /api (described by /api/openapi.json), and /v1 speaks OpenAI's chat completions and responses: " +
		"point any client of them there; its model is \"" + openaiapi.ModelID + "\", whatever name it asks for."
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
		return assembly.Usage(fmt.Errorf("--new-key %q: use letters, digits and spaces", name))
	}
	key := "pilcrow-" + strings.ToLower(rand.Text())
	_, err := fmt.Fprintf(a.Out, "# The key, for %s; it is shown this once:\n#   %s\n# Its entry in the file of web.keys_file, or of web.insights_keys_file (chmod 600):\n%s", name, key, web.Entry(name, key))
	return err
}

// web builds the frontend over HTTP.
func (p *serving) web(ctx context.Context) (chat.Frontend, error) {
	conf := p.Config()
	keys, err := readKeys("web.keys_file", conf.Web.KeysFile)
	if err != nil {
		return nil, err
	}
	insights, err := p.insights(conf)
	if err != nil {
		return nil, err
	}
	base, err := baseURL(conf.Web)
	if err != nil {
		return nil, err // unreachable: the settings are valid
	}
	listener, err := p.listen(ctx, cmp.Or(p.address, conf.Web.Address), "web.address or --address")
	if err != nil {
		return nil, err
	}
	server := p.webServer(conf)
	server.Listener, server.Keys, server.Insights, server.BaseURL = listener, keys, insights, base
	return announced{server, func() { p.sayWhere(listener.Addr(), keys != nil) }}, nil
}

// webServer is the server as the settings want it, without what web opens.
func (p *serving) webServer(conf config.Config) *web.Server {
	limits := conf.Limits
	server := &web.Server{
		Conversations: &chat.Conversations{Turns: limits.ConversationTurns, TTL: limits.ConversationTTL, Shared: sharedConversations(p.state), Scope: "web"},
		Admission: admission("web", config.Limits{
			ServerPerMinute: conf.Web.PerMinute, ServerPerDay: conf.Web.PerDay, AnswersAtOnce: limits.AnswersAtOnce, Queue: limits.Queue,
		}, p.state),
		Hosts:      conf.Web.Hosts,
		Proxies:    conf.Web.ProxyNetworks(),
		Origins:    conf.Web.Origins,
		Uploads:    p.uploads(conf.Web),
		Introducer: p.Service,
		About:      func() chat.About { return about(p.Service) },
		Ready:      p.Stale,
		Log:        p.Log(), LogQuestions: conf.Log.Questions,
	}
	if conf.Metrics.Address == "" {
		server.Metrics = p.meter
	}
	if p.state != nil {
		server.Memory = p.state
	}
	return server
}

// baseURL is where people find the page by the settings; nil if they do not say.
func baseURL(conf config.Web) (*url.URL, error) {
	if conf.BaseURL == "" {
		return nil, nil
	}
	return url.Parse(conf.BaseURL)
}

// sayWhere says where the page is served, and to whom.
func (p *serving) sayWhere(a net.Addr, keyed bool) {
	if t, ok := a.(*net.TCPAddr); ok && !t.IP.IsLoopback() && !keyed {
		p.Log().Warn("everybody who reaches this address can ask, and read the text: web.keys_file asks for keys", "address", t.String())
	}
	fmt.Fprintf(p.App.Err, "The page is at http://%s\n", forBrowsers(a))
}

// forBrowsers is an address as a browser on this machine takes it: "[::]", which is all of
// the machine's, is none.
func forBrowsers(a net.Addr) string {
	if t, ok := a.(*net.TCPAddr); ok && t.IP.IsUnspecified() {
		return net.JoinHostPort("localhost", strconv.Itoa(t.Port))
	}
	return a.String()
}

// insights are for those who have a key of theirs; nil for nobody.
func (p *serving) insights(conf config.Config) (*web.Insights, error) {
	keys, err := readKeys("web.insights_keys_file", conf.Web.Insights)
	if err != nil || keys == nil {
		return nil, err
	}
	if p.state == nil {
		return nil, errors.New("web.insights_keys_file: there are no insights without the state, which another bot uses: let that one serve the web too (frontends), or name another state.dir")
	}
	return &web.Insights{Kept: p.state, Keys: keys}, nil
}

// readKeys reads the file that a setting names; nil without one.
func readKeys(setting, path string) (*web.Keys, error) {
	if path == "" {
		return nil, nil
	}
	data, err := config.ReadPrivate(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %s: %w", setting, path, err)
	}
	return web.ReadKeys(path, data)
}
