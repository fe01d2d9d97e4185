package link

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"
)

// maxReserve is how many of the day's sessions are left unused: using the last
// makes Discord reset the bot's token.
const maxReserve = 10

// starts sees to it that sessions are begun no faster, and no more often, than
// Discord allows: max_concurrency of them within 5 seconds, and so many a day.
type starts struct {
	client      *Client
	concurrency int
	spacing     time.Duration
	log         *slog.Logger

	mu    sync.Mutex
	lanes map[int]*lane
	begun bool // a session has been ready: from now on it is better to wait than to end
}

// A lane begins one session after the other.
type lane struct {
	turn chan struct{}
	next time.Time // belongs to who has the turn
}

// enter waits until a shard may begin a session. leave must be called when the
// session is ready, or has failed.
func (s *starts) enter(ctx context.Context, shard int) (gateway string, leave func(), err error) {
	lane := s.lane(shard % max(1, s.concurrency))
	select {
	case lane.turn <- struct{}{}:
	case <-ctx.Done():
		return "", nil, context.Cause(ctx)
	}
	leave = sync.OnceFunc(func() {
		lane.next = time.Now().Add(s.spacing)
		<-lane.turn
	})
	err = sleep(ctx, time.Until(lane.next))
	if err == nil {
		gateway, err = s.budget(ctx)
	}
	if err != nil {
		<-lane.turn
		return "", nil, err
	}
	return gateway, leave, nil
}

func (s *starts) lane(key int) *lane {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.lanes == nil {
		s.lanes = map[int]*lane{}
	}
	if s.lanes[key] == nil {
		s.lanes[key] = &lane{turn: make(chan struct{}, 1)}
	}
	return s.lanes[key]
}

// budget waits until there is a session to spare, and returns where the gateway is.
func (s *starts) budget(ctx context.Context) (gateway string, err error) {
	for {
		g, err := s.client.Gateway(ctx)
		if err != nil {
			return "", err
		}
		wait, ok := spare(g)
		wait = max(wait, s.spacing)
		if ok {
			return g.URL, nil
		}
		if !s.hasBegun() {
			return "", &FatalError{Sentence: fmt.Sprintf(
				"the bot was started too often today: Discord allows %d more sessions, and resets the token after the last; start it again after %s (in %v)",
				g.Starts.Remaining, time.Now().Add(wait).Format("15:04"), wait.Round(time.Minute))}
		}
		s.log.Error("too many gateway sessions were begun today: the next waits", "remaining", g.Starts.Remaining, "wait", wait)
		if err := sleep(ctx, wait); err != nil {
			return "", err
		}
	}
}

// spare tells whether a session may be begun, or when.
func spare(g *Gateway) (wait time.Duration, ok bool) {
	reserve := min(maxReserve, g.Starts.Total/10)
	if g.Starts.Total == 0 || g.Starts.Remaining > reserve { // a total of 0 is none
		return 0, true
	}
	return time.Duration(g.Starts.ResetAfter) * time.Millisecond, false
}

func (s *starts) setBegun() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.begun = true
}

func (s *starts) hasBegun() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.begun
}
