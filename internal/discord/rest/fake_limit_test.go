package rest_test

import (
	"fmt"
	"net/http"
	"sync"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/rest"
)

// A limit of edits is kept, whatever is asked at once.
func TestLimitOfTheFake(t *testing.T) {
	t.Parallel()
	const edit = "PATCH /channels/{channel_id}/messages/{message_id}"
	d := discordtest.Config{Limits: map[string]discordtest.Limit{edit: {Requests: 5, Per: 200 * time.Millisecond}}}.New(t)
	channel := d.Guild("Lab").Channel("general")
	c := newClient(t, d)
	m, err := c.CreateMessage(t.Context(), channel.ID, rest.Message{Content: "hi"})
	if err != nil {
		t.Fatal(err)
	}
	var edits sync.WaitGroup
	for n := range 20 {
		edits.Go(func() {
			text := fmt.Sprint(n)
			if _, err := c.EditMessage(t.Context(), channel.ID, m.ID, rest.Edit{Content: &text}); err != nil {
				t.Error(err)
			}
		})
	}
	edits.Wait()
	if d.Invalid() > 0 {
		t.Errorf("%d requests too many", d.Invalid())
	}
}

// The limit of 50 a second is kept. Discord counts when calls arrive, so calls on a
// machine that is too busy to send them in time prove nothing.
func TestGlobalLimitOfTheFake(t *testing.T) {
	t.Parallel()
	const reserve = 100 * time.Millisecond // of the limiter's window, beyond Discord's
	for range 5 {
		d := discordtest.Config{Unjudged: true}.New(t)
		trips := &slowest{}
		c, err := rest.NewClient(rest.Options{Token: d.Token, API: d.URL, Log: logTo(t), Transport: trips})
		if err != nil {
			t.Fatal(err)
		}
		channel := d.Guild("Lab").Channel("general")
		var calls sync.WaitGroup
		for range 120 {
			calls.Go(func() {
				if _, err := c.Channel(t.Context(), channel.ID); err != nil {
					t.Error(err)
				}
			})
		}
		calls.Wait()
		if d.Invalid() == 0 {
			return
		}
		if trips.took < reserve {
			t.Fatalf("%d requests too many", d.Invalid())
		}
	}
	t.Skip("this machine is too busy to tell")
}

// slowest notes how long the slowest request took.
type slowest struct {
	mu   sync.Mutex
	took time.Duration
}

func (s *slowest) RoundTrip(req *http.Request) (*http.Response, error) {
	start := time.Now()
	resp, err := http.DefaultTransport.RoundTrip(req)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.took = max(s.took, time.Since(start))
	return resp, err
}
