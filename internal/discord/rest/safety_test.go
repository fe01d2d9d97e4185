package rest

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"
)

// The token goes to the API only: not along a redirect, and not with the calls of
// interactions, which have one of their own.
func TestTokenStaysHome(t *testing.T) {
	t.Parallel()
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("the redirect was followed") }))
	defer elsewhere.Close()
	a, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, n int) {
		if n == 0 {
			http.Redirect(w, req, elsewhere.URL, http.StatusTemporaryRedirect)
			return
		}
		say(w, 200, `{}`)
	})
	var failed *APIError
	if _, err := c.CurrentUser(t.Context()); !errors.As(err, &failed) || failed.Status != 307 || !strings.Contains(err.Error(), "redirect") {
		t.Errorf("got %v", err)
	}
	c.EditOriginal(t.Context(), interaction, Edit{})
	c.Defer(t.Context(), interaction, true)
	for _, r := range a.all()[1:] {
		if r.authorization != "" {
			t.Errorf("%s carries the token", r.path)
		}
	}
	for _, path := range []string{"https://elsewhere.example/", "@elsewhere.example/", "/../x", "channels/1"} {
		if err := c.Do(t.Context(), "GET", path, nil, nil); err == nil {
			t.Errorf("the path %q was asked for", path)
		}
	}
	if n := len(a.all()); n != 3 {
		t.Errorf("%d requests, want 3", n)
	}
}

// What Discord says in an error is cut, on one line and without the token.
func TestErrors(t *testing.T) {
	t.Parallel()
	_, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, n int) {
		switch n {
		case 0:
			say(w, 400, `{"message":"Invalid\nForm %s","code":50035,"errors":{"content":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH"}]}}}`, testToken)
		case 1:
			say(w, 403, `{"message":"Missing Permissions","code":50013}`)
		case 2:
			say(w, 400, `{"message":%q}`, strings.Repeat("long ", 1000))
		case 3:
			w.WriteHeader(404)
			fmt.Fprint(w, "<html>")
		}
	})
	call := func() error { _, err := getMessage(t.Context(), c, "1", "2"); return err }
	const form = `discord: GET /channels/:id/messages/:id: status 400, code 50035: Invalid Form [token] {"content":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH"}]}}`
	if err := call(); err.Error() != form {
		t.Errorf("got %v", err)
	}
	if err := call(); !hasCode(err, discordgo.ErrCodeMissingAccess, discordgo.ErrCodeMissingPermissions) || IsUnknownMessage(err) {
		t.Errorf("got %v", err)
	}
	if err := call(); len(err.Error()) > 400 {
		t.Errorf("got %d bytes: %v", len(err.Error()), err)
	}
	if err := call(); !strings.Contains(err.Error(), "404: the response is not JSON") {
		t.Errorf("got %v", err)
	}
}

// An answer without end is not read to its end.
func TestAnswersAreBounded(t *testing.T) {
	t.Parallel()
	var written int64
	_, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, n int) {
		if n > 0 {
			return
		}
		block := bytes.Repeat([]byte("["), 1<<20)
		for range 64 {
			n, err := w.Write(block)
			if written += int64(n); err != nil {
				return
			}
		}
	})
	err := c.Do(t.Context(), "POST", "/x", nil, &struct{}{})
	if err == nil || !strings.Contains(err.Error(), "more than 16 MiB") {
		t.Errorf("got %v", err)
	}
}

// A webhook or interaction that Discord no longer knows is asked for once.
func TestGoneWebhook(t *testing.T) {
	t.Parallel()
	a, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) {
		if strings.Contains(req.URL.Path, interaction.Token) {
			say(w, 404, `{"message":"Unknown Webhook","code":10015}`)
			return
		}
		if strings.Contains(req.URL.Path, "expired") {
			say(w, 401, `{"message":"Invalid Webhook Token","code":50027}`)
			return
		}
		say(w, 404, `{"message":"Unknown Message","code":10008}`)
	})
	for range 3 {
		if _, err := c.EditOriginal(t.Context(), interaction, Edit{}); !IsInteractionExpired(err) {
			t.Errorf("got %v", err)
		}
	}
	if err := c.Defer(t.Context(), interaction, false); !IsInteractionExpired(err) {
		t.Errorf("got %v", err)
	}
	if n := len(a.all()); n != 1 {
		t.Errorf("%d requests, want 1", n)
	}
	// So is one whose token has expired.
	expired := &discordgo.Interaction{AppID: "9", Token: "expired"}
	for range 2 {
		if _, err := c.Followup(t.Context(), expired, Message{}); !IsInteractionExpired(err) {
			t.Errorf("got %v", err)
		}
	}
	if n := len(a.all()); n != 2 {
		t.Errorf("%d requests, want 2", n)
	}
	// A message that is gone says nothing of its webhook, nor of its channel.
	other := &discordgo.Interaction{AppID: "9", Token: "other"}
	for range 2 {
		c.EditOriginal(t.Context(), other, Edit{})
		if err := c.DeleteMessage(t.Context(), "1", "2"); err != nil {
			t.Error(err)
		}
	}
	if n := len(a.all()); n != 6 {
		t.Errorf("%d requests, want 6", n)
	}
}

// Memory of what is gone has an end in number and in time.
func TestGoneIsForgotten(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l expiredTokens
		failed := &APIError{Status: 404, Code: discordgo.ErrCodeUnknownInteraction}
		route := func(i int) route { return routeOf("POST", fmt.Sprintf("/interactions/%d/tok%d/callback", i, i)) }
		for i := range 3 * maxExpired {
			l.note(route(i), failed)
		}
		if len(l.tokens) > maxExpired || l.check(route(3*maxExpired-1)) == nil {
			t.Errorf("%d are remembered", len(l.tokens))
		}
		time.Sleep(expiredTime + time.Second)
		if err := l.check(route(3*maxExpired - 1)); err != nil {
			t.Error(err)
		}
	})
}

// Long before Discord bans the address, no more calls are made.
func TestInvalidRequests(t *testing.T) {
	t.Parallel()
	a, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) { say(w, 403, `{"message":"no","code":50001}`) })
	for range maxInvalid - 20 {
		c.invalid.add()
	}
	for n := range 20 {
		if _, err := c.EditOriginal(t.Context(), &discordgo.Interaction{AppID: "9", Token: fmt.Sprint(n)}, Edit{}); !hasCode(err, discordgo.ErrCodeMissingAccess, discordgo.ErrCodeMissingPermissions) {
			t.Errorf("got %v", err)
		}
	}
	before := len(a.all())
	var limited *LimitError
	_, err := c.EditOriginal(t.Context(), interaction, Edit{})
	if !errors.As(err, &limited) || limited.Wait < 9*time.Minute || limited.Wait > 11*time.Minute {
		t.Errorf("got %v", err)
	}
	if before != 20 || len(a.all()) != before {
		t.Errorf("%d requests, then %d", before, len(a.all()))
	}
}

func TestInvalidCountForgets(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var c invalidCount
		tooMany := 0
		for i := range maxInvalid + 10 {
			if c.add() {
				tooMany++
			}
			if i < maxInvalid-1 && c.check(route{}) != nil {
				t.Fatalf("stopped after %d", i+1)
			}
			if i%500 == 0 {
				time.Sleep(30 * time.Second)
			}
		}
		if tooMany != 1 {
			t.Errorf("said %d times that it is too many, want once", tooMany)
		}
		var limited *LimitError
		if err := c.check(route{}); !errors.As(err, &limited) || limited.Wait <= 0 || limited.Wait > invalidWindow+invalidSlotDur {
			t.Fatalf("got %v", err)
		}
		time.Sleep(limited.Wait)
		if err := c.check(route{}); err != nil {
			t.Errorf("after the wait: %v", err)
		}
		time.Sleep(24 * time.Hour)
		if c.advance(); c.sum() != 0 {
			t.Errorf("after a day %d are counted", c.sum())
		}
	})
}
