package subtitles

import (
	"strconv"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// A cue is what is shown at one time.
type cue struct {
	start, end float64 // seconds
	at         string  // its start as it is written, without fractions
	lines      []line
}

// A line is file[from:from+len(text)].
type line struct {
	text string
	from int
}

var timing = lazyregexp.New(`^\s*((?:\d+:)?\d{1,2}:\d{2})([.,]\d{1,3})?\s*-->\s*((?:\d+:)?\d{1,2}:\d{2})([.,]\d{1,3})?`)

// cuesOf returns the cues of a file, and notes of what is none.
func cuesOf(s string) (cues []cue, left []*source.Block) {
	var open *cue
	var other []line
	flush := func() {
		words := joined(other)
		switch text.FirstWord(words) {
		case "note", "style", "region":
			last := other[len(other)-1]
			left = append(left, source.NewLeftOut(words, other[0].from, last.from+len(last.text), "a comment or a style"))
		}
		other, open = nil, nil
	}
	for _, l := range linesOf(s) {
		switch m := timing().FindStringSubmatch(l.text); {
		case m != nil:
			flush()
			cues = append(cues, cue{start: seconds(m[1], m[2]), end: seconds(m[3], m[4]), at: clock(m[1])})
			open = &cues[len(cues)-1]
		case strings.TrimSpace(l.text) == "":
			flush()
		case open != nil:
			open.lines = append(open.lines, l)
		default:
			other = append(other, l)
		}
	}
	flush()
	return cues, left
}

// linesOf cuts a file into lines, whatever ends them.
func linesOf(s string) (lines []line) {
	for at := 0; at < len(s); {
		end := at + strings.IndexAny(s[at:], "\r\n")
		if end < at {
			end = len(s)
		}
		lines = append(lines, line{s[at:end], at})
		at = end + 1
		if strings.HasPrefix(s[end:], "\r\n") {
			at++
		}
	}
	return lines
}

func joined(lines []line) string {
	all := make([]string, len(lines))
	for i, l := range lines {
		all[i] = l.text
	}
	return strings.Join(all, " ")
}

// seconds reads "01:02:03" and ",500", as [timing] knows them.
func seconds(whole, fraction string) float64 {
	total := 0.0
	for part := range strings.SplitSeq(whole, ":") {
		n, _ := strconv.ParseFloat(part, 64)
		total = 60*total + n
	}
	if fraction != "" {
		n, _ := strconv.ParseFloat("0."+fraction[1:], 64)
		total += n
	}
	return total
}

// clock writes a time with hours.
func clock(s string) string {
	parts := strings.Split(s, ":")
	if len(parts) == 2 {
		parts = append([]string{"00"}, parts...)
	}
	for i, p := range parts {
		if len(p) == 1 {
			parts[i] = "0" + p
		}
	}
	return strings.Join(parts, ":")
}
