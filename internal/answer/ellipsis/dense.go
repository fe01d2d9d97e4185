package ellipsis

import (
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// thenWhat is a question in Chinese that has nothing but a name in Latin letters, or a number: "那 Python 呢？".
var thenWhat = lazyregexp.New(`^(?:那么?|还有|然后)?\s*([A-Za-z0-9][\w.+#-]*)\s*呢\s*[？?]?\s*$`)

// latin is such a name or number within Chinese.
var latin = lazyregexp.New(`[A-Za-z0-9][\w.+#-]*`)

// completeDense is [Complete] for Chinese, whose names in Latin letters stand out among its characters as they are.
func completeDense(before, question string) (string, bool) {
	named := thenWhat().FindStringSubmatch(question)
	said := latin().FindAllStringIndex(before, -1)
	if named == nil || len(said) != 1 {
		return "", false
	}
	start, end := said[0][0], said[0][1]
	if lang.StartsWithDigit(named[1]) != lang.StartsWithDigit(before[start:end]) {
		return "", false
	}
	return before[:start] + named[1] + before[end:], true
}
