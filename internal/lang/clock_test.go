package lang_test

import (
	"slices"
	"testing"

	"pilcrow/internal/lang"
)

func TestClock(t *testing.T) {
	for s, want := range map[string]int{
		"at 20:10": 1210, "8:10 pm": 1210, "8.10 p.m.": 1210, "[Mon 08:10] Ann": 490, "um 20.10 Uhr": 1210, "à 20h10": 1210,
		"12:05 am.": 5, "12:05 pm": 725, "version 8.10": -1, "25:00": -1, "at 1:16:30": 76, "open at 8 pm, closed at 23:15": 1395, "in 1810": -1,
	} {
		at, ok := lang.Clock(s)
		got := at.Minutes
		if !ok {
			got = -1
		}
		if got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
}

// TestTimesOfDay: an hour is told by its minutes, by a word behind it or by a preposition; a number of hours is none.
func TestTimesOfDay(t *testing.T) {
	for s, want := range map[string][]string{
		"10:00–12:00 and 2 to 5 p.m.": {"10:00", "12:00", "5 p.m"},
		"at 9 o'clock, um 20 Uhr":     {"9 o'clock", "20 Uhr"},
		"à 15 heures, vers 9 h":       {"15 heures", "9 h"},
		"a las 12, de 3 a 4":          {"12"},
		"к 9 часам, в 7 утра":         {"9 часам", "7 утра"},
		"2024-03-01T10:16:30":         {"10:16:30"},
		"for 15 hours, 5 ambulances":  nil,
		"15 heures de route, 9 часов": nil,
		"3:105, 26:10, 12:75, 5:4":    nil,
	} {
		var got []string
		for _, at := range lang.TimesOfDay(s) {
			got = append(got, s[at.Start:at.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
