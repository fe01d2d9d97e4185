package discordtest_test

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
)

// A recorder is a test that is allowed to fail.
type recorder struct {
	testing.TB
	mu     sync.Mutex
	errors []string
}

func (r *recorder) Errorf(format string, args ...any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}

func (r *recorder) Fatalf(format string, args ...any) {
	r.Errorf(format, args...)
	runtime.Goexit()
}

// fails runs f as a test of its own and returns how it failed.
func fails(t *testing.T, config discordtest.Config, f func(s *stage)) string {
	t.Helper()
	r := &recorder{TB: t}
	done := make(chan struct{})
	go func() {
		defer close(done)
		s := &stage{t: t}
		s.Discord = config.New(r)
		s.guild = s.Guild("Lab")
		s.channel = s.guild.Channel("general")
		s.ada = s.guild.Member("ada")
		f(s)
	}()
	<-done
	r.mu.Lock()
	defer r.mu.Unlock()
	return strings.Join(r.errors, "\n")
}

// What a bot does wrong fails its test, and so does what a person cannot do.
func TestFails(t *testing.T) {
	impatient := discordtest.Config{Patience: time.Millisecond}
	for _, test := range []struct {
		name string
		f    func(s *stage)
		want string
	}{
		{"a wrong request", func(s *stage) { s.call(create, `{"content":"`+text(2001)+`"}`) }, "/content: Must be 2000 or fewer"},
		{"waiting in vain", func(s *stage) { s.channel.AwaitBot(1) }, "in vain"},
		{"a command that is not registered", func(s *stage) { s.ada.Runs(s.channel, "ask", nil) }, "not registered"},
		{"a missing option", func(s *stage) {
			s.call(commands, command(option("q", `,"required":true`)))
			s.ada.Runs(s.channel, "ask", nil)
		}, "required"},
		{"an option of the wrong type", func(s *stage) {
			s.call(commands, command(option("q", "")))
			s.ada.Runs(s.channel, "ask", discordtest.Options{"q": 5})
		}, "does not take a int"},
		{"an option that is too long", func(s *stage) {
			s.call(commands, command(option("q", `,"max_length":2`)))
			s.ada.Runs(s.channel, "ask", discordtest.Options{"q": "why"})
		}, "more than 2"},
		{"a command that is not for her", func(s *stage) {
			s.call(commands, `[{"name":"ask","description":"d","default_member_permissions":"32"}]`)
			s.ada.Runs(s.channel, "ask", nil)
		}, "permissions"},
		{"a command that is not for direct messages", func(s *stage) {
			s.call(commands, `[{"name":"ask","description":"d","contexts":[0]}]`)
			s.ada.Runs(s.ada.DM(), "ask", nil)
		}, "contexts"},
		{"a button that is not there", func(s *stage) { s.ada.Clicks(s.ada.Says(s.channel, "x"), "more") }, "custom_id"},
		{"a disabled button", func(s *stage) {
			s.call(create, components(row(`{"type":2,"style":1,"label":"b","custom_id":"b","disabled":true}`)))
			s.ada.Clicks(s.channel.ByBot()[0], "b")
		}, "disabled"},
		{"a place where she cannot write", func(s *stage) {
			s.channel.Deny(s.ada, discordtest.SendMessages)
			s.ada.Says(s.channel, "x")
		}, "cannot write"},
		{"somebody else's message", func(s *stage) { s.ada.Edits(s.guild.Owner.Says(s.channel, "x"), "y") }, "cannot edit"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := fails(t, impatient, test.f); !strings.Contains(got, test.want) {
				t.Errorf("failed with %q, want %q", got, test.want)
			}
		})
	}
}
