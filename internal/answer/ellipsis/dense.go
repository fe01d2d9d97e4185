package ellipsis

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// thenWhat is a question in Chinese that has nothing but what it names: "那 Python 呢？".
var thenWhat = lazyregexp.New(`^那?\s*(.+?)\s*呢\s*[？?]?\s*$`)

// latin is a name in Latin letters, or a number, within Chinese.
var latin = lazyregexp.New(`[A-Za-z0-9][\w.+#-]*`)

// completeDense is [Complete] for Chinese, whose names in Latin letters stand out among its characters as they are. Others
// are told by their last character, which says what they are: "日票" and "季票".
func completeDense(before, question string) (string, bool) {
	found := thenWhat().FindStringSubmatch(question)
	if found == nil {
		return "", false
	}
	named := found[1]
	if latin().FindString(named) != named {
		return completeHan(before, named)
	}
	said := latin().FindAllStringIndex(before, -1)
	if len(said) != 1 {
		return "", false
	}
	start, end := said[0][0], said[0][1]
	if lang.StartsWithDigit(named) != lang.StartsWithDigit(before[start:end]) {
		return "", false
	}
	return before[:start] + named + before[end:], true
}

// noHead are characters that end no name.
const noHead = "的了是着过们个"

// completeHan puts a name into the place of as many characters that end alike, if they stand only once in a question.
func completeHan(before, name string) (string, bool) {
	said, named := []rune(before), []rune(name)
	last := named[len(named)-1]
	at := slices.Index(said, last)
	from := at + 1 - len(named)
	if len(named) < 2 || from < 0 || strings.ContainsRune(noHead, last) || strings.Count(before, string(last)) > 1 || string(said[from:at+1]) == name {
		return "", false
	}
	return string(said[:from]) + name + string(said[at+1:]), !asksInHan().MatchString(string(said[from : at+1]))
}
