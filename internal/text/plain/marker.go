package plain

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
)

var (
	bullet  = lazyregexp.New(`^([-*+•‣◦–—·▪●○■□☐☑✓✔→»>]|o)\s+\S`)
	decimal = lazyregexp.If(lazyregexp.BeginsWith(lazyregexp.Digits), `^(\d{1,3}(?:\.\d{1,3})+)\.?\s+\S`)
	ordinal = lazyregexp.New(`^(\(?)(\d{1,3}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})([.)]|\.\))\s+\S`)
	section = lazyregexp.If(lazyregexp.Has(lazyregexp.Digits), `^(§§?\s*\d{1,4}[a-z]?(?:\s+(?:Abs\.\s*)?\(?\d{1,2}[a-z]?\)?)?|(?:Art\.|Article|Artikel|Artículo|Artigo|Articolo|Section|Clause)\s*\d{1,4}[a-z]?(?:\s*\(\d{1,2}\))?)[.:]?\s+\S`)
	hanItem = lazyregexp.New(`^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳]|[0-9]{1,2}、)\s*\S`)
)

// A marker is what an item begins with.
type marker struct {
	length int    // of the mark, without the white space behind it
	style  string // "-", "1.", "(a)", "1.1", "§"
	number int    // of an ordinal, 0 for a bullet
	parts  []int  // of a decimal number
}

// markersOf returns what a line may begin with as an item: "i." may be a letter or a
// Roman number.
func markersOf(s string) []marker {
	if letter := s[0] | 0x20; letter >= 'a' && letter <= 'z' && !strings.ContainsAny(s[:min(len(s), 7)], ".)") && strings.IndexByte("ACSo", s[0]) < 0 {
		return nil // most lines
	}
	if m := bullet().FindStringSubmatch(s); m != nil {
		return []marker{{length: len(m[1]), style: m[1]}}
	}
	if m := decimal.FindStringSubmatch(s); m != nil {
		return []marker{newDecimal(m[1], s)}
	}
	if m := section.FindStringSubmatch(s); m != nil {
		return []marker{{length: len(m[1]), style: "§", number: 1}}
	}
	if m := hanItem().FindString(s); m != "" {
		_, last := utf8.DecodeLastRuneInString(m)
		return []marker{{length: len(strings.TrimRight(m[:len(m)-last], " \t")), style: "一", number: 1}}
	}
	if m := ordinal().FindStringSubmatch(s); m != nil {
		return ordinals(m[1], m[2], m[3])
	}
	return nil
}

// newDecimal returns the marker of a decimal number that s begins with.
func newDecimal(number, s string) marker {
	d := marker{length: len(number), style: "1.1"}
	if strings.HasPrefix(s[len(number):], ".") {
		d.length++
	}
	for part := range strings.SplitSeq(number, ".") {
		n, _ := strconv.Atoi(part)
		d.parts = append(d.parts, n)
	}
	return d
}

// ordinals returns what a number, a letter or a Roman number between two signs may be.
func ordinals(before, ordinal, behind string) (all []marker) {
	add := func(style string, n int) {
		all = append(all, marker{length: len(before + ordinal + behind), style: before + style + behind, number: n})
	}
	if n, err := strconv.Atoi(ordinal); err == nil {
		if n < 200 {
			add("1", n)
		}
		return all
	}
	letter, numeral, small := "a", "i", strings.ToLower(ordinal)
	if small != ordinal {
		letter, numeral = "A", "I"
	}
	if len(small) == 1 {
		add(letter, int(small[0]-'a')+1)
	}
	if strings.Trim(small, "ivx") == "" {
		add(numeral, source.Roman(small))
	}
	return all
}

// follows reports whether m is the next item after one of its list.
func (m marker) follows(before marker) bool {
	switch {
	case m.style != before.style:
		return false
	case m.parts != nil:
		return followsDecimal(before.parts, m.parts)
	case m.number == 0 || m.style == "§" || m.style == "一":
		return true
	}
	return m.number == before.number+1 || m.number == before.number // all of them "1."
}

// followsDecimal reports whether b comes after a: 1.2 after 1.1, 1.1.1 or 1.1.3.
func followsDecimal(a, b []int) bool {
	for i := range b {
		switch {
		case i >= len(a):
			return i == len(b)-1 && b[i] <= 1
		case b[i] != a[i]:
			return b[i] == a[i]+1 && (i == len(b)-1 || i == len(b)-2 && b[i+1] <= 1)
		}
	}
	return false
}

// begins reports whether m may be the first item of a list.
func (m marker) begins() bool {
	if m.parts != nil {
		return m.parts[len(m.parts)-1] <= 1
	}
	return m.number <= 1
}
