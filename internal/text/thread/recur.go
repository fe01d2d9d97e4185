package thread

import (
	"strings"

	"pilcrow/internal/lazyregexp"
)

// A candidate is what may be a header, in one of the forms.
type candidate struct {
	head
	form
	isAnswered bool // something is said below it
	isTalk     bool // in a line of fewestWords words at least
}

// Enough headers are so many of a sure form, and more of another one, of at least two people. Of such a form a quarter are
// of people who wrote before, as of those who talk to each other, and more than a line of a table stands below.
const (
	fewestSure   = 2
	fewestUnsure = 3
	fewestWords  = 4
)

// recurring finds the headers of those forms that come again as headers do, nil if there is none.
func recurring(lines []line) (heads []head) {
	all := candidates(lines)
	byForm := make(map[string][]candidate)
	for _, c := range all {
		byForm[c.between] = append(byForm[c.between], c)
	}
	isForm := make(map[string]bool)
	for between, found := range byForm {
		isForm[between] = areHeads(found)
	}
	for _, c := range all {
		if isForm[c.between] {
			heads = append(heads, c.head)
		}
	}
	if len(heads) == 0 || 2*heads[0].from > len(lines) { // a text with a conversation at its end
		return nil
	}
	return heads
}

// candidates are all lines that may be headers, in order.
func candidates(lines []line) (all []candidate) {
	times := datedLines(lines)
	for i := 0; i < len(lines); {
		c, ok := candidateAt(lines, times, i)
		if !ok {
			i++
			continue
		}
		c.from = aboveHead(lines, c.head)
		if n := len(all); n > 0 {
			all[n-1].look(lines[all[n-1].to:c.from])
		}
		all, i = append(all, c), c.to
	}
	if n := len(all); n > 0 {
		all[n-1].look(lines[all[n-1].to:])
	}
	return all
}

// account is what stands before the name of somebody's account: "@ann", "u/ann".
var account = lazyregexp.If(lazyregexp.BeginsWith("@u"), `^(?:@|u/)`)

// candidateAt reads what begins in a line as a header: of one line, or of a name and a time below each other.
func candidateAt(lines []line, times []dated, i int) (c candidate, ok bool) {
	if at := times[i]; at.ok && !at.isAlone {
		c.head, c.form, ok = parse(lines[i].said, at.stretch)
		c.from, c.to = i, i+1
		return c, ok
	}
	next := i + 1
	for next < len(lines) && next < i+3 && strings.Trim(lines[next].said, marks) == "" {
		next++
	}
	if next == len(lines) {
		return c, false
	}
	c.from, c.to = i, next+1
	switch first, second := account.ReplaceAllString(lines[i].said, ""), lines[next].said; {
	case times[next].isAlone && isName(first):
		c.name, c.time, c.between = first, times[next].said(second), nameAbove
	case times[i].isAlone && next == i+1 && isName(second):
		c.name, c.time, c.between = second, times[i].said(first), timeAbove
	}
	return c, c.name != ""
}

// A dated line may have a time in it, and nothing but that.
type dated struct {
	stretch
	ok, isAlone bool
}

func datedLines(lines []line) []dated {
	all := make([]dated, len(lines))
	for i, l := range lines {
		if t, ok := timeOf(l.said); ok {
			all[i] = dated{t, true, strings.Trim(l.said[:t.Start]+l.said[t.End:], marks) == ""}
		}
	}
	return all
}

// aboveHead is where a header begins if the name stands above it once more, as that of a picture.
func aboveHead(lines []line, h head) int {
	for i := h.from - 1; i >= 0 && i > h.from-4; i-- {
		switch s := lines[i].said; {
		case s == "":
		case strings.EqualFold(account.ReplaceAllString(s, ""), h.name):
			return i
		default:
			return h.from
		}
	}
	return h.from
}

// look looks at the lines below a header.
func (c *candidate) look(below []line) {
	for _, l := range below {
		c.isAnswered = c.isAnswered || l.said != ""
		c.isTalk = c.isTalk || len(strings.Fields(l.said)) >= fewestWords
	}
}

// areHeads reports whether the candidates of one form are headers.
func areHeads(all []candidate) bool {
	names, answered, talk := make(map[string]bool), 0, 0
	for _, c := range all {
		names[strings.ToLower(c.name)] = true
		if c.isAnswered {
			answered++
		}
		if c.isTalk {
			talk++
		}
	}
	switch n := len(all); {
	case len(names) < 2 || 3*answered < 2*n:
		return false
	case all[0].isSure:
		return n >= fewestSure
	default:
		return n >= fewestUnsure && 4*len(names) <= 3*n && 2*talk >= n
	}
}
