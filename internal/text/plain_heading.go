package text

import (
	"regexp"
	"strings"
	"unicode"
)

var (
	listItem = regexp.MustCompile(`^([-*+•‣◦–—]|\(?\d{1,3}[.)]|\(?[A-Za-z][.)]|\(?[ivxIVX]{1,5}[.)])\s`)
	numbered = regexp.MustCompile(`^(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+\p{Lu}`)
	// chapterNumber follows one of the words of chapterLevels.
	chapterNumber = regexp.MustCompile(`(?i)^\pL+\s+([0-9]{1,3}|[ivxlc]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b[.:]?(\s|$)`)
	chapterLevels = levels(`part book volume teil buch band partie livre parte libro часть том`,
		`chapter kapitel chapitre capítulo capitolo hoofdstuk глава`,
		`section abschnitt sección sezione раздел`)
	salutation = words(`dear dearest hello hi sehr liebe lieber cher chère chers estimado estimada querido querida
		gentile caro cara beste geachte уважаемый уважаемая дорогой дорогая`)
)

// levels gives the words of the first list level 1, and so on.
func levels(lists ...string) map[string]int {
	all := make(map[string]int)
	for i, list := range lists {
		for word := range words(list) {
			all[word] = i + 1
		}
	}
	return all
}

// chapterLevel returns the level of "Part 1", "Chapter two" or "Section III", 0
// if s is nothing like it.
func chapterLevel(s string) int {
	level := chapterLevels[firstWord(s)]
	if level == 0 || !chapterNumber.MatchString(s) {
		return 0
	}
	return level
}

// headingLevel tells whether a line of plain text looks like a heading for
// certain: "Chapter 3", "1.2 Methods" or "ALL CAPITALS". 0 means it does not.
func headingLevel(b *block) int {
	s := string(b.text)
	if b.kind != prose || b.lines != 1 || !isShort(s) || endsWithComma(b.text) || strings.ContainsAny(s[len(s)-1:], "!?;") {
		return 0
	}
	if level := chapterLevel(s); level > 0 {
		return level
	}
	if endsSentenceOrClause(b.text) {
		return 0
	}
	if m := numbered.FindStringSubmatch(s); m != nil {
		return 3 + strings.Count(m[1], ".")
	}
	if isCapitals(s) {
		return 3
	}
	return 0
}

// isCapitals tells whether s has no small letter, five capitals and a word of
// three: not "UN", not "4 USA".
func isCapitals(s string) bool {
	run, longest, all := 0, 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			run++
			all++
		case unicode.IsLetter(r):
			return false
		default:
			run = 0
		}
		longest = max(longest, run)
	}
	return all >= 5 && longest >= 3
}

// markPlainHeadings finds headings in plain text: a line that looks like one,
// before another heading or a longer block. From the end, as a heading may
// stand on a heading.
func markPlainHeadings(blocks []*block) {
	for i := len(blocks) - 2; i >= 0; i-- {
		b, next := blocks[i], blocks[i+1]
		level := headingLevel(b)
		if level == 0 || next.kind == leftOut {
			continue
		}
		if next.kind == heading || len(next.text) > max(len(b.text), 40) {
			b.kind, b.level, b.reason = heading, level, "a line that looks like a heading"
		}
	}
}

// markPlainTitle takes the first block as the title if it is a short line that
// is no sentence, before a paragraph.
func markPlainTitle(blocks []*block) {
	if len(blocks) < 2 {
		return
	}
	b := blocks[0]
	s := string(b.text)
	switch {
	case b.kind == heading && b.level == 1 && b.reason == underlined:
	case b.kind != prose || b.lines != 1 || len(s) > 200 || len(strings.Fields(s)) > 20:
		return
	case endsSentenceOrClause(b.text) || endsWithComma(b.text) || listItem.MatchString(s) || salutation[firstWord(s)]:
		return
	case chapterLevel(s) > 0 || numbered.MatchString(s) || blocks[1].kind == leftOut || gapInSentence(b, blocks[1]) != "":
		return
	}
	b.kind, b.reason = title, "a short first line"
}
