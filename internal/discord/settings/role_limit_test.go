package settings

import (
	"strings"
	"testing"

	"pilcrow/internal/state"
)

func TestReadLimit(t *testing.T) {
	for s, want := range map[string]state.Limit{"10/200": {Minute: 10, Day: 200}, " 0 / 7 ": {Day: 7}, "0/0": {}} {
		if got, ok := readLimit(s); !ok || got != want {
			t.Errorf("%q: %+v, %v", s, got, ok)
		}
	}
	for _, s := range []string{"", "5", "/", "-1/5", "5/x", "1/2/3", "9999999/1", "1/99999999999999999999"} {
		if got, ok := readLimit(s); ok {
			t.Errorf("%q is %+v", s, got)
		}
	}
}

// TestMostLimits: a server cannot fill the state with roles.
func TestMostLimits(t *testing.T) {
	var server state.Settings
	for n := range maxRoleLimits {
		if err := setLimit(&server, strings.Repeat("1", n+1), "1/1"); err != nil {
			t.Fatal(err)
		}
	}
	if err := setLimit(&server, "2", "1/1"); err == nil {
		t.Error("one more")
	}
	if err := setLimit(&server, "1", "2/2"); err != nil {
		t.Errorf("a change: %v", err)
	}
}
