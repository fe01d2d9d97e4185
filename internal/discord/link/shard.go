package link

import (
	"context"
	"errors"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

const (
	stableTime    = 10 * time.Second // a connection that lasts so long makes up for failures before
	maxBackoff    = 120              // times the pace
	resumeURLs    = 3                // tries at the URL for resuming, then at the usual one
	resumeTries   = 6                // then a new session
	startSpacing  = 5                // times the pace, between two sessions
	invalidSpread = 4                // times the pace: Discord asks for a random 1 to 5 s
)

// A shard keeps one connection to the gateway.
type shard struct {
	link     *Link
	id       int
	count    int
	starts   *starts
	handlers *handlers
	log      *slog.Logger

	memory  memory
	resumes int          // tries since the session was ready
	readyAt atomic.Int64 // when the connection was, in nanoseconds since 1970; 0 if it was not
}

// run connects and connects again until ctx ends, when it returns nil, or for a
// reason that will not pass.
func (s *shard) run(ctx context.Context) error {
	for failures := 0; ; failures++ {
		s.readyAt.Store(0)
		err := s.connect(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if fatal := fatal(err); fatal != nil {
			return fatal
		}
		if losesSession(err) {
			s.memory.forget()
		}
		if at := s.readyAt.Load(); at > 0 && time.Since(time.Unix(0, at)) > stableTime {
			failures = 0
		}
		wait := s.wait(err, failures)
		s.log.Warn("the connection to discord ended; connecting again", "cause", err, "wait", wait)
		if sleep(ctx, wait) != nil {
			return nil
		}
		s.link.metrics().Reconnects.Add(1)
	}
}

// wait returns how long to wait after a failure.
func (s *shard) wait(err error, failures int) time.Duration {
	pace := s.link.pace()
	wait := backoff(pace, maxBackoff*pace, failures)
	var invalid *invalidSession
	if errors.As(err, &invalid) {
		wait = max(wait, pace+rand.N(invalidSpread*pace))
	}
	return wait
}

// connect makes one connection, and returns why it ended.
func (s *shard) connect(ctx context.Context) error {
	url, begun, err := s.address(ctx)
	if err != nil {
		return err
	}
	defer begun()
	dialer := websocket.Dialer{Proxy: http.ProxyFromEnvironment, HandshakeTimeout: s.link.patience()}
	discord, _, err := dialer.DialContext(ctx, url, nil)
	if err != nil {
		return err
	}
	session, err := openSession(s.identify(), s.event)
	if err != nil {
		discord.Close()
		return err
	}
	r := &relay{
		discord: discord, session: session, token: s.link.Client.token,
		memory: &s.memory, patience: s.link.patience(), metrics: s.link.metrics(), log: s.log,
		ready: func() { s.ready(); begun() },
	}
	return r.run(ctx)
}

// event hands an event on. Only now it counts as seen: one that was lost on its
// way here is sent again when the session is resumed.
func (s *shard) event(e *discordgo.Event) {
	s.handlers.event(e)
	s.memory.seen(e.Sequence)
}

// ready notes that Discord serves the connection.
func (s *shard) ready() {
	s.resumes = 0
	s.readyAt.Store(time.Now().UnixNano())
	s.starts.setBegun()
	s.log.Info("connected to discord")
}

// address returns where to connect. If a new session has to be begun, it waits
// until it may; begun is to be called when it was, or the connection ended.
func (s *shard) address(ctx context.Context) (url string, begun func(), err error) {
	id, named, _ := s.memory.recall()
	if s.resumes >= resumeTries {
		s.memory.forget()
		id, s.resumes = "", 0
	}
	if id != "" {
		s.resumes++
		if url, err := gatewayURL(named); err == nil && s.resumes <= resumeURLs {
			return url, func() {}, nil
		}
		g, err := s.link.Client.Gateway(ctx)
		if err != nil {
			return "", nil, err
		}
		url, err = gatewayURL(g.URL)
		return url, func() {}, err
	}
	named, begun, err = s.starts.enter(ctx, s.id)
	if err != nil {
		return "", nil, err
	}
	if url, err = gatewayURL(named); err != nil {
		begun()
		return "", nil, err
	}
	return url, begun, nil
}

func (s *shard) identify() discordgo.Identify {
	return discordgo.Identify{
		Token:          s.link.Client.token,
		Properties:     discordgo.IdentifyProperties{OS: runtime.GOOS, Browser: "pilcrow", Device: "pilcrow"},
		LargeThreshold: 50,
		Shard:          &[2]int{s.id, s.count},
		Intents:        s.link.Intents,
		Presence:       discordgo.GatewayStatusUpdate{Status: string(discordgo.StatusOnline)},
	}
}
