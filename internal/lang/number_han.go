package lang

import (
	"strconv"
	"strings"
	"unicode/utf8"
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
	n := Number{Start: i, End: i}
	percent := strings.HasPrefix(s[i:], hanPercent)
	if percent {
		n.End += len(hanPercent)
		if rest := s[n.End:]; rest != "" && rest[0] >= '0' && rest[0] <= '9' {
			n = numeralsOf("zh").digitsAt(s, n.End)
			n.Start, n.Value = i, n.Value+"%"
			return n
		}
	}
	digits, first := "", n.End
	var total, section, digit float64
	for n.End < len(s) {
		r, size := utf8.DecodeRuneInString(s[n.End:])
		value, isDigit := hanDigits[r]
		if r == '百' && strings.HasPrefix(s[n.End:], hanPercent) {
			break
		}
		switch {
		case isDigit:
			digits, digit = digits+strconv.Itoa(int(value)), value
		case hanTens[r] > 0:
			section, digit, digits = section+max(digit, 1)*hanTens[r], 0, "-"
		case hanScales[r] > 0 && n.End > first:
			total, section, digit, digits = total+max(section+digit, 1)*hanScales[r], 0, 0, "-"
		default:
			size = 0
		}
		if size == 0 {
			break
		}
		n.End += size
	}
	switch {
	case n.End == first:
		n.End = first
		return n
	case digits == "1" && !percent:
		n.Value = "one"
	case len(digits) > 1 && !strings.Contains(digits, "-"):
		n.Value = trimZeros(digits) // a year or a telephone number
	default:
		n.Value = strconv.FormatFloat(total+section+digit, 'f', -1, 64)
	}
	if percent {
		n.Value += "%"
	}
	return n
}
