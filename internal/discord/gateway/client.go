// Package gateway keeps a bot connected to Discord's gateway, over
// gorilla/websocket, and reads its events into discordgo's payload types.
//
// A [Client] has one connection for each shard. A connection that ends is made
// again, and its session is resumed where it was, so that no event is lost: an
// event counts as seen when it has been handed to a handler. Discord closes the
// connection for good if the token, the shards or the intents are wrong; that
// ends the client with a [*FatalError].
//
// The rules are those of https://discord.com/developers/docs/events/gateway.
package gateway

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/rest"
)

const (
	defaultTimeout = 20 * time.Second
	defaultBackoff = time.Second
	defaultGrace   = 20 * time.Second
)

// A Client is a bot's connection to the gateway. Its fields are set before it
// runs and then left alone; REST and Handle must be set. It must not be copied.
type Client struct {
	REST    *rest.Client // with the bot's token
	Intents discordgo.Intent
	// Handle is called for each event, on a goroutine of its own, with a pointer
	// to discordgo's struct (*discordgo.MessageCreate and so on). Messages have an
	// author, interactions have data and a person. ctx outlives the ctx of Run by
	// Grace. Events may come twice and in any order, except that those of servers and
	// threads are handled one by one, before whatever comes after them: what a message
	// in a new thread may do depends on the thread. A panic costs only its event.
	Handle func(ctx context.Context, event any)

	Shards   Shards          // those that Run keeps; the zero value is all that Discord recommends
	Identify IdentifyLimiter // nil means one for this process alone
	// KeepSessions leaves sessions at the end so that they can be resumed: the bot
	// appears online for some minutes more. See RunShard.
	KeepSessions bool

	Grace   time.Duration // how long handlers may go on at the end; 0 means 20 s
	Timeout time.Duration // for Discord to take a connection, then to say Hello, then to have the session ready; 0 means 20 s
	Backoff time.Duration // the first wait before connecting again; all other waits are multiples of it; 0 means 1 s
	Log     *slog.Logger  // nil discards
	Metrics Metrics

	last    atomic.Pointer[rest.Gateway]                                      // what Discord said of the gateway
	begun   atomic.Bool                                                       // a session has been ready
	running sync.Map                                                          // shards, by id
	dial    func(ctx context.Context, network, addr string) (net.Conn, error) // nil but in tests

	mu       sync.Mutex
	handlers *handlers     // from the first RunShard to Close
	local    *localLimiter // used if Identify is nil
}

// Metrics are counts that may be read at any time.
type Metrics struct {
	Identifies atomic.Int64 // sessions that were begun
	Resumes    atomic.Int64 // sessions that were resumed
	Reconnects atomic.Int64 // connections that ended and were made again
	Heartbeat  atomic.Int64 // nanoseconds from the last heartbeat to its acknowledgement
	Events     atomic.Int64 // events handed to a handler
	Dropped    atomic.Int64 // events that could not be read
	Panics     atomic.Int64 // handlers that panicked
}

// Run keeps the connections of all Shards until ctx ends, and then closes the
// client. It waits for Discord as long as that cannot be reached. It returns nil,
// or the error, mostly a [*FatalError], that ended it before ctx.
func (c *Client) Run(ctx context.Context) error {
	if err := c.Shards.check(); err != nil {
		return err
	}
	g, err := c.find(ctx)
	if err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return Fatal(err)
	}
	defer c.Close()
	return c.runShards(ctx, g)
}

// find asks where the gateway is until Discord answers.
func (c *Client) find(ctx context.Context) (g *rest.Gateway, err error) {
	err = c.REST.Persist(ctx, func(ctx context.Context) (err error) {
		g, err = c.ask(ctx)
		return err
	})
	if err != nil {
		return nil, err
	}
	if _, err := dialURL(g.URL); err != nil {
		return nil, &FatalError{Sentence: "the gateway is not used: is discord.api_url right?", Err: err}
	}
	return g, nil
}

// ask asks where the gateway is, and how many sessions may be begun.
func (c *Client) ask(ctx context.Context) (*rest.Gateway, error) {
	g, err := c.REST.Gateway(ctx)
	if err == nil {
		c.last.Store(g)
	}
	return g, err
}

// runShards returns when all shards have ended. One that fails ends the others.
func (c *Client) runShards(ctx context.Context, g *rest.Gateway) error {
	running, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	count, ids := c.Shards.resolve(g.Shards)
	var shards sync.WaitGroup
	for _, id := range ids {
		shards.Go(func() {
			if _, err := c.RunShard(running, id, count, Session{}); err != nil {
				stop(err)
			}
		})
	}
	shards.Wait()
	if err := context.Cause(running); ctx.Err() == nil || errors.As(err, new(*FatalError)) {
		return err
	}
	return nil
}

// RunShard keeps the connection of one shard, of count in all processes, until
// ctx ends. It resumes session first, unless that is the zero value. If
// KeepSessions is set, it returns the session that it leaves, for another RunShard
// of the same shard in this or another process. After all RunShards have
// returned, the client is to be closed.
func (c *Client) RunShard(ctx context.Context, id, count int, session Session) (Session, error) {
	s := newShard(c, id, count, session, c.open(ctx))
	c.running.Store(id, s)
	defer c.running.CompareAndDelete(id, s)
	err := s.run(ctx)
	if err != nil || !c.KeepSessions {
		return Session{}, err
	}
	return s.settling.settled(), nil
}

// Session returns the session of a shard that is running, as another process can go on
// with it if this one ends now; the zero value if there is none.
func (c *Client) Session(id int) Session {
	if s, ok := c.running.Load(id); ok {
		return s.(*shard).settling.settled()
	}
	return Session{}
}

// open returns the handlers, which all shards share.
func (c *Client) open(ctx context.Context) *handlers {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.handlers == nil {
		c.handlers = newHandlers(ctx, c.Handle, &c.Metrics, c.log())
	}
	return c.handlers
}

// Close takes no more events and waits for the handlers, at most for Grace. Then
// it ends their context and waits a little more. The client may run again.
func (c *Client) Close() {
	c.mu.Lock()
	h := c.handlers
	c.handlers = nil
	c.mu.Unlock()
	if h != nil {
		h.close(cmp.Or(c.Grace, defaultGrace))
	}
}

func (c *Client) backoff() time.Duration { return cmp.Or(c.Backoff, defaultBackoff) }
func (c *Client) timeout() time.Duration { return cmp.Or(c.Timeout, defaultTimeout) }

func (c *Client) log() *slog.Logger {
	if c.Log == nil {
		return slog.New(slog.DiscardHandler)
	}
	return c.Log
}

func (c *Client) limiter() IdentifyLimiter {
	if c.Identify != nil {
		return c.Identify
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.local == nil {
		c.local = &localLimiter{spacing: identifySpacing * c.backoff()}
	}
	return c.local
}
