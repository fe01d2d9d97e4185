package rest

import (
	"context"
	"sync"
	"time"

	"pilcrow/internal/backoff"
)

const (
	sweepInterval = 5 * time.Second
	// maxNames bounds how many names of buckets are remembered, one per template.
	maxNames = 1000
)

// A limiter holds calls back until Discord's limits allow them. It keeps a bucket
// as long as it is used or limits something.
type limiter struct {
	mu       sync.Mutex
	names    map[string]string  // of the bucket of a template, once learned
	buckets  map[string]*bucket // by name, or template as long as the name is unknown, and top-level resource
	global   globalLimit
	sweeping bool
}

// A permit is the permission to make one call. It must be released.
type permit struct {
	limiter *limiter
	route   route
	bucket  *bucket
	turn    bool // the call keeps the bucket's turn until it is released
}

// acquire waits until a call may be made, but no longer than the deadline. Its
// error is the cause of ctx's end or a [*LimitError].
func (l *limiter) acquire(ctx context.Context, r route, deadline time.Time) (*permit, error) {
	for {
		p, err := l.await(ctx, r, l.use(r), deadline)
		if p != nil || err != nil {
			return p, err
		}
	}
}

// await waits in a route's bucket until a call may be made. It returns nothing if the
// route turned out to have another bucket meanwhile.
func (l *limiter) await(ctx context.Context, r route, b *bucket, deadline time.Time) (*permit, error) {
	defer l.wait(ctx, b)()
	if err := l.awaitTurn(ctx, r, b, deadline); err != nil {
		l.unuse(b)
		return nil, err
	}
	if l.current(r) != b {
		<-b.turn
		l.unuse(b)
		return nil, nil
	}
	return l.awaitRoom(ctx, r, b, deadline)
}

// wait counts a call that waits for a bucket, unless it is spare, until done is called.
func (l *limiter) wait(ctx context.Context, b *bucket) (done func()) {
	if patienceOf(ctx).share > 0 {
		return func() {}
	}
	count := func(n int) {
		l.mu.Lock()
		defer l.mu.Unlock()
		b.waiting += n
	}
	count(1)
	return func() { count(-1) }
}

// awaitTurn waits for the bucket's turn.
func (l *limiter) awaitTurn(ctx context.Context, r route, b *bucket, deadline time.Time) error {
	select {
	case b.turn <- struct{}{}:
		return nil
	default: // not below, where one of several ready cases is chosen at random
	}
	timer := time.NewTimer(time.Until(deadline))
	defer timer.Stop()
	select {
	case b.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-timer.C:
		return &LimitError{Call: r.template, Wait: l.untilReset(b), Why: "too many calls wait for its rate limit"}
	}
}

// awaitRoom waits, with the bucket's turn, until the limits have room for a call.
func (l *limiter) awaitRoom(ctx context.Context, r route, b *bucket, deadline time.Time) (*permit, error) {
	patience := patienceOf(ctx)
	for {
		wait, why, keepTurn := l.take(r, b, patience)
		if wait <= 0 {
			if !keepTurn {
				<-b.turn
			}
			return &permit{limiter: l, route: r, bucket: b, turn: keepTurn}, nil
		}
		err := error(nil)
		if patience.share > 0 || time.Now().Add(wait).After(deadline) {
			err = &LimitError{Call: r.template, Wait: wait, Why: why}
		} else {
			err = backoff.Sleep(ctx, wait)
		}
		if err != nil {
			<-b.turn
			l.unuse(b)
			return nil, err
		}
	}
}

// take counts a call against the bucket and the global limit, or against neither.
func (l *limiter) take(r route, b *bucket, p patience) (wait time.Duration, why string, keepTurn bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	if wait = l.global.wait(now, r.byToken); wait > 0 {
		return wait, "the limit of all calls is reached", false
	}
	if !p.spares(b, now) {
		return max(b.reset.Sub(now), 10*time.Millisecond), "calls that matter more come first", false
	}
	if wait = b.take(now); wait > 0 {
		return wait, "its rate limit is reached", false
	}
	if !r.byToken {
		l.global.count(now)
	}
	return 0, "", !b.known
}

// release ends a call, of whose response it gets the limit.
func (p *permit) release(limit rateLimit) {
	l := p.limiter
	l.mu.Lock()
	now := time.Now()
	if limit.retryAfter > 0 && limit.global {
		l.global.block(now, limit)
	}
	p.bucket.inFlight--
	p.bucket.update(now, limit)
	if shared := l.learn(p.route, p.bucket, limit.bucket); shared != p.bucket {
		shared.update(now, limit)
	}
	l.mu.Unlock()
	if p.turn {
		<-p.bucket.turn
	}
	l.unuse(p.bucket)
}

// untilReset returns how long a bucket is closed, at least a second.
func (l *limiter) untilReset(b *bucket) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	return max(time.Until(later(b.reset, b.blocked)), time.Second)
}

// use returns the bucket of a route and keeps it from being forgotten.
func (l *limiter) use(r route) *bucket {
	l.mu.Lock()
	defer l.mu.Unlock()
	key := l.key(r)
	b := l.buckets[key]
	if b == nil {
		b = newBucket()
		if l.buckets == nil {
			l.buckets = map[string]*bucket{}
		}
		l.buckets[key] = b
	}
	b.uses++
	return b
}

func (l *limiter) current(r route) *bucket {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buckets[l.key(r)]
}

func (l *limiter) key(r route) string {
	if name := l.names[r.template]; name != "" {
		return name + " " + r.major
	}
	return r.template + " " + r.major
}

// learn notes the name of a route's bucket. It returns the bucket of that name,
// which may be one of other routes too.
func (l *limiter) learn(r route, b *bucket, name string) *bucket {
	if name == "" || l.names[r.template] == "" && len(l.names) >= maxNames {
		return b
	}
	if l.names == nil {
		l.names = map[string]string{}
	}
	l.names[r.template] = name
	if unnamed := r.template + " " + r.major; l.buckets[unnamed] == b {
		delete(l.buckets, unnamed)
	}
	key := l.key(r)
	if l.buckets[key] == nil {
		l.buckets[key] = b
	}
	return l.buckets[key]
}

// unuse undoes use, and has idle buckets forgotten soon.
func (l *limiter) unuse(b *bucket) {
	l.mu.Lock()
	defer l.mu.Unlock()
	b.uses--
	if !l.sweeping {
		l.sweeping = true
		time.AfterFunc(sweepInterval, l.sweep)
	}
}

// sweep forgets idle buckets, again and again until none is left.
func (l *limiter) sweep() {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	for key, b := range l.buckets {
		if b.idle(now) {
			delete(l.buckets, key)
		}
	}
	if l.sweeping = len(l.buckets) > 0; l.sweeping {
		time.AfterFunc(sweepInterval, l.sweep)
	}
}
