package discordtest

import (
	"fmt"
	"hash/fnv"
	"maps"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// A Limit is so many requests in a time.
type Limit struct {
	Requests int
	Per      time.Duration
	Silent   bool // without headers, as on some routes
}

// Limit sets the limit of a route from now on, as [Config.Limits] does.
func (d *Discord) Limit(route string, l Limit) {
	d.locked(func() {
		d.config.Limits = maps.Clone(d.config.Limits)
		if d.config.Limits == nil {
			d.config.Limits = map[string]Limit{}
		}
		d.config.Limits[route] = l
		clear(d.limits.buckets)
	})
}

// generous is the limit of a route for which none is configured.
var generous = Limit{Requests: 1000, Per: time.Second}

// A bucket is a limit in use (docs: topics/rate-limits).
type bucket struct {
	left  int
	reset time.Time
}

type limits struct {
	buckets map[string]*bucket
	invalid []time.Time
	counted int
}

// limited is a 429 of the API itself.
type limited struct {
	status int
	wait   time.Duration
	global bool
	page   string // HTML instead of the body
}

func (l *limited) body() []byte {
	if l.page != "" {
		return []byte(l.page)
	}
	return encode(object{"message": "You are being rate limited.", "retry_after": l.wait.Seconds(), "global": l.global})
}

// banned reports whether Cloudflare lets nothing through any more: there were too
// many invalid requests in ten minutes.
func (d *Discord) banned() bool {
	recent := d.limits.invalid
	for len(recent) > 0 && d.now().Sub(recent[0]) > 10*time.Minute {
		recent = recent[1:]
	}
	d.limits.invalid = recent
	return len(recent) >= d.config.InvalidBefore
}

// limit counts the request and sets the headers; it returns the 429 if there
// were too many. Interactions are not bound by the global limit.
func (d *Discord) limit(c *call, a *answer) *limited {
	d.mu.Lock()
	defer d.mu.Unlock()
	header := a.w.Header()
	if d.banned() {
		a.kind = "text/html"
		return &limited{status: http.StatusTooManyRequests, page: cloudflarePage}
	}
	if !anonymous(c.route) {
		if b := d.take("", d.config.Global); b.left < 0 {
			header.Set("X-RateLimit-Global", "true")
			return d.exceeded(header, b, true, "global")
		}
	}
	l, ok := d.config.Limits[c.route]
	if !ok {
		l, ok = d.config.Limits[""]
	}
	if !ok {
		l = generous
	}
	b := d.take(c.bucket(), l)
	if !l.Silent {
		d.headers(header, c, l, b)
	}
	if b.left < 0 {
		return d.exceeded(header, b, false, "user")
	}
	return nil
}

// take counts one request of the bucket.
func (d *Discord) take(key string, l Limit) *bucket {
	b := d.limits.buckets[key]
	if b == nil || !d.now().Before(b.reset) {
		b = &bucket{left: l.Requests, reset: d.now().Add(l.Per)}
		d.limits.buckets[key] = b
	}
	b.left = max(b.left-1, -1)
	return b
}

func (d *Discord) exceeded(header http.Header, b *bucket, global bool, scope string) *limited {
	wait := b.reset.Sub(d.now())
	header.Set("Retry-After", seconds(wait))
	header.Set("X-RateLimit-Scope", scope)
	d.countInvalid()
	return &limited{status: http.StatusTooManyRequests, wait: wait, global: global}
}

func (d *Discord) headers(header http.Header, c *call, l Limit, b *bucket) {
	wait := max(b.reset.Sub(d.now()), 0)
	header.Set("X-RateLimit-Limit", strconv.Itoa(l.Requests))
	header.Set("X-RateLimit-Remaining", strconv.Itoa(max(b.left, 0)))
	header.Set("X-RateLimit-Reset", fmt.Sprintf("%.3f", float64(time.Now().Add(wait).UnixMilli())/1000))
	header.Set("X-RateLimit-Reset-After", fmt.Sprintf("%.3f", wait.Seconds()))
	name := fnv.New64()
	_, _ = name.Write([]byte(c.route))
	header.Set("X-RateLimit-Bucket", strconv.FormatUint(name.Sum64(), 16))
}

// bucket is the route with its top-level resource: a channel, a guild, a
// webhook with its token.
func (c *call) bucket() string {
	parts := []string{c.route}
	for _, name := range []string{"channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_id"} {
		parts = append(parts, c.value(name))
	}
	return strings.Join(parts, " ")
}

// invalid counts the answers for which Cloudflare bans in the end.
func (d *Discord) invalid(status int) {
	if status != 401 && status != 403 && status != 429 {
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.countInvalid()
}

func (d *Discord) countInvalid() {
	d.limits.counted++
	d.limits.invalid = append(d.limits.invalid, d.now())
}

// Invalid is how many requests were answered with 401, 403, or a 429 that is
// not shared.
func (d *Discord) Invalid() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.limits.counted
}
