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

// Read reads a file of either format (https://www.w3.org/TR/webvtt1/), or a transcript of which [AreTimed] holds. Speakers
// are known by <v Anna> and "ANNA:".
func Read(in source.Input) ([]*source.Block, error) {
	cues, left := cuesOf(in.Text)
	if len(cues) == 0 && AreTimed(in.Text) {
		cues = timedCues(in.Text)
	}
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

// A block ends after longGap seconds of silence, beyond longBlock bytes at the end of its sentence, and beyond longestBlock
// anywhere: what a program has heard may have no sentences.
const (
	longGap      = 4.0
	longBlock    = 600
	longestBlock = 1200
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
	if m := voice().FindStringSubmatch(l.text); m != nil {
		speaker, skip = strings.TrimSpace(m[1]), len(m[0])
	} else if m := named().FindStringSubmatch(l.text); m != nil {
		speaker, skip = strings.TrimSpace(m[1]), len(m[0])
	} else if m := turn().FindStringIndex(l.text); m != nil { // another one speaks
		skip = m[1]
		w.flush()
		w.speaker = ""
	}
	words := stretches(l.text[skip:], l.from+skip)
	said := joined(words)
	if !text.HasWords(said) || said == w.last {
		return
	}
	w.last = said
	if speaker != "" && (speaker != w.speaker || w.open.Empty()) {
		w.flush()
		w.speaker = speaker
	}
	if n := w.open.Len(); n > longBlock && text.EndsSentence(w.open.String()) || n > longestBlock {
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

// begin begins a block. A speaker's has the name in front.
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
