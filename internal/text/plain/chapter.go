package plain

import (
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

var (
	// chapterNumber follows one of the words of chapterLevels.
	chapterNumber = lazyregexp.New(`(?i)^\pL+\s+([0-9]{1,3}|[ivxlc]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b[.:]?(\s|$)`)
	chapterLevels = levels(`part book volume teil buch band partie livre parte libro часть том`,
		`chapter kapitel chapitre capítulo capitolo hoofdstuk глава canto act scene akt szene acte scène lecture lesson lektion vorlesung leçon lección lezione лекция урок`,
		`section abschnitt sección sezione раздел`)
	// hanChapter is how Chinese and Japanese count chapters.
	hanChapter = lazyregexp.If(lazyregexp.Begins("第"), `^第[\s\p{Zs}]*[0-9０-９一二三四五六七八九十百零〇]{1,5}[\s\p{Zs}]*[章回部篇卷編编]`)
	hanSection = lazyregexp.If(lazyregexp.Begins("第"), `^第[\s\p{Zs}]*[0-9０-９一二三四五六七八九十百零〇]{1,5}[\s\p{Zs}]*[节節条條款]`)
)

// levels gives the words of the first list level 1, and so on.
func levels(lists ...string) map[string]int {
	all := make(map[string]int)
	for i, list := range lists {
		for word := range source.Words(list)() {
			all[word] = i + 1
		}
	}
	return all
}

// chapterLevel returns the level of "Part 1", "Chapter two" or "Section III", 0
// if s is nothing like it.
func chapterLevel(s string) int {
	switch {
	case hanChapter.MatchString(s):
		return 2
	case hanSection.MatchString(s):
		return 3
	}
	level := chapterLevels[text.FirstWord(s)]
	if level == 0 || !chapterNumber().MatchString(s) {
		return 0
	}
	return level
}
