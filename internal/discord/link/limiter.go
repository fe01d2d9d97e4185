package link

import (
	"context"
	"sync"
	"time"
)

const (
	sweepInterval = 5 * time.Second
	// maxNames bounds how many buckets' names are remembered, one per template.
	maxNames = 1000
)

// A limiter holds calls back until Discord's limits allow them. Buckets live as
// long as they are used or limit something; of the rest nothing is kept.
type limiter struct {
	mu       sync.Mutex
	names    map[string]string  // of the bucket of a template, once learned
	buckets  map[string]*bucket // by name, or template as long as it is unknown, and top-level resource
	global   globalLimit
	sweeping bool
}

// A pass is the permission to make one call. Its answered must be called.
type pass struct {
	limiter *limiter
	route   route
	bucket  *bucket
	turn    bool // the bucket waits for this call's answer
}

// enter waits until a call may be made, at most until the deadline. It returns
// the error of ctx or a [*LimitError].
func (l *limiter) enter(ctx context.Context, r route, deadline time.Time) (*pass, error) {
	for {
		b := l.use(r)
		if err := l.queue(ctx, r, b, deadline); err != nil {
			l.release(b)
			return nil, err
		}
		if l.current(r) != b { // the bucket got its name while this call waited
			<-b.turn
			l.release(b)
			continue
		}
		return l.take(ctx, r, b, deadline)
	}
}

// take waits for a place in the bucket, whose turn the caller has.
func (l *limiter) take(ctx context.Context, r route, b *bucket, deadline time.Time) (*pass, error) {
	for {
		wait, why, keep := l.tryTake(r, b)
		if wait <= 0 {
			if !keep {
				<-b.turn
			}
			return &pass{limiter: l, route: r, bucket: b, turn: keep}, nil
		}
		err := error(nil)
		if time.Now().Add(wait).After(deadline) {
			err = &LimitError{Call: r.template, Wait: wait, Why: why}
		} else {
			err = sleep(ctx, wait)
		}
		if err != nil {
			<-b.turn
			l.release(b)
			return nil, err
		}
	}
}

// tryTake takes a place of the bucket and of the global limit, or none of both.
func (l *limiter) tryTake(r route, b *bucket) (wait time.Duration, why string, keepTurn bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	if wait = l.global.wait(now, r.byToken); wait > 0 {
		return wait, "the limit of all calls is reached", false
	}
	if wait = b.take(now); wait > 0 {
		return wait, "its rate limit is reached", false
	}
	if !r.byToken {
		l.global.count(now)
	}
	return 0, "", !b.known
}

// answered ends a call.
func (p *pass) answered(h limits) {
	l := p.limiter
	l.mu.Lock()
	now := time.Now()
	if h.retryAfter > 0 && h.global {
		l.global.block(now, h)
	}
	p.bucket.flying--
	p.bucket.heed(now, h)
	if shared := l.learn(p.route, p.bucket, h.bucket); shared != p.bucket {
		shared.heed(now, h)
	}
	l.mu.Unlock()
	if p.turn {
		<-p.bucket.turn
	}
	l.release(p.bucket)
}

// queue waits for the turn.
func (l *limiter) queue(ctx context.Context, r route, b *bucket, deadline time.Time) error {
	select {
	case b.turn <- struct{}{}:
		return nil
	default: // not below, where one of several ready cases is chosen by chance
	}
	timer := time.NewTimer(time.Until(deadline))
	defer timer.Stop()
	select {
	case b.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-timer.C:
		return &LimitError{Call: r.template, Wait: l.opens(b), Why: "too many calls wait for its rate limit"}
	}
}

// opens returns how long a bucket is closed, at least a second.
func (l *limiter) opens(b *bucket) time.Duration {
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

// learn notes the name of a route's bucket, and returns the bucket of that name,
// which other routes may share.
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

// release ends a use, and sees to it that idle buckets are forgotten.
func (l *limiter) release(b *bucket) {
	l.mu.Lock()
	defer l.mu.Unlock()
	b.uses--
	if !l.sweeping {
		l.sweeping = true
		time.AfterFunc(sweepInterval, l.sweep)
	}
}

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

// len returns how many buckets are kept.
func (l *limiter) len() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.buckets)
}

// sleep waits, or returns why ctx ended.
func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}
