package plain

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
)

// linkAddress is how text browsers print where a numbered link leads: "3. https://example.org/".
var linkAddress = lazyregexp.If(lazyregexp.Has(lazyregexp.Digits), `^\[?(\d{1,4})[.\]]:?[ \t]+(?:[a-z][a-z0-9+.-]*:\S+|\S*[/#]\S*)$`)

// linkNumber is how they print the number of a link before its first word: "[3]the club".
var linkNumber = lazyregexp.New(`\[(\d{1,4})\][\p{L}\p{N}"'“‘(*<\[]`)

// maxLinkTitle is the length in characters of the longest title of the list of addresses: "References", "Visible links".
const maxLinkTitle = 20

// leaveLinks takes out the addresses of links that a text browser lists at the end of a page, and the numbers that it
// puts before the links: these become characters that are dropped.
func (r *reader) leaveLinks(lines []line) []line {
	said := r.src
	start, links := r.linkList(lines)
	if links == 0 || !r.dropLinkNumbers(lines[start].start, links) {
		return lines
	}
	r.leaveLines(lines[start:], "the addresses of links")
	kept := make([]line, start)
	for i, l := range lines[:start] {
		kept[i] = newLine(r.src, l.start, l.end)
		if at := kept[i].start; at > l.start {
			r.pageLines = append(r.pageLines, source.NewLeftOut(said[l.start:at], l.start, at, "the number of a link"))
		}
		kept[i].indent, kept[i].columns = l.indent+kept[i].start-l.start, l.columns
	}
	return kept
}

// linkList returns the line at which the list of addresses at the end begins, with its title, and the number of the last.
func (r *reader) linkList(lines []line) (start, links int) {
	start = len(lines)
	for next := 0; start > 0; start-- {
		l := lines[start-1]
		m := linkAddress.FindStringSubmatch(r.of(l))
		if l.blank() || m == nil && links > 0 && l.columns-l.indent <= maxLinkTitle && isName(strings.TrimSuffix(r.of(l), ":")) {
			continue
		}
		if m == nil {
			break
		}
		n, _ := strconv.Atoi(m[1])
		if links > 0 && n >= next { // some have no address
			break
		}
		next, links = n, max(links, n)
		if n == 1 {
			return r.linkTitles(lines, start-1), links
		}
	}
	return 0, 0
}

// linkTitles returns where the titles above a list begin.
func (r *reader) linkTitles(lines []line, start int) int {
	for at := start - 1; at >= 0; at-- {
		switch l := lines[at]; {
		case l.blank():
		case l.columns-l.indent <= maxLinkTitle && isName(strings.TrimSuffix(r.of(l), ":")) && start-at <= 2:
			start = at
		default:
			return start
		}
	}
	return start
}

// dropLinkNumbers drops the numbers before links from the text before end, if most of those up to the last do.
// Links that a page does not show have none.
func (r *reader) dropLinkNumbers(end, links int) bool {
	dropped, n, last := []byte(r.src), 0, 0
	for _, m := range linkNumber().FindAllStringSubmatchIndex(r.src[:end], -1) {
		before, _ := utf8.DecodeLastRuneInString(r.src[:m[0]])
		number, _ := strconv.Atoi(r.src[m[2]:m[3]])
		if number < 1 || number > links || m[0] > 0 && !strings.ContainsRune(" \t\r\n([\"'“‘>•/|", before) {
			continue
		}
		for i := m[2] - 1; i <= m[3]; i++ {
			dropped[i] = 0x01
		}
		n, last = n+1, max(last, number)
	}
	if n == 0 || n*2 < last {
		return false
	}
	r.src = string(dropped)
	return true
}
