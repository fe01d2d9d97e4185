package gateway

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/backoff"
	"pilcrow/internal/discord/rest"
)

const (
	identifySpacing = 5 // times the first wait, between two sessions of a bucket
	// maxReserve is how many of the day's sessions are left unused: after the last
	// one, Discord resets the bot's token.
	maxReserve = 10
)

// An IdentifyLimiter decides when sessions may begin. Discord limits them for a
// bot in all its processes.
type IdentifyLimiter interface {
	// Acquire waits until a session may begin whose shard is in the bucket, which
	// is the shard's id modulo Discord's max_concurrency: Discord wants 5 s between
	// two of them. release is called when the session has begun, or could not.
	Acquire(ctx context.Context, bucket int) (release func(), err error)
	// Spend decides, by what Discord says is left for the day, whether a session
	// may begin. If not, it returns how long to wait before asking again.
	Spend(ctx context.Context, limit rest.SessionStartLimit) (wait time.Duration, err error)
}

// A localLimiter is the limiter of one client. In each bucket it begins one
// session after the other.
type localLimiter struct {
	spacing time.Duration

	mu      sync.Mutex
	buckets map[int]*identifyBucket
}

type identifyBucket struct {
	turn chan struct{} // holds a token while a session is being begun
	next time.Time     // when the next one may; belongs to who has the turn
}

// Acquire implements [IdentifyLimiter].
func (l *localLimiter) Acquire(ctx context.Context, bucket int) (release func(), err error) {
	b := l.bucket(bucket)
	select {
	case b.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
	if err := backoff.Sleep(ctx, time.Until(b.next)); err != nil {
		<-b.turn
		return nil, err
	}
	return func() {
		b.next = time.Now().Add(l.spacing)
		<-b.turn
	}, nil
}

func (l *localLimiter) bucket(key int) *identifyBucket {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.buckets == nil {
		l.buckets = map[int]*identifyBucket{}
	}
	if l.buckets[key] == nil {
		l.buckets[key] = &identifyBucket{turn: make(chan struct{}, 1)}
	}
	return l.buckets[key]
}

// Spend implements [IdentifyLimiter].
func (l *localLimiter) Spend(_ context.Context, limit rest.SessionStartLimit) (wait time.Duration, err error) {
	return Spend(limit, l.spacing), nil
}

// Spend returns how long to wait before a session may begin by what Discord says is left
// for the day, at least the given time; 0 if one may begin now.
func Spend(limit rest.SessionStartLimit, least time.Duration) (wait time.Duration) {
	reserve := min(maxReserve, limit.Total/10)
	if limit.Total == 0 || limit.Remaining > reserve { // a total of 0 is no limit
		return 0
	}
	return max(time.Duration(limit.ResetAfter)*time.Millisecond, least)
}

// awaitBudget waits until there is a session left to begin, and returns where the
// gateway is. Before the first session it does not wait: whoever started the bot
// so often should know.
func (c *Client) awaitBudget(ctx context.Context) (*rest.Gateway, error) {
	for {
		g, err := c.ask(ctx)
		if err != nil {
			return nil, err
		}
		wait, err := c.limiter().Spend(ctx, g.Starts)
		if err != nil || wait <= 0 {
			return g, err
		}
		if !c.begun.Load() {
			return nil, &FatalError{Sentence: fmt.Sprintf(
				"the bot was started too often today: Discord allows %d more sessions, and resets the token after the last; start it again after %s (in %v)",
				g.Starts.Remaining, time.Now().Add(wait).Format("15:04"), wait.Round(time.Minute))}
		}
		c.log().Error("too many gateway sessions were begun today: the next one waits", "remaining", g.Starts.Remaining, "wait", wait)
		if err := backoff.Sleep(ctx, wait); err != nil {
			return nil, err
		}
	}
}

// identify is the message that begins a session, by
// https://discord.com/developers/docs/events/gateway-events#identify.
type identify struct {
	Token      string            `json:"token"`
	Intents    discordgo.Intent  `json:"intents"`
	Shard      [2]int            `json:"shard"`
	Properties map[string]string `json:"properties"`
}

// resume is the message that resumes a session.
type resume struct {
	Token    string `json:"token"`
	ID       string `json:"session_id"`
	Sequence int64  `json:"seq"`
}

// hello returns what a shard sends first, and its opcode.
func (s *shard) hello() (op int, data any) {
	token := s.client.REST.Token()
	if s.sessionID != "" {
		return opResume, resume{token, s.sessionID, s.sequence.Load()}
	}
	return opIdentify, identify{
		Token: token, Intents: s.client.Intents, Shard: [2]int{s.id, s.count},
		Properties: map[string]string{"os": runtime.GOOS, "browser": "pilcrow", "device": "pilcrow"},
	}
}
