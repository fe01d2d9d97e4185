package gateway

import (
	"fmt"
	"runtime"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/rest"
)

// IDENTIFY is as Discord documents it for version 10.
func TestIdentify(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		got := make(chan string, 1)
		c := inMemory(t, func(p *peer, n int) {
			p.hello(interval)
			got <- string(p.expect(opIdentify).Data)
			p.readyAt("")
			p.serve()
		})
		c.Intents = discordgo.IntentGuildMessages | discordgo.IntentMessageContent
		c.Shards = Shards{Count: 16, IDs: []int{7}}
		stop := run(t, c)
		want := fmt.Sprintf(`{"token":%q,"intents":33280,"shard":[7,16],"properties":{"browser":"pilcrow","device":"pilcrow","os":%q}}`,
			testToken, runtime.GOOS)
		if identify := <-got; identify != want {
			t.Errorf("got  %s\nwant %s", identify, want)
		}
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
}

// In one bucket sessions begin one after the other, with 5 s from the end of one
// to the beginning of the next; buckets do not wait for each other.
func TestIdentifySpacing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := &localLimiter{spacing: 5 * time.Second}
		start := time.Now()
		began := make(chan [2]time.Duration, 6)
		var sessions sync.WaitGroup
		for i := range 6 {
			sessions.Go(func() {
				release, err := l.Acquire(t.Context(), i%2)
				if err != nil {
					t.Error(err)
				}
				began <- [2]time.Duration{time.Duration(i % 2), time.Since(start)}
				time.Sleep(time.Second) // until READY
				release()
			})
		}
		next := map[time.Duration]time.Duration{}
		for range 6 {
			got := <-began
			if bucket, at := got[0], got[1]; at != next[bucket] {
				t.Errorf("a session of bucket %d began after %v, want %v", bucket, at, next[bucket])
			}
			next[got[0]] += 6 * time.Second
		}
		sessions.Wait()
	})
}

// A tenth of the day's sessions, at most ten, are left alone.
func TestSpend(t *testing.T) {
	l := &localLimiter{spacing: 5 * time.Second}
	for _, test := range []struct {
		limit rest.SessionStartLimit
		want  time.Duration
	}{
		{rest.SessionStartLimit{Total: 1000, Remaining: 11, ResetAfter: 60000}, 0},
		{rest.SessionStartLimit{Total: 1000, Remaining: 10, ResetAfter: 60000}, time.Minute},
		{rest.SessionStartLimit{Total: 1000, Remaining: 0, ResetAfter: 10}, 5 * time.Second},
		{rest.SessionStartLimit{Total: 50, Remaining: 6}, 0},
		{rest.SessionStartLimit{Total: 50, Remaining: 5, ResetAfter: 60000}, time.Minute},
		{rest.SessionStartLimit{}, 0},
	} {
		if wait, err := l.Spend(t.Context(), test.limit); wait != test.want || err != nil {
			t.Errorf("%+v: wait %v, %v, want %v", test.limit, wait, err, test.want)
		}
	}
}
