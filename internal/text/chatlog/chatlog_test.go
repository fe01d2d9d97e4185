package chatlog_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/chatlog"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/texttest"
)

// turns are the turns that an export has.
func turns(t *testing.T, file string) (all []string) {
	t.Helper()
	blocks, err := chatlog.Read(source.Input{Bytes: []byte(file), Meta: new(text.Meta)})
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range texttest.Outline(blocks) {
		if said, ok := strings.CutPrefix(line, "turn: "); ok {
			all = append(all, said)
		}
	}
	return all
}

func TestRead(t *testing.T) {
	want := []string{"Ann Lee (2025-05-05 19:12): The pump is broken.", "bo (2025-05-05 19:15): Which one?"}
	for name, file := range map[string]string{
		"DiscordChatExporter": `{"guild": {"name": "Boats"}, "channel": {"name": "pumps"}, "messages": [
			{"type": "Default", "timestamp": "2025-05-05T19:12:33.12+02:00", "content": "The pump is broken.", "author": {"name": "ann", "nickname": "Ann Lee"}},
			{"type": "Default", "timestamp": "2025-05-05T19:13:00+02:00", "content": "", "author": {"name": "bo"}},
			{"type": "Default", "timestamp": "2025-05-05T19:15:00+02:00", "content": "Which one?", "author": {"name": "bo", "nickname": null}}]}`,
		"Telegram": `{"name": "Boats", "messages": [
			{"id": 1, "type": "service", "date": "2025-05-05T19:00:00", "actor": "Ann Lee", "text": ""},
			{"id": 2, "type": "message", "date": "2025-05-05T19:12:33", "from": "Ann Lee", "text": ["The ", {"type": "bold", "text": "pump"}, " is broken."]},
			{"id": 3, "type": "message", "date": "2025-05-05T19:15:00", "from": "bo", "text": "Which one?"}]}`,
		"Slack": `[{"type": "message", "user": "U1", "text": "The pump is broken.", "ts": "1746472353.0002", "user_profile": {"real_name": "Ann Lee"}},
			{"type": "message", "user": "bo", "text": "Which one?", "ts": "1746472500.0001"}]`,
		"milliseconds": `{"messages": [{"sender_name": "Ann Lee", "timestamp_ms": 1746472353000, "content": "The pump is broken."},
			{"sender_name": "bo", "timestamp_ms": 1746472500000, "content": "Which one?"}]}`,
	} {
		if got := turns(t, file); !cmp.Equal(want, got) {
			t.Errorf("%s (-want +got):\n%s", name, cmp.Diff(want, got))
		}
		if !chatlog.Looks([]byte(file)) {
			t.Errorf("%s: not looked like", name)
		}
	}
}

// TestOther: JSON that is no export is read as before.
func TestOther(t *testing.T) {
	for _, file := range []string{`{"name": "pump", "author": "Ann Lee", "content": ["a", "b"]}`, `{"author": "Ann", "text": `} {
		if got := turns(t, file); got != nil {
			t.Errorf("%s: %q", file, got)
		}
	}
	for _, file := range []string{"", "text: \"author\": \"content\":", `{"content": "a"}`} {
		if chatlog.Looks([]byte(file)) {
			t.Errorf("looks like one: %q", file)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`{"messages": [{"from": "a", "text": ["b", {"text": "c"}], "date": 1}]}`)
	f.Fuzz(func(t *testing.T, file string) {
		_, _ = chatlog.Read(source.Input{Bytes: []byte(file), Meta: new(text.Meta)})
	})
}
