package discordtest_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
)

const look = "GET /channels/{channel}"

func TestRouteLimit(t *testing.T) {
	s := newStage(t, discordtest.Config{Limits: map[string]discordtest.Limit{
		"GET /channels/{channel_id}": {Requests: 2, Per: 5 * time.Minute},
	}})
	for want := 1; want >= 0; want-- {
		o := s.call(look, "")
		if o.status != 200 || o.header.Get("X-RateLimit-Remaining") != strconv.Itoa(want) || o.header.Get("X-RateLimit-Limit") != "2" {
			t.Errorf("answered %d with %v", o.status, o.header)
		}
	}
	o := s.call(look, "")
	after, err := strconv.ParseFloat(o.header.Get("X-RateLimit-Reset-After"), 64)
	whole, errWhole := strconv.Atoi(o.header.Get("Retry-After"))
	if o.status != 429 || err != nil || after <= 0 || after > 300 || errWhole != nil || whole < 1 || whole > 300 ||
		o.header.Get("X-RateLimit-Scope") != "user" || o.header.Get("X-RateLimit-Bucket") == "" || o.body["global"] != false {
		t.Errorf("the third was answered %d with %v: %s", o.status, o.header, o.raw)
	}
	other := s.guild.Channel("other")
	if o := s.call("GET /channels/"+other.ID, ""); o.status != 200 {
		t.Errorf("the limit of one channel is another's: %d", o.status)
	}
	s.Advance(5 * time.Minute)
	if o := s.call(look, ""); o.status != 200 {
		t.Errorf("after the reset it was answered %d", o.status)
	}
}

func TestSilentLimit(t *testing.T) {
	s := newStage(t, discordtest.Config{Limits: map[string]discordtest.Limit{"": {Requests: 1, Per: time.Hour, Silent: true}}})
	s.call(look, "")
	o := s.call(look, "")
	if o.status != 429 || o.header.Get("X-RateLimit-Bucket") != "" || o.header.Get("Retry-After") == "" {
		t.Errorf("answered %d with %v", o.status, o.header)
	}
	s.Limit("", discordtest.Limit{Requests: 5, Per: time.Hour})
	if o := s.call(look, ""); o.status != 200 || o.header.Get("X-RateLimit-Remaining") != "4" {
		t.Errorf("with a new limit it was answered %d with %v", o.status, o.header)
	}
}

// The global limit does not bind interactions.
func TestGlobalLimit(t *testing.T) {
	s := newStage(t, discordtest.Config{Global: discordtest.Limit{Requests: 3, Per: time.Hour}})
	i, hook := s.deferred() // one request of the three
	s.call(look, "")
	s.call(look, "")
	o := s.call(look, "")
	if o.status != 429 || o.header.Get("X-RateLimit-Global") != "true" || o.header.Get("X-RateLimit-Scope") != "global" || o.body["global"] != true {
		t.Errorf("the fourth was answered %d with %v: %s", o.status, o.header, o.raw)
	}
	s.gets(s.call("PATCH "+hook+"/messages/@original", `{"content":"x"}`), 200, 0)
	i.Answer()
}

func TestInvalidRequestsBan(t *testing.T) {
	s := newStage(t, discordtest.Config{InvalidBefore: 3})
	s.channel.Deny(s.Bot, discordtest.SendMessages)
	for range 3 {
		s.gets(s.call(create, `{"content":"x"}`), 403, 50013)
	}
	if o := s.call("GET /users/@me", ""); o.status != 429 || !strings.Contains(o.raw, "1015") {
		t.Errorf("after too many invalid requests it was answered %d: %s", o.status, o.raw)
	}
	s.Advance(11 * time.Minute)
	s.gets(s.call("GET /users/@me", ""), 200, 0)
}

func TestFaults(t *testing.T) {
	const route = "POST /channels/{channel_id}/messages"
	s := newStage(t, discordtest.Config{})
	s.Fail(discordtest.Fault{Route: route, Status: 502, Body: "<html>bad gateway</html>", Header: http.Header{"Content-Type": {"text/html"}}, Done: true})
	if o := s.call(create, `{"content":"x"}`); o.status != 502 || len(s.channel.Messages()) != 1 {
		t.Errorf("answered %d, and there are %d messages: want 502, and one", o.status, len(s.channel.Messages()))
	}
	s.Fail(discordtest.Fault{Route: route, Status: 500, Times: 2, Skip: 1})
	for _, want := range []int{200, 500, 500, 200} {
		if o := s.call(create, `{"content":"x"}`); o.status != want {
			t.Errorf("answered %d, want %d", o.status, want)
		}
	}
	if n := len(s.channel.Messages()); n != 3 {
		t.Errorf("%d messages, want 3", n)
	}
	s.Fail(discordtest.LimitedShared(route, 1336*time.Second))
	o := s.call(create, `{"content":"x"}`)
	if o.status != 429 || o.header.Get("Retry-After") != "1336" || s.Invalid() != 0 {
		t.Errorf("a shared limit is answered %d with %v, and %d are invalid", o.status, o.header, s.Invalid())
	}
	s.Fail(discordtest.LimitedByCloudflare(route, time.Second))
	if o := s.call(create, `{"content":"x"}`); o.status != 429 || !strings.HasPrefix(o.raw, "<") || s.Invalid() != 1 {
		t.Errorf("Cloudflare answers %d: %s; %d are invalid", o.status, o.raw, s.Invalid())
	}
	s.Fail(discordtest.LimitedGlobally(time.Second))
	if o := s.call(create, `{"content":"x"}`); o.header.Get("X-RateLimit-Global") != "true" {
		t.Errorf("a global limit has the headers %v", o.header)
	}
	s.Fail(discordtest.Fault{Route: route, Drop: true, Done: true})
	r := s.request("POST", "/api/v10/channels/"+s.channel.ID+"/messages", "application/json", `{"content":"lost"}`)
	if _, err := http.DefaultClient.Do(r); err == nil {
		t.Error("a dropped connection was answered")
	}
	s.Wait("the message whose answer was lost", func() bool { return len(s.channel.Messages()) == 4 })
}

func TestDelays(t *testing.T) {
	s := newStage(t, discordtest.Config{Latency: func() time.Duration { return time.Millisecond }})
	s.Fail(discordtest.Fault{Delay: 20 * time.Millisecond})
	s.call(look, "")
	s.Wait("the request", func() bool { return len(s.Requests("")) == 1 })
	if took := s.Requests("")[0].Took; took < 21*time.Millisecond {
		t.Errorf("took %v, with a delay of 20 ms and a latency of 1 ms", took)
	}
}
