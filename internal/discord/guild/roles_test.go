package guild

import (
	"fmt"
	"testing"

	"pilcrow/internal/chat"
	"pilcrow/internal/state"
)

func TestLimitOf(t *testing.T) {
	everybody := chat.Limit{Minute: 5, Day: 50}
	r := Roles{Limits: map[string]chat.Limit{"a": {Minute: 10, Day: 20}, "b": {Minute: 2, Day: 500}, "c": {Minute: 1}}}
	server := state.Settings{RoleLimits: map[string]state.Limit{"b": {Minute: 3, Day: 60}, "guild2": {Minute: 1, Day: 1}}}
	for name, test := range map[string]struct {
		roles []string
		want  string
	}{
		"none":                       {[]string{"guild"}, "everybody's"},
		"in a direct message":        {nil, "everybody's"},
		"not below everybody's":      {[]string{"guild", "a"}, "10/50"},
		"the server's wins":          {[]string{"guild", "b"}, "5/60"},
		"the best of each":           {[]string{"guild", "b", "a"}, "10/60"},
		"none at all wins":           {[]string{"guild", "a", "c"}, "10/0"},
		"everybody's role is theirs": {[]string{"guild2"}, "1/1"},
		"and is raised":              {[]string{"guild2", "b"}, "3/60"},
	} {
		got := "everybody's"
		if l := r.limit(server, test.roles, everybody); l != nil {
			got = fmt.Sprintf("%d/%d", l.Minute, l.Day)
		}
		if got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}
