package discordtest

import (
	"encoding/json"
	"net/http/httptest"
	"testing"
)

// BenchmarkJudge measures what the judgement of one message with buttons costs.
func BenchmarkJudge(b *testing.B) {
	NeedsDescription(b)
	d := New(b)
	c := &call{d: d, r: httptest.NewRequest("POST", "/channels/1/messages", nil), route: "POST /channels/{channel_id}/messages"}
	err := json.Unmarshal([]byte(`{"content":"x","allowed_mentions":{"parse":[]},
		"components":[{"type":1,"components":[{"type":2,"style":1,"label":"¶20","custom_id":"p20"},{"type":2,"style":1,"label":"¶21","custom_id":"p21"}]}]}`), &c.body)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if f := d.judge(c); f != nil {
			b.Fatal(f)
		}
	}
}
