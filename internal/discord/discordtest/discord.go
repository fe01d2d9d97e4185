package discordtest

import (
	"fmt"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// An object is a JSON object as Discord sends or receives it.
type object = map[string]any

// Config is what can be chosen about a [Discord]. The zero value is Discord as
// it is documented, with one shard and no privileged intent.
type Config struct {
	Shards           int           // recommended by GET /gateway/bot; 0 means 1
	MaxConcurrency   int           // IDENTIFYs at once; 0 means 1
	IdentifyInterval time.Duration // between two IDENTIFYs of one key; 0 means 5 s
	Identifies       int           // that are left for today; 0 means 1000
	Heartbeat        time.Duration // 0 means 41.25 s
	Privileged       int           // privileged intents that the developer portal grants, such as IntentMessageContent

	TokenLife time.Duration // of an interaction; 0 means 15 min

	Limits        map[string]Limit // of a route such as "POST /channels/{channel_id}/messages"; "" is every other route
	Global        Limit            // of all but interactions; the zero value means 50 a second
	InvalidBefore int              // 401, 403 and 429 in 10 min, after which the address is banned; 0 means 10,000
	MaxThreads    int              // active ones in a guild; 0 means 1000

	// Latency is how long a request takes on its way; nil is none. It is called
	// on several goroutines.
	Latency func() time.Duration

	// Violation receives every request that Discord would refuse for its form;
	// nil fails the test. It is called on several goroutines.
	Violation func(Violation)

	// Unjudged switches the OpenAPI description off, for load tests. The rules
	// that are written by hand hold all the same.
	Unjudged bool

	Patience time.Duration // of everything that waits, and of a person whose command is not acknowledged; 0 means 2 min
}

// A Discord is a fake of Discord for one application with one bot. All its
// methods, and those of what it contains, may be called on several goroutines;
// those that wait or act for people end the test if that cannot be done, and so
// belong on the test's own goroutine.
type Discord struct {
	URL         string // the base of the REST API, without a version
	Token       string // of the bot, without "Bot "
	Application string // its id
	Bot         *User  // the application's bot
	Gateway     *Gateway

	t      testing.TB
	config Config
	spec   *spec
	rest   *httptest.Server

	mu           sync.Mutex
	changed      chan struct{} // closed at the next change
	closing      chan struct{} // closed when the test ends
	ahead        time.Duration // of the machine's clock
	lastID       int64
	guilds       []*Guild
	channels     map[string]*Channel
	users        map[string]*User
	commands     []*Command
	interactions []*Interaction
	byToken      map[string]*Interaction
	requests     []Request
	files        []file // that people attached
	limits       limits
	faults       []*Fault
}

// New starts a Discord as it is documented. It ends with the test.
func New(t testing.TB) *Discord { return Config{}.New(t) }

// New starts a Discord. It ends with the test.
func (c Config) New(t testing.TB) *Discord {
	t.Helper()
	d := &Discord{
		t: t, config: c.withDefaults(), Token: "MTE.test.token",
		changed: make(chan struct{}), closing: make(chan struct{}),
		channels: map[string]*Channel{}, users: map[string]*User{}, byToken: map[string]*Interaction{},
	}
	d.limits.buckets = map[string]*bucket{}
	d.Bot = d.user("pilcrow", true)
	d.Application = d.Bot.ID
	if !c.Unjudged {
		d.spec = loadSpec(t)
	}
	d.Gateway = newGateway(d)
	d.rest = httptest.NewServer(d.routes())
	d.URL = d.rest.URL
	t.Cleanup(d.close)
	return d
}

func (c Config) withDefaults() Config {
	c.Shards, c.MaxConcurrency = orInt(c.Shards, 1), orInt(c.MaxConcurrency, 1)
	c.Identifies, c.MaxThreads = orInt(c.Identifies, 1000), orInt(c.MaxThreads, 1000)
	c.InvalidBefore = orInt(c.InvalidBefore, 10_000)
	c.IdentifyInterval = orDuration(c.IdentifyInterval, 5*time.Second)
	c.Heartbeat = orDuration(c.Heartbeat, 41250*time.Millisecond)
	c.TokenLife = orDuration(c.TokenLife, 15*time.Minute)
	c.Patience = orDuration(c.Patience, 2*time.Minute)
	if c.Global.Requests == 0 {
		c.Global = Limit{Requests: 50, Per: time.Second}
	}
	return c
}

func orInt(n, otherwise int) int {
	if n == 0 {
		return otherwise
	}
	return n
}

func orDuration(n, otherwise time.Duration) time.Duration {
	if n == 0 {
		return otherwise
	}
	return n
}

func (d *Discord) close() {
	close(d.closing)
	d.Gateway.close()
	d.rest.CloseClientConnections()
	d.rest.Close()
}

// Advance moves Discord's clock forward: tokens expire, limits are lifted,
// messages grow old. Nothing sleeps.
func (d *Discord) Advance(by time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.ahead += by
	d.change()
}

// now is Discord's time. The caller holds d.mu.
func (d *Discord) now() time.Time { return time.Now().Add(d.ahead) }

// change wakes all who wait. The caller holds d.mu.
func (d *Discord) change() {
	close(d.changed)
	d.changed = make(chan struct{})
}

// Wait waits until condition holds, asking again after each change of this
// Discord, and ends the test if it does not within the patience.
func (d *Discord) Wait(what string, condition func() bool) {
	d.t.Helper()
	timer := time.NewTimer(d.config.Patience)
	defer timer.Stop()
	for {
		d.mu.Lock()
		changed := d.changed
		d.mu.Unlock()
		if condition() {
			return
		}
		select {
		case <-changed:
		case <-timer.C:
			d.t.Fatalf("discordtest: waited %v in vain for %s; the last requests:\n%s", d.config.Patience, what, d.tail(8))
		}
	}
}

// locked runs f under the lock and wakes all who wait.
func (d *Discord) locked(f func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	f()
	d.change()
}

// epoch is the start of Discord's time (docs: reference, "Snowflakes").
const epoch = 1420070400000

// newID makes a snowflake that is greater than all before. The caller holds
// d.mu, or is alone.
func (d *Discord) newID() string {
	id := (d.now().UnixMilli() - epoch) << 22
	d.lastID = max(d.lastID+1, id)
	return strconv.FormatInt(d.lastID, 10)
}

// after reports whether snowflake a is later than b.
func after(a, b string) bool {
	if len(a) != len(b) {
		return len(a) > len(b)
	}
	return a > b
}

func stamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000000-07:00") }

func (d *Discord) tail(n int) string {
	d.mu.Lock()
	defer d.mu.Unlock()
	var b strings.Builder
	for _, r := range d.requests[max(0, len(d.requests)-n):] {
		fmt.Fprintf(&b, "  %s %s → %d %s\n", r.Method, r.Path, r.Status, r.Answer)
	}
	return b.String()
}
