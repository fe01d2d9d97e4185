package rest

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"
)

func TestInteractionPayloads(t *testing.T) {
	t.Parallel()
	a, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) {
		if strings.HasSuffix(req.URL.Path, "/callback") {
			w.WriteHeader(204)
			return
		}
		say(w, 200, `{"id":"7"}`)
	})
	ctx := t.Context()
	components := []discordgo.MessageComponent{discordgo.TextDisplay{Content: "x"}}
	text := "hi"
	calls := []error{
		c.Defer(ctx, interaction, true),
		c.Defer(ctx, interaction, false),
		c.DeferUpdate(ctx, interaction),
		c.Respond(ctx, interaction, Message{Content: "hi", Flags: Ephemeral}),
		c.Update(ctx, interaction, Edit{Content: &text}),
		c.Suggest(ctx, interaction, nil),
		c.ShowModal(ctx, interaction, Modal{CustomID: "why", Title: "Why?", Components: []discordgo.MessageComponent{}}),
	}
	_, err := c.EditOriginal(ctx, interaction, Edit{Components: &components, Flags: ComponentsV2})
	calls = append(calls, err)
	_, err = c.Followup(ctx, interaction, Message{Content: "more"})
	calls = append(calls, err, c.DeleteOriginal(ctx, interaction))
	for i, err := range calls {
		if err != nil {
			t.Errorf("call %d: %v", i, err)
		}
	}
	const nobody = `"allowed_mentions":{"parse":[],"replied_user":false}`
	const callback, hook = "/interactions/8/interaction-token/callback", "/webhooks/9/interaction-token"
	want := []string{
		callback + ` {"type":5,"data":{"flags":64}}`,
		callback + ` {"type":5}`,
		callback + ` {"type":6}`,
		callback + ` {"type":4,"data":{"content":"hi","flags":64,` + nobody + `}}`,
		callback + ` {"type":7,"data":{"content":"hi",` + nobody + `}}`,
		callback + ` {"type":8,"data":{"choices":[]}}`,
		callback + ` {"type":9,"data":{"custom_id":"why","title":"Why?","components":[]}}`,
		hook + `/messages/@original {"components":[{"content":"x","type":10}],"flags":32768,` + nobody + `}`,
		hook + `?wait=true {"content":"more",` + nobody + `}`,
		hook + `/messages/@original `,
	}
	for i, r := range a.all() {
		if got := r.path + " " + r.body; got != want[i] {
			t.Errorf("got  %s\nwant %s", got, want[i])
		}
	}
}

// The calls of sixty interactions are all on their way at once, although one
// interaction has used up its own limit: none waits for another, nor for the
// limit of 50 per second.
func TestInteractionsDoNotWaitForEachOther(t *testing.T) {
	t.Parallel()
	const interactions = 60
	var arrived sync.WaitGroup
	arrived.Add(interactions)
	_, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, n int) {
		h := w.Header()
		h.Set("X-RateLimit-Bucket", "hooks")
		h.Set("X-RateLimit-Limit", "1")
		h.Set("X-RateLimit-Remaining", "0")
		h.Set("X-RateLimit-Reset-After", "60")
		if n > 0 {
			arrived.Done()
			arrived.Wait() // answers none before all have come
		}
		say(w, 200, `{"id":"7"}`)
	})
	if _, err := c.EditOriginal(t.Context(), interaction, Edit{}); err != nil {
		t.Fatal(err)
	}
	var calls sync.WaitGroup
	for i := range interactions {
		calls.Go(func() {
			if _, err := c.EditOriginal(t.Context(), &discordgo.Interaction{AppID: "9", Token: fmt.Sprint(i)}, Edit{}); err != nil {
				t.Error(err)
			}
		})
	}
	calls.Wait()
}

// Five thousand interactions leave no bucket behind.
func TestBucketsAreForgotten(t *testing.T) {
	t.Parallel()
	_, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) {
		h := w.Header()
		h.Set("X-RateLimit-Bucket", "hooks")
		h.Set("X-RateLimit-Limit", "5")
		h.Set("X-RateLimit-Remaining", "4")
		h.Set("X-RateLimit-Reset-After", "0.001")
		say(w, 200, `{"id":"7"}`)
	})
	var workers sync.WaitGroup
	for worker := range 8 {
		workers.Go(func() {
			for n := range 625 {
				i := &discordgo.Interaction{AppID: "9", Token: fmt.Sprint(worker, "-", n)}
				if _, err := c.EditOriginal(t.Context(), i, Edit{}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	workers.Wait()
	for deadline := time.Now().Add(10 * time.Second); c.limiter.len() > 0; c.limiter.sweep() {
		if time.Now().After(deadline) {
			t.Fatalf("%d buckets are left", c.limiter.len())
		}
	}
	if n := len(c.limiter.names); n != 1 {
		t.Errorf("%d names are kept, want that of one kind of calls", n)
	}
}

// They are forgotten without anybody asking, when their windows are over.
func TestBucketsAreSweptByThemselves(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l limiter
		h := rateLimit{answered: true, present: true, bucket: "hooks", limit: 5, remaining: 0, resetAfter: 7 * time.Second}
		for i := range 5000 {
			p, err := l.acquire(t.Context(), routeOf("PATCH", fmt.Sprintf("/webhooks/9/tok%d/messages/@original", i)), time.Now())
			if err != nil {
				t.Fatal(err)
			}
			p.release(h)
		}
		time.Sleep(sweepInterval + time.Second)
		if n := l.len(); n != 5000 {
			t.Errorf("%d buckets, want 5000 as long as they limit", n)
		}
		time.Sleep(sweepInterval)
		if n := l.len(); n != 0 {
			t.Errorf("%d buckets are left", n)
		}
	})
}
