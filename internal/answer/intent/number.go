package intent

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
)

// Number reads a number as headings, items and questions write it: "20", "20th", "IV",
// "fourth", "vier", "четвёртый", "十二". It reports whether s is one.
func Number(s string) (int, bool) {
	s = strings.ToLower(strings.Trim(s, ".()"))
	if n, rest := leadingNumber(s); n > 0 && (rest == "" || ordinalEndings[rest]) {
		return n, true
	}
	if n := romans[s]; n > 0 {
		return n, true
	}
	if number := strings.TrimPrefix(s, hanOrdinal); number != "" && hanNumberSize(number) == len(number) {
		return hanNumber(number), true
	}
	for _, language := range []string{"en", "de", "fr", "es", "ru"} {
		if n := vocabularies[language]().text.ordinals[s]; n > 0 {
			return n, true
		}
	}
	return 0, false
}

// leadingNumber reads the digits at the start of s, also those of other scripts.
func leadingNumber(s string) (n int, rest string) {
	for i, r := range s {
		if !unicode.IsDigit(r) {
			return n, s[i:]
		}
		n = min(n*10+int(lang.DigitValue(r)-'0'), 1_000_000)
	}
	return n, ""
}

// ordinalEndings are what is written behind digits that say which one.
var ordinalEndings = lang.SetOf("st nd rd th er re ère e ème º ª o a й я е го ом ой ый ая ое")

var romans = func() map[string]int {
	all := make(map[string]int)
	for i, s := range strings.Fields("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx") {
		all[s] = i + 1
	}
	return all
}()

// hanDigits are the digits of Chinese.
const hanDigits = "〇一二三四五六七八九"

// hanNumberSize is the length of the Chinese numeral that s begins with.
func hanNumberSize(s string) (n int) {
	for _, r := range s {
		if !strings.ContainsRune(hanDigits+"零两十百", r) {
			break
		}
		n += utf8.RuneLen(r)
	}
	return n
}

// hanOrdinalSize is the length of the Chinese ordinal that s begins with: "第二十九".
func hanOrdinalSize(s string) int {
	number, ok := strings.CutPrefix(s, hanOrdinal)
	if n := hanNumberSize(number); ok && n > 0 {
		return len(hanOrdinal) + n
	}
	return 0
}

const hanOrdinal = "第"

// hanNumber reads a Chinese numeral below a thousand.
func hanNumber(s string) int {
	total, digit := 0, 0
	for _, r := range s {
		switch r {
		case '十':
			total, digit = total+10*max(1, digit), 0
		case '百':
			total, digit = total+100*max(1, digit), 0
		case '两':
			digit = 2
		default:
			digit = max(0, strings.Index(hanDigits, string(r))/len("一"))
		}
	}
	return total + digit
}

// isNumber reports whether a word of a question is a number: "20", "2.2", "20th", "12a", "1:16".
func (l *lexicon) isNumber(s string) bool {
	if l.unspaced && s != "" && (hanNumberSize(s) == len(s) || hanOrdinalSize(s) == len(s)) {
		return true
	}
	n, rest := leadingNumber(s)
	if len(rest) == len(s) || n == 0 && rest == "" {
		return false
	}
	return rest == "" || ordinalEndings[rest] || isLetter(rest) || strings.Trim(rest, ".:-0123456789") == ""
}

// numeral makes a number of a word in digits.
func numeral(w word) word {
	w.classes = w.classes.or(numbers)
	if n, ok := Number(w.text); ok {
		w.number = n
	}
	if n, rest := leadingNumber(w.text); n > 0 && ordinalEndings[rest] || hanOrdinalSize(w.text) > 0 {
		w.classes = w.classes.or(ordinals)
	}
	return w
}
