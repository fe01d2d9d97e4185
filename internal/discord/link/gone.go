package link

import (
	"strings"
	"sync"
	"time"
)

const (
	goneTime = 15 * time.Minute // the life of an interaction's token
	maxGone  = 1000
)

// A goneList remembers webhooks and interactions that Discord no longer knows:
// their calls are not made again. The zero value is ready.
type goneList struct {
	mu    sync.Mutex
	until map[string]gone // by top-level resource
}

type gone struct {
	at  time.Time
	err *APIError
}

// note remembers the route's resource if the error says that it is gone.
func (l *goneList) note(r route, failed *APIError) {
	if !r.byToken || !IsInteractionExpired(failed) {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.until) >= maxGone || l.until == nil {
		l.until = map[string]gone{} // the worst that follows is one more request for each
	}
	l.until[resource(r)] = gone{time.Now(), failed}
}

// check returns the error that told that a resource is gone.
func (l *goneList) check(r route) error {
	if !r.byToken {
		return nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	g, ok := l.until[resource(r)]
	if !ok || time.Since(g.at) > goneTime {
		return nil
	}
	return g.err
}

// resource names a webhook by its token, which its two kinds of paths share
// while their ids differ: the interaction's and the application's.
func resource(r route) string {
	return r.major[strings.LastIndexByte(r.major, '/')+1:]
}
