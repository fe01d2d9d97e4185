package discord

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
)

const editMessage = "PATCH /channels/{channel_id}/messages/{message_id}"

// slow is a service that takes as long for each answer as a model does, with a claim
// every tenth of it.
type slow struct {
	answers
	time time.Duration
}

func (s *slow) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	full := answer.Answer{Question: q.Text, Mode: answer.Extractive}
	for n := range 10 {
		time.Sleep(s.time / 10)
		c := claimOf(n + 2)
		full.Claims = append(full.Claims, c)
		if err := emit(c); err != nil {
			return answer.Answer{}, err
		}
	}
	return full, ctx.Err()
}

// A narrow channel lets so many messages and so many edits through in a window, as
// Discord does, and each takes a while on its way. It is used in a bubble, in which time
// passes at once.
type narrow struct {
	each    int
	window  time.Duration
	latency time.Duration

	mu      sync.Mutex
	used    map[string]int // by method, in the window that ends
	ends    map[string]time.Time
	shown   []string       // bodies of the messages as they are now
	byNonce map[string]int // from 1
	counts  map[string]int // calls by method and status
}

func (c *narrow) RoundTrip(q *http.Request) (*http.Response, error) {
	body, err := io.ReadAll(q.Body)
	if err != nil {
		return nil, err
	}
	select {
	case <-time.After(c.latency):
	case <-q.Context().Done():
		go func() { time.Sleep(c.latency); c.take(q, string(body)) }() // it comes through all the same
		return nil, q.Context().Err()
	}
	return c.take(q, string(body)), nil
}

func (c *narrow) take(q *http.Request, body string) *http.Response {
	c.mu.Lock()
	defer c.mu.Unlock()
	if now := time.Now(); !now.Before(c.ends[q.Method]) {
		c.used[q.Method], c.ends[q.Method] = 0, now.Add(c.window)
	}
	left := time.Until(c.ends[q.Method]).Seconds()
	c.used[q.Method]++
	r := &http.Response{StatusCode: http.StatusOK, Header: http.Header{}, Request: q}
	r.Header.Set("X-RateLimit-Bucket", q.Method)
	r.Header.Set("X-RateLimit-Limit", strconv.Itoa(c.each))
	r.Header.Set("X-RateLimit-Remaining", strconv.Itoa(max(0, c.each-c.used[q.Method])))
	r.Header.Set("X-RateLimit-Reset-After", fmt.Sprintf("%.3f", left))
	said := fmt.Sprintf(`{"retry_after": %.3f, "global": false}`, left)
	if c.used[q.Method] <= c.each {
		said = fmt.Sprintf(`{"id": "%d"}`, c.write(q, body))
	} else {
		r.StatusCode = http.StatusTooManyRequests
	}
	c.counts[fmt.Sprint(q.Method, " ", r.StatusCode)]++
	r.Body = io.NopCloser(strings.NewReader(said))
	return r
}

// write keeps a message, and returns its id, from 1.
func (c *narrow) write(q *http.Request, body string) (id int) {
	if q.Method == http.MethodPatch {
		id, _ = strconv.Atoi(path.Base(q.URL.Path))
		c.shown[id-1] = body
		return id
	}
	var m struct{ Nonce string }
	_ = json.Unmarshal([]byte(body), &m)
	if c.byNonce[m.Nonce] == 0 {
		c.shown = append(c.shown, body)
		c.byNonce[m.Nonce] = len(c.shown)
	}
	return c.byNonce[m.Nonce]
}

// TestBusyChannel: where many people ask at once, what is only on its way to an answer
// gives way to answers, nobody's is lost, and all are there soon after the messages alone
// could have been sent.
func TestBusyChannel(t *testing.T) {
	for _, r := range []rush{{people: 1, atOnce: 4}, {people: 24, atOnce: 4}, {people: 32, atOnce: 4}, {people: 32}, {people: 100}} {
		t.Run(fmt.Sprintf("%d people, %d answers at once", r.people, r.atOnce), func(t *testing.T) { synctest.Test(t, r.run) })
	}
}

// A rush is so many people who ask at once, and how many answers are made at once, 0 for
// all.
type rush struct{ people, atOnce int }

func (r rush) run(t *testing.T) {
	people := r.people
	c := &narrow{each: 5, window: 5 * time.Second, latency: 100 * time.Millisecond,
		used: map[string]int{}, ends: map[string]time.Time{}, byNonce: map[string]int{}, counts: map[string]int{}}
	client, err := rest.NewClient(rest.Options{Token: "x", Transport: c})
	if err != nil {
		t.Fatal(err)
	}
	kept, err := sqlite.Open(t.Context(), "", state.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	log := &chattest.Log{}
	s := newSession(&Frontend{Client: client, State: kept, Admission: &chat.Admission{AtOnce: r.atOnce},
		Log: slog.New(slog.NewTextHandler(log, nil))}, &slow{time: 4 * time.Second})
	s.self = "7"
	began := time.Now()
	var asking sync.WaitGroup
	for n := range people {
		asking.Go(func() {
			s.created(t.Context(), &discordgo.Message{
				ID: strconv.Itoa(1000 + n), ChannelID: "2", Author: &discordgo.User{ID: strconv.Itoa(100 + n)},
				GuildID: "1", Content: "<@7> Which lamps burn?", Mentions: []*discordgo.User{{ID: "7"}},
			})
		})
	}
	asking.Wait()
	took := time.Since(began)
	rounds := 1 // of the model
	if r.atOnce > 0 {
		rounds = (people + r.atOnce - 1) / r.atOnce
	}
	alone := max(time.Duration((people-1)/c.each)*c.window, time.Duration(rounds)*4*time.Second)
	t.Logf("all answers in %v; what the messages alone take, or the model alone: %v; calls: %v", took, alone, c.counts)
	if took > alone*13/10 {
		t.Error("that took too long")
	}
	answered := 0
	for _, body := range c.shown {
		if strings.Contains(body, "Lamp 11 burns") && !strings.Contains(body, `"stop:`) {
			answered++
		}
	}
	if answered != people || len(c.shown) != people || log.String() != "" {
		t.Errorf("%d of %d have an answer, in %d messages; log: %s", answered, people, len(c.shown), log)
	}
}

// TestLateEdit: an edit on the way to an answer, which takes long on its own way to
// Discord, does not undo the answer.
func TestLateEdit(t *testing.T) {
	t.Parallel()
	l := newLab(t, discordtest.Config{})
	more := make(chan struct{})
	b := l.start(&chattest.Stub{Text: chattest.Lamps(), AnswerFunc: func(_ context.Context, _ answer.Question, emit func(answer.Claim) error) (a answer.Answer, err error) {
		for n := range 2 {
			a.Claims = append(a.Claims, claimOf(n+2))
			if err := emit(claimOf(n + 2)); err != nil {
				return a, err
			}
			<-more
		}
		return a, nil
	}})
	l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
	m := l.channel.AwaitBot(1)[0]
	l.Wait("the first claim", func() bool { return strings.Contains(m.Text(), "Lamp 2 burns") })
	const late = 400 * time.Millisecond
	l.Fail(discordtest.Fault{Route: editMessage, Delay: late})
	more <- struct{}{}
	await(t, "the edit with the second claim, which is on its way now", l.Played)
	close(more)
	b.settle()
	await(t, "both edits with it to come through", func() bool {
		edits := 0
		for _, r := range l.Requests(editMessage) {
			edits += strings.Count(r.Body, "Lamp 3 burns.")
		}
		return edits >= 2
	})
	contains(t, m.Text(), "Lamp 3 burns")
	if strings.Contains(m.Text(), "Stop") {
		t.Errorf("the answer is undone: %s", m.Text())
	}
}

// TestPlaceholderWithoutRoom: an answer is written whole where there was no room for a
// first sign of it.
func TestPlaceholderWithoutRoom(t *testing.T) {
	l, b, a := startAnswering(t)
	a.hold = make(chan struct{})
	l.Limit(createMessage, discordtest.Limit{Requests: 1, Per: 2 * time.Second})
	l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
	l.channel.AwaitBot(1)
	l.guild.Member("ben").Says(l.channel, l.Bot.Mention()+" Which?")
	await(t, "the second question", func() bool { return len(a.questions()) == 2 })
	close(a.hold)
	l.channel.AwaitBot(2)
	b.settle()
	for _, m := range l.channel.ByBot() {
		contains(t, m.Text(), "Lamp 2 burns")
	}
	for _, r := range l.Requests(createMessage) {
		if r.Status == http.StatusTooManyRequests {
			t.Error("a call beyond the limit")
		}
	}
}
