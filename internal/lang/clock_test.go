package lang_test

import (
	"testing"

	"pilcrow/internal/lang"
)

func TestClock(t *testing.T) {
	for s, want := range map[string]int{
		"at 20:10": 1210, "8:10 pm": 1210, "8.10 p.m.": 1210, "[Mon 08:10] Ann": 490, "um 20.10 Uhr": 1210, "à 20h10": 1210,
		"12:05 am.": 5, "12:05 pm": 725, "version 8.10": -1, "25:00": -1, "1:16:30": -1, "in 1810": -1,
	} {
		got, _, ok := lang.Clock(s)
		if !ok {
			got = -1
		}
		if got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
}
