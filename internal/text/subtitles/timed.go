package subtitles

import (
	"strings"

	"pilcrow/internal/lazyregexp"
)

// onlyTime is a line that is nothing but when what stands below it is said.
var onlyTime = lazyregexp.If(lazyregexp.BeginsWith(lazyregexp.Digits), `^\s*((?:\d{1,2}:)?\d{1,2}:\d{2})\s*$`)

// fewestTimed is how many such lines a transcript has, at least.
const fewestTimed = 5

// AreTimed reports whether a text is a transcript as pages show it beside a film: above each few words stands when they are
// said, later and later.
func AreTimed(s string) bool {
	if !onlyTime.MatchString(firstLine(s)) {
		return false
	}
	cues := timedCues(s)
	last := -1.0
	for _, c := range cues {
		if c.start < last || len(c.lines) == 0 || len(c.lines) > mostBelow {
			return false
		}
		last = c.start
	}
	return len(cues) >= fewestTimed
}

// mostBelow is how many lines stand below a time, at most.
const mostBelow = 3

func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimLeft(s, "\ufeff \t\r\n"), "\n")
	return line
}

// timedCues are the cues of such a transcript.
func timedCues(s string) (cues []cue) {
	for _, l := range linesOf(s) {
		m := onlyTime.FindStringSubmatch(l.text)
		n := len(cues) - 1
		switch {
		case m != nil:
			at := seconds(m[1], "")
			if n >= 0 {
				cues[n].end = at
			}
			cues = append(cues, cue{start: at, end: at, at: clock(m[1])})
		case strings.TrimSpace(l.text) != "" && n >= 0:
			cues[n].lines = append(cues[n].lines, l)
		}
	}
	return cues
}
