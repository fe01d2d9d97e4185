package lang

import (
	"strings"

	"pilcrow/internal/lazyregexp"
)

// Codes returns what a question writes in digits, as an option of a program, or behind a sign as variables are: "407",
// "2.7", "-k", "--sort", "%b", "$HOME".
func Codes(question string) (codes []string) {
	for _, m := range code().FindAllStringSubmatch(question, -1) {
		codes = append(codes, m[1])
	}
	return codes
}

// HasCode reports whether a text has a code, as it is written and not as a part of a longer one.
func HasCode(s, code string) bool {
	for at := 0; ; at += len(code) {
		i := strings.Index(s[at:], code)
		if i < 0 {
			return false
		}
		at += i
		if !partOfCode(s[:at], true) && !partOfCode(s[at+len(code):], false) {
			return true
		}
	}
}

// partOfCode reports whether what stands beside a code goes on with it: "-k" is not in "--k" or "-kit", nor 12 in
// "12.5".
func partOfCode(beside string, before bool) bool {
	if before {
		return codeBefore().MatchString(beside)
	}
	return codeBehind().MatchString(beside)
}

var (
	code       = lazyregexp.New("(?:^|[\\s(\"'`“‘])(--?[\\pL\\d][\\w-]*|[%$]\\pL[\\w-]*|\\d+(?:\\.\\d+)*)(?:$|[\\s)\"'`”’?!,;:])")
	codeBefore = lazyregexp.New(`[\pL\pN_-]$|\pN[.,]$`)
	codeBehind = lazyregexp.New(`^[\pL\pN_-]|^[.,]\pN`)
)
