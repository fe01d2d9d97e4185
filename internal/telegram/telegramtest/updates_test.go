package telegramtest

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

func (g *Telegram) ids2(t *testing.T, params string) (ids []int) {
	t.Helper()
	_, a := g.call(t, "getUpdates", params)
	var all []struct {
		ID int `json:"update_id"`
	}
	if err := json.Unmarshal(a.Result, &all); err != nil {
		t.Fatal(err)
	}
	for _, u := range all {
		ids = append(ids, u.ID)
	}
	return ids
}

func TestOffsets(t *testing.T) {
	g := New(t)
	ada := g.User("Ada")
	for _, s := range []string{"one", "two", "three"} {
		ada.Says(ada.Private(), s)
	}
	const first = 880_000_001
	for _, c := range []struct {
		params string
		want   []int
	}{
		{`{}`, []int{first, first + 1, first + 2}},
		{`{}`, []int{first, first + 1, first + 2}}, // unconfirmed: delivered again
		{`{"limit":1}`, []int{first}},
		{`{"offset":880000002}`, []int{first + 1, first + 2}},
		{`{}`, []int{first + 1, first + 2}},
		{`{"offset":-1}`, []int{first + 2}},
		{`{"offset":880000004}`, nil},
	} {
		if got := g.ids2(t, c.params); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.params, got, c.want)
		}
	}
	if g.Unconfirmed() != 0 {
		t.Error("something is unconfirmed")
	}
}

func TestConflicts(t *testing.T) {
	g := New(t)
	first := make(chan string)
	go func() {
		_, a := g.call(t, "getUpdates", `{"timeout":30}`)
		first <- a.Description
	}()
	g.Wait("the first", g.Polling)
	if _, a := g.call(t, "getUpdates", `{}`); !a.OK {
		t.Error("the second is refused")
	}
	if got := <-first; !strings.Contains(got, "terminated by other getUpdates request") {
		t.Errorf("the first hears %q", got)
	}
	g.SetWebhook(true)
	if code, a := g.call(t, "getUpdates", `{}`); code != 409 || !strings.Contains(a.Description, "webhook is active") {
		t.Errorf("HTTP %d %s", code, a.Description)
	}
}

func TestAllowedUpdates(t *testing.T) {
	g := New(t)
	g.ids2(t, `{"allowed_updates":["callback_query"]}`)
	ada := g.User("Ada")
	ada.Says(ada.Private(), "one")
	if n := g.Unconfirmed(); n != 0 {
		t.Errorf("%d updates that nobody wants", n)
	}
}

func TestPrivacy(t *testing.T) {
	g := New(t)
	ada, group := g.User("Ada"), g.Group("Lab")
	g.call(t, "sendMessage", `{"chat_id":`+strings.TrimPrefix(jsonOf(group.ID), " ")+`,"text":"mine"}`)
	mine := group.ByBot()[0]
	for said, want := range map[string]bool{
		"hello": false, "@pilcrow_bot hello": true, "hello @Pilcrow_Bot": true, "/ask x": true, "/ask@pilcrow_bot x": true,
		"/ask@other_bot x": false, "@other_bot": false, "ada@pilcrow_bot": false, "x /ask": false,
	} {
		before := g.Unconfirmed()
		ada.Says(group, said)
		if got := g.Unconfirmed() > before; got != want {
			t.Errorf("%q is delivered: %t", said, got)
		}
	}
	before := g.Unconfirmed()
	ada.Replies(mine, "hello")
	g.Open = true
	ada.Says(group, "hello")
	if got := g.Unconfirmed() - before; got != 2 {
		t.Errorf("%d delivered, want the reply and, without privacy mode, the message", got)
	}
}

func jsonOf(v any) string { data, _ := json.Marshal(v); return string(data) }
