package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// labelled is how a line begins that says one thing of what is above or below: "Date: 3 May",
// "Download size: 2 GB", "Size (H × W): 2 × 3 m". French has a space before the colon, and labels may be filled up to one
// column.
var labelled = lazyregexp.New(`^\p{Lu}[\p{L}\d'’-]*(?: [\p{L}\d'’-]+){0,3}(?: \([^():]*\))?[ \x{a0}]{0,12}: +\S|^\p{Han}{1,8}[:：]\s*\S`)

// IsLabelled reports whether a line begins so.
func IsLabelled(s string) bool { return labelled().MatchString(s) }

// fewestLabelled is how many such lines stand below one another, at least, where they are meant, and fewestBelow how many
// below a line without a label, which names them.
const fewestLabelled, fewestBelow = 2, 3

// labelledLines makes a block of each line at the head of minutes, notes or a recipe that has a
// label, and of what is behind them, or of each line that is a row of fields. They stay one paragraph.
func (b *Block) labelledLines(groups *Groups) []*Block {
	if b.Kind != text.Prose || b.Group > 0 || len(b.marks) == 0 {
		return []*Block{b}
	}
	if parts := b.alikeLines(groups); parts != nil {
		return parts
	}
	cuts := b.labelledCuts()
	if cuts == nil {
		cuts = b.rowCuts()
	}
	if cuts == nil {
		return []*Block{b}
	}
	parts := b.cutAt(cuts)
	group := groups.Next()
	for _, part := range parts {
		part.Group = group
	}
	return parts
}

// labelledCuts returns where the lines behind the first begin that have a label, and the first one
// behind them that has none; none if too few have one. A line that goes on with the one before stays
// with it.
func (b *Block) labelledCuts() (cuts []int) {
	lines, s := b.Lines(), b.String()
	longest, fewest := longestOf(lines, s), fewestLabelled
	n := 0
	for i, l := range lines {
		isLabelled := labelled().MatchString(l.Of(s))
		switch {
		case isLabelled:
			n++
		case i == 0 && b.namesLabelled(lines):
			fewest = fewestBelow
			continue
		case i == 0:
			return nil
		case !beginsAnew(lines[i-1].Of(s), l.Of(s), longest):
			continue
		}
		if i > 0 {
			cuts = append(cuts, l.Start)
		}
		if !isLabelled {
			break
		}
	}
	if n < fewest {
		return nil
	}
	return cuts
}

// namesLabelled reports whether the first line may name those with labels that follow at once.
func (b *Block) namesLabelled(lines []text.Span) bool {
	s := b.String()
	return len(lines) > fewestBelow && !StartsLower(s) && !text.EndsSentence(lines[0].Of(s)) && !EndsWithComma(strings.TrimSpace(lines[0].Of(s))) && labelled().MatchString(lines[1].Of(s))
}

// longestOf is the length of the longest line of s, in characters.
func longestOf(lines []text.Span, s string) (longest int) {
	for _, l := range lines {
		longest = max(longest, utf8.RuneCountInString(l.Of(s)))
	}
	return longest
}

// beginsAnew reports whether a line was not broken because the one before was full.
func beginsAnew(before, line string, longest int) bool {
	first, _ := utf8.DecodeRuneInString(line)
	word, _, _ := strings.Cut(line, " ")
	return !unicode.IsLower(first) && utf8.RuneCountInString(strings.TrimSpace(before))+1+utf8.RuneCountInString(word) <= longest
}
