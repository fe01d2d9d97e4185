package rest

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

const testToken = "MTIz.test.token-0123456789"

// testLog writes to the test's own log.
func testLog(t testing.TB) *slog.Logger {
	return slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelDebug}))
}

// An api is a server of Discord's API that answers as its test says, and
// keeps what it was asked.
type api struct {
	*httptest.Server
	mu       sync.Mutex
	requests []request
}

type request struct {
	method, path, authorization, agent, body string
}

// newAPI returns a server whose answer gets the number of the request, from 0.
func newAPI(t *testing.T, answer func(w http.ResponseWriter, req *http.Request, n int)) (*api, *Client) {
	a := &api{}
	a.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		body, _ := io.ReadAll(req.Body)
		a.mu.Lock()
		n := len(a.requests)
		a.requests = append(a.requests, request{
			req.Method, strings.TrimPrefix(req.URL.RequestURI(), "/api/v10"),
			req.Header.Get("Authorization"), req.Header.Get("User-Agent"), string(body),
		})
		a.mu.Unlock()
		answer(w, req, n)
	}))
	t.Cleanup(a.Close)
	c, err := NewClient(Options{Token: testToken, API: a.URL, MaxWait: 5 * time.Second, Log: testLog(t)})
	if err != nil {
		t.Fatal(err)
	}
	return a, c
}

// all returns what was asked so far.
func (a *api) all() []request {
	a.mu.Lock()
	defer a.mu.Unlock()
	return append([]request(nil), a.requests...)
}

// say answers with JSON.
func say(w http.ResponseWriter, status int, format string, args ...any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	fmt.Fprintf(w, format, args...)
}

func TestCreateMessage(t *testing.T) {
	a, c := newAPI(t, func(w http.ResponseWriter, _ *http.Request, _ int) { say(w, 200, `{"id":"7","content":"hi"}`) })
	m, err := c.CreateMessage(t.Context(), "1", Message{Content: "hi", Nonce: "n"})
	if err != nil || m.ID != "7" {
		t.Fatal(m, err)
	}
	want := request{
		"POST", "/channels/1/messages", "Bot " + testToken, "DiscordBot (https://discord.com, 0) Pilcrow",
		`{"content":"hi","allowed_mentions":{"parse":[],"replied_user":false},"nonce":"n","enforce_nonce":true}`,
	}
	if got := a.all()[0]; got != want {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// getMessage makes a call that has no effect.
func getMessage(ctx context.Context, c *Client, channelID, messageID string) (*discordgo.Message, error) {
	m := &discordgo.Message{}
	return m, c.Do(ctx, http.MethodGet, "/channels/"+channelID+"/messages/"+messageID, nil, m)
}
