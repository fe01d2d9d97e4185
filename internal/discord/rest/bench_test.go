package rest_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/rest"
)

// A pair are two clients of one server: this package's, and discordgo's own.
type pair struct {
	ours   *rest.Client
	theirs *discordgo.Session
	bare   *http.Client
	url    string
}

// newPair's server answers each request after a while, with the headers of a
// limit that is never reached.
func newPair(b *testing.B, delay time.Duration) pair {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		io.Copy(io.Discard, req.Body)
		time.Sleep(delay)
		h := w.Header()
		h.Set("X-RateLimit-Bucket", "b")
		h.Set("X-RateLimit-Limit", "1000000")
		h.Set("X-RateLimit-Remaining", "999999")
		h.Set("X-RateLimit-Reset", fmt.Sprint(time.Now().Unix()+1))
		h.Set("X-RateLimit-Reset-After", "1")
		io.WriteString(w, `{"id":"7","channel_id":"1","content":"because [¶20]","author":{"id":"9"}}`)
	}))
	b.Cleanup(server.Close)
	base, err := url.Parse(server.URL)
	if err != nil {
		b.Fatal(err)
	}
	ours, err := rest.NewClient(rest.Options{Token: "token", API: server.URL})
	if err != nil {
		b.Fatal(err)
	}
	theirs, err := discordgo.New("Bot token")
	if err != nil {
		b.Fatal(err)
	}
	transport := &http.Transport{MaxIdleConnsPerHost: 100}
	theirs.Client.Transport = redirect{base, transport}
	return pair{ours, theirs, &http.Client{Transport: transport}, server.URL}
}

// redirect sends what is for discord.com to the server.
type redirect struct {
	base *url.URL
	next http.RoundTripper
}

func (r redirect) RoundTrip(q *http.Request) (*http.Response, error) {
	q = q.Clone(q.Context())
	q.URL.Scheme, q.URL.Host, q.Host = r.base.Scheme, r.base.Host, ""
	return r.next.RoundTrip(q)
}

func interactionNo(n int) *discordgo.Interaction {
	return &discordgo.Interaction{ID: "1", AppID: "9", Token: fmt.Sprint("token", n)}
}

// One edit after the other: what a call costs with net/http alone, with this
// package, and with discordgo, in turns.
func BenchmarkEdit(b *testing.B) {
	p := newPair(b, 0)
	text := "because [¶20]"
	var bare, ours, theirs time.Duration
	for b.Loop() {
		bare += took(b, func() error {
			resp, err := p.bare.Post(p.url, "application/json", nil)
			if err != nil {
				return err
			}
			defer resp.Body.Close()
			_, err = io.Copy(io.Discard, resp.Body)
			return err
		})
		i := interactionNo(1)
		ours += took(b, func() error { _, err := p.ours.EditOriginal(b.Context(), i, rest.Edit{Content: &text}); return err })
		theirs += took(b, func() error {
			_, err := p.theirs.InteractionResponseEdit(i, &discordgo.WebhookEdit{Content: &text})
			return err
		})
	}
	report(b, "bare", bare)
	report(b, "ours", ours)
	report(b, "discordgo", theirs)
	b.ReportMetric(float64(ours)/float64(theirs), "ours/discordgo")
	b.ReportMetric(0, "ns/op")
}

// Twenty edits of twenty interactions at once, which take the server 100 ms each.
func BenchmarkConcurrentEdits(b *testing.B) {
	p := newPair(b, 100*time.Millisecond)
	text := "because [¶20]"
	var ours, theirs time.Duration
	n := 0
	for b.Loop() {
		n += 20
		ours += took(b, func() error {
			return atOnce(n, func(i *discordgo.Interaction) error {
				_, err := p.ours.EditOriginal(b.Context(), i, rest.Edit{Content: &text})
				return err
			})
		})
		theirs += took(b, func() error {
			return atOnce(n, func(i *discordgo.Interaction) error {
				_, err := p.theirs.InteractionResponseEdit(i, &discordgo.WebhookEdit{Content: &text})
				return err
			})
		})
	}
	report(b, "ours", ours)
	report(b, "discordgo", theirs)
	b.ReportMetric(float64(theirs)/float64(ours), "discordgo/ours")
	b.ReportMetric(0, "ns/op")
}

// atOnce edits twenty interactions.
func atOnce(from int, edit func(*discordgo.Interaction) error) error {
	var edits sync.WaitGroup
	errs := make(chan error, 20)
	for n := range 20 {
		edits.Go(func() { errs <- edit(interactionNo(from + n)) })
	}
	edits.Wait()
	close(errs)
	for err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func took(b *testing.B, call func() error) time.Duration {
	start := time.Now()
	if err := call(); err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}

func report(b *testing.B, who string, d time.Duration) {
	b.ReportMetric(float64(d.Microseconds())/float64(b.N), who+"-µs")
}
