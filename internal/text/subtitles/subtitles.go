// Package subtitles reads subtitles and transcripts: SubRip (.srt) and WebVTT (.vtt). What
// is said is put together to sentences again; the place of each block is when it is said.
package subtitles

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/source"
)

// Read reads a file of either format (https://www.w3.org/TR/webvtt1/). Speakers are known
// by <v Anna> and "ANNA:".
func Read(in source.Input) ([]*source.Block, error) {
	cues, left := cuesOf(in.Text)
	if len(cues) == 0 {
		return nil, refusal.New("has no subtitles in it: each begins with its times, as in 00:01:02,000 --> 00:01:04,000")
	}
	w := writer{out: left}
	for _, c := range cues {
		w.cue(c)
	}
	w.flush()
	return w.out, nil
}

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
		if len(other) > 0 {
			last := other[len(other)-1]
			words := joined(other)
			switch kind := source.FirstWord(words); {
			case kind == "note" || kind == "style" || kind == "region":
				left = append(left, source.NewLeftOut(words, other[0].from, last.from+len(last.text), "a comment or a style"))
			}
		}
		other, open = nil, nil
	}
	for at := 0; at < len(s); {
		end := at + strings.IndexAny(s[at:], "\r\n")
		if end < at {
			end = len(s)
		}
		l := line{s[at:end], at}
		at = end + 1
		switch m := timing().FindStringSubmatch(l.text); {
		case m != nil:
			flush()
			cues = append(cues, cue{start: seconds(m[1], m[2]), end: seconds(m[3], m[4]), at: clock(m[1])})
			open = &cues[len(cues)-1]
		case strings.TrimSpace(l.text) == "":
			if end < len(s) && s[end] == '\r' && at < len(s) && s[at] == '\n' {
				at++
			}
			flush()
			continue
		case open != nil:
			open.lines = append(open.lines, l)
		default:
			other = append(other, l)
		}
		if end < len(s) && s[end] == '\r' && at < len(s) && s[at] == '\n' {
			at++
		}
	}
	flush()
	return cues, left
}

func joined(lines []line) string {
	all := make([]string, len(lines))
	for i, l := range lines {
		all[i] = l.text
	}
	return strings.Join(all, " ")
}

// seconds reads "01:02:03" and ",500".
func seconds(whole, fraction string) float64 {
	total := 0.0
	for part := range strings.SplitSeq(whole, ":") {
		total = 60*total + number(part)
	}
	if len(fraction) > 1 {
		part, scale := number(fraction[1:]), 1.0
		for range fraction[1:] {
			scale *= 10
		}
		total += part / scale
	}
	return total
}

func number(s string) float64 {
	n := 0.0
	for _, c := range s {
		n = 10*n + float64(c-'0')
	}
	return n
}

// clock writes a time with hours.
func clock(s string) string {
	if strings.Count(s, ":") == 1 {
		s = "00:" + s
	}
	if len(s) == 7 {
		s = "0" + s
	}
	return s
}

// A writer puts cues together.
type writer struct {
	out     []*source.Block
	open    source.Passage
	kind    text.BlockKind
	place   string
	label   text.Span
	speaker string
	last    string // the words of the line before, which rolling subtitles repeat
	end     float64
}

// longGap is the silence in seconds after which something new begins, and longBlock the
// length in bytes from which on it begins with the next sentence.
const (
	longGap   = 4.0
	longBlock = 600
)

func (w *writer) cue(c cue) {
	if c.start-w.end > longGap && text.EndsSentence(w.open.String()) {
		w.flush()
	}
	for _, l := range c.lines {
		w.line(c, l)
	}
	w.end = max(w.end, c.end)
}

var (
	voice = lazyregexp.New(`^\s*(?:-\s*)?<v(?:\.[^\s>]*)?\s+([^>]+)>`)
	named = lazyregexp.New(`^\s*(?:[-–]\s*|>>\s*)?(\p{Lu}[\p{Lu}\d .'’-]{1,30}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?):\s+`)
	turn  = lazyregexp.New(`^\s*(?:[-–—]\s*|>>\s*)`)
)

// line adds a line of a cue.
func (w *writer) line(c cue, l line) {
	speaker, skip := "", 0
	if m := voice().FindStringSubmatchIndex(l.text); m != nil {
		speaker, skip = strings.TrimSpace(l.text[m[2]:m[3]]), m[1]
	} else if m := named().FindStringSubmatchIndex(l.text); m != nil {
		speaker, skip = strings.TrimSpace(l.text[m[2]:m[3]]), m[1]
	} else if m := turn().FindStringIndex(l.text); m != nil { // another one speaks
		skip = m[1]
		w.flush()
		w.speaker = ""
	}
	words := stretches(l.text[skip:], l.from+skip)
	said := joined(words)
	if !source.HasWords(said) || said == w.last {
		return
	}
	w.last = said
	if speaker != "" && (speaker != w.speaker || w.open.Empty()) {
		w.flush()
		w.speaker = speaker
	}
	if w.open.Len() > longBlock && text.EndsSentence(w.open.String()) {
		w.flush()
	}
	if w.open.Empty() {
		w.begin(c, l)
	}
	for i, part := range words {
		if i == 0 {
			w.open.Separate(" ", part.from)
		}
		w.open.AddVerbatim(part.text, part.from)
	}
}

// begin begins a block. That of a speaker has the name in front.
func (w *writer) begin(c cue, l line) {
	w.kind, w.label, w.place = text.Prose, text.Span{}, c.at
	if w.speaker == "" {
		return
	}
	w.kind = text.Turn
	w.open.Add(w.speaker+":", l.from, l.from)
	w.label = text.Span{End: w.open.Len()}
}

func (w *writer) flush() {
	p := w.open
	w.open = source.Passage{}
	if p.Empty() {
		return
	}
	b := source.NewBlock(w.kind, p)
	b.Label, b.Place = w.label, w.place
	w.out = append(w.out, b)
}

// tag is what is no text: <i>, <c.colour>, <00:01:02.000>, {\an8}.
var tag = lazyregexp.New(`</?[a-zA-Z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}`)

// stretches returns the text of a line between its tags.
func stretches(s string, from int) []line {
	var out []line
	start := 0
	add := func(end int) {
		if part := s[start:end]; part != "" {
			out = append(out, line{part, from + start})
		}
	}
	for _, m := range tag().FindAllStringIndex(s, -1) {
		add(m[0])
		start = m[1]
	}
	add(len(s))
	if len(out) > 0 {
		first, last := &out[0], &out[len(out)-1]
		trimmed := strings.TrimLeft(first.text, " \t")
		first.from += len(first.text) - len(trimmed)
		first.text = trimmed
		last.text = strings.TrimRight(last.text, " \t")
	}
	return out
}
