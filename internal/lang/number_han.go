package lang

import (
	"strconv"
	"strings"
)

var (
	hanDigits = map[rune]float64{'零': 0, '〇': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}
	hanTens   = map[rune]float64{'十': 10, '百': 100, '千': 1000}
	hanScales = map[rune]float64{'百': 100, '千': 1e3, '万': 1e4, '萬': 1e4, '亿': 1e8, '億': 1e8}
)

const hanPercent = "百分之"

func isHanDigit(r rune) bool {
	_, ok := hanDigits[r]
	return ok || r == '十'
}

// hanAt reads the Chinese number at s[i:]: "十七" is "17", "一百八十" is "180",
// "二〇二三" is "2023", "百分之五" is "5%". A "一" alone is mostly no number.
func hanAt(s string, i int) Number {
	rest, isPercent := strings.CutPrefix(s[i:], hanPercent)
	start := len(s) - len(rest)
	if isPercent && StartsWithDigit(rest) { // "百分之12"
		n := numeralsOf("zh").digitsAt(s, start)
		n.Start, n.Value = i, n.Value+"%"
		return n
	}
	var sum hanSum
	size := sum.read(rest)
	n := Number{Start: i, End: start + size}
	switch {
	case size == 0: // nothing that counts follows
	case isPercent:
		n.Value = sum.value() + "%"
	case rest[:size] == "一":
		n.Value = "one"
	default:
		n.Value = sum.value()
	}
	return n
}

// A hanSum is what the characters of a Chinese number make so far: "三万二千五" is 30,000 in total, 2,000 in its
// section and the digit 5.
type hanSum struct {
	total, section, digit float64

	digits   string // all of them, in order
	isScaled bool   // it has "十" or another character that multiplies
}

// read takes the characters that s begins with as long as they are of one number, and returns how many bytes they have.
func (h *hanSum) read(s string) int {
	for i, r := range s {
		if strings.HasPrefix(s[i:], hanPercent) || !h.add(r) {
			return i
		}
	}
	return len(s)
}

// add takes a character, and reports whether it belongs to the number.
func (h *hanSum) add(r rune) bool {
	digit, isDigit := hanDigits[r]
	isBegun := h.isScaled || h.digits != ""
	switch {
	case isDigit:
		h.digit, h.digits = digit, h.digits+strconv.Itoa(int(digit))
	case hanTens[r] > 0:
		h.section, h.digit, h.isScaled = h.section+max(h.digit, 1)*hanTens[r], 0, true
	case hanScales[r] > 0 && isBegun:
		h.total, h.section, h.digit, h.isScaled = h.total+max(h.section+h.digit, 1)*hanScales[r], 0, 0, true
	default:
		return false
	}
	return true
}

func (h *hanSum) value() string {
	if len(h.digits) > 1 && !h.isScaled { // a year or a telephone number
		return trimZeros(h.digits)
	}
	return strconv.FormatFloat(h.total+h.section+h.digit, 'f', -1, 64)
}
