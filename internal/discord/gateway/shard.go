package gateway

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"

	"pilcrow/internal/backoff"
)

const (
	stableTime    = 10 * time.Second // a connection that lasts this long makes earlier failures forgotten
	maxBackoff    = 120              // times the first wait
	resumeURLs    = 3                // attempts to resume at the session's own URL; further ones are made at the usual one
	resumeTries   = 6                // attempts to resume; then a session is begun
	invalidSpread = 4                // times the first wait: Discord asks for a random 1 to 5 s
	reminder      = 10 * time.Minute // between log entries while connecting fails
)

// A Session is what Discord needs to know to resume a session.
type Session struct {
	ID       string `json:"session_id"`
	URL      string `json:"resume_gateway_url"`
	Sequence int64  `json:"sequence"` // of the last event that is not to come again
}

// A shard keeps one connection to the gateway. Only one goroutine uses it at a
// time, but for its sequence number.
type shard struct {
	client    *Client
	id, count int
	handlers  *handlers
	log       *slog.Logger

	sessionID, resumeURL string       // "" if there is no session
	sequence             atomic.Int64 // of the last event that was handed to a handler
	settling             settlings
	resumes              int       // attempts since the session was last ready
	readyAt              time.Time // when this connection was; zero if it was not
	logged               time.Time // when a failure was last logged
}

func newShard(c *Client, id, count int, from Session, h *handlers) *shard {
	s := &shard{client: c, id: id, count: count, handlers: h, log: c.log().With("shard", id), sessionID: from.ID, resumeURL: from.URL}
	s.sequence.Store(from.Sequence)
	s.settling.session(from)
	return s
}

// begin notes the session that has begun.
func (s *shard) begin(id, url string) {
	s.sessionID, s.resumeURL = id, url
	s.settling.session(Session{ID: id, URL: url})
}

// forget makes the next connection begin a session.
func (s *shard) forget() {
	s.begin("", "")
	s.resumes = 0
	s.sequence.Store(0)
}

// run connects again and again until ctx ends, when it returns nil, or until a
// failure that will not pass.
func (s *shard) run(ctx context.Context) error {
	for failures := 0; ; failures++ {
		s.readyAt = time.Time{}
		err := s.connect(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if err := Fatal(err); errors.As(err, new(*FatalError)) {
			return err
		}
		if endsSession(err) {
			s.forget()
		}
		if !s.readyAt.IsZero() && time.Since(s.readyAt) > stableTime {
			failures = 0
		}
		wait := s.wait(err, failures)
		s.logFailure(ctx, err, wait, failures)
		if backoff.Sleep(ctx, wait) != nil {
			return nil
		}
		s.client.Metrics.Reconnects.Add(1)
	}
}

// wait returns how long to wait after a failure.
func (s *shard) wait(err error, failures int) time.Duration {
	first := s.client.backoff()
	wait := backoff.Delay(first, maxBackoff*first, failures)
	if errors.As(err, new(*invalidSession)) {
		wait = max(wait, first+rand.N(invalidSpread*first))
	}
	return wait
}

// logFailure warns of the first failure in a row, and of later ones now and then.
func (s *shard) logFailure(ctx context.Context, err error, wait time.Duration, failures int) {
	level := slog.LevelDebug
	if failures == 0 || time.Since(s.logged) >= reminder {
		level, s.logged = slog.LevelWarn, time.Now()
	}
	s.log.Log(ctx, level, "the connection to discord ended; connecting again", "cause", err, "wait", wait, "failures", failures+1)
}

// connect makes one connection, and returns why it ended.
func (s *shard) connect(ctx context.Context) error {
	url, release, err := s.destination(ctx)
	if err != nil {
		return err
	}
	defer release()
	dialer := websocket.Dialer{Proxy: http.ProxyFromEnvironment, HandshakeTimeout: s.client.timeout(), NetDialContext: s.client.dial}
	socket, resp, err := dialer.DialContext(ctx, url, nil)
	if err != nil && resp != nil {
		return fmt.Errorf("the gateway refuses a connection: %s", resp.Status)
	}
	if err != nil {
		return err
	}
	c := &connection{socket: socket, shard: s, identified: release}
	return c.run(ctx)
}

// ready notes that the connection serves the session.
func (s *shard) ready() {
	s.resumes = 0
	s.readyAt = time.Now()
	s.client.begun.Store(true)
	s.log.Info("connected to discord")
}

// seen notes that an event has been handed to a handler.
func (s *shard) seen(sequence int64) {
	if sequence > s.sequence.Load() {
		s.sequence.Store(sequence)
	}
}

// destination returns the URL to connect to. If a session is to be begun, it
// waits until that is allowed; release is called when it has begun, or could not.
func (s *shard) destination(ctx context.Context) (url string, release func(), err error) {
	if s.resumes >= resumeTries {
		s.forget()
	}
	if s.sessionID == "" {
		return s.acquire(ctx)
	}
	s.resumes++
	nothing := func() {}
	if url, err = dialURL(s.resumeURL); err == nil && s.resumes <= resumeURLs {
		return url, nothing, nil
	}
	g, err := s.client.ask(ctx)
	if err != nil {
		return "", nil, err
	}
	url, err = dialURL(g.URL)
	return url, nothing, err
}

// acquire waits until a session may be begun, and returns where.
func (s *shard) acquire(ctx context.Context) (url string, release func(), err error) {
	g := s.client.last.Load()
	if g == nil {
		if g, err = s.client.ask(ctx); err != nil {
			return "", nil, err
		}
	}
	release, err = s.client.limiter().Acquire(ctx, s.id%max(1, g.Starts.MaxConcurrency))
	if err != nil {
		return "", nil, err
	}
	release = sync.OnceFunc(release)
	if g, err = s.client.awaitBudget(ctx); err == nil {
		url, err = dialURL(g.URL)
	}
	if err != nil {
		release()
		return "", nil, err
	}
	return url, release, nil
}
