package eval

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/eval/sentences"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A drafted is a sentence that drafts are made of.
type drafted struct {
	*drafting
	sentence string
	language string // "" if unknown
}

// drafts returns one draft a rule that fits, the best rule first. A gap, which is
// no question, is left in English only where no other rule fits.
func (x drafted) drafts() []Draft {
	var drafts []Draft
	rules := []func() (Draft, bool){x.about, x.gap}
	if x.language == "en" {
		rules = []func() (Draft, bool){x.howMany, x.definition, x.year, x.about, x.gap}
	}
	for _, rule := range rules {
		if draft, ok := rule(); ok {
			drafts = append(drafts, draft)
		}
	}
	if n := len(drafts); n > 1 && x.language == "en" && drafts[n-1].Kind == "gap" {
		drafts = drafts[:n-1]
	}
	return drafts
}

var counted = lazyregexp.New(`\b((?:\d{1,3}(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)` +
	`(?: (?:hundred|thousand|million|billion))*) ` +
	`((?:[a-z]+ ){0,2}?[a-z]+[^s\W]s)\b((?: of(?: [A-Za-z-]+){1,3})?)`)

// howMany asks for the number before a noun.
func (x drafted) howMany() (Draft, bool) {
	found := counted().FindStringSubmatch(x.sentence)
	if found == nil || x.hasStop(found[2]) || sentences.Listed("times others years ways", found[2]) {
		return Draft{}, false
	}
	noun := found[2]
	if !x.hasStop(strings.TrimPrefix(found[3], " of")) {
		noun += found[3]
	}
	question := fmt.Sprintf("How many %s does the text mention?", noun)
	if subject := x.rarest(noun); subject.End > 0 {
		question = fmt.Sprintf("How many %s are mentioned in connection with %s?", noun, x.called(subject))
	}
	return Draft{Kind: "number", Question: question, Answers: []string{found[1]}}, true
}

// hasStop reports whether a word of s is a function word.
func (x drafted) hasStop(s string) bool {
	for _, t := range retrieval.Terms(s, x.language) {
		if t.Stop {
			return true
		}
	}
	return false
}

var defined = lazyregexp.New(`^((?:(?:The|A|An) )?)((?:[\pL\pN'’-]+ ){1,4}?)(is|are|was|were) (?:a|an|the|one of) `)

// definition asks what the subject of a sentence is.
func (x drafted) definition() (Draft, bool) {
	found := defined().FindStringSubmatch(x.sentence)
	if found == nil || x.hasStop(found[2]) {
		return Draft{}, false
	}
	subject := strings.ToLower(found[1]) + strings.TrimSpace(found[2])
	return Draft{Kind: "definition", Question: fmt.Sprintf("What %s %s?", found[3], subject)}, true
}

var inYear = lazyregexp.New(`\b[Ii]n (1\d{3}|20\d\d)\b`)

// year asks what happened in a year that only this paragraph names.
func (x drafted) year() (Draft, bool) {
	found := inYear().FindStringSubmatch(x.sentence)
	if found == nil || x.in(found[1]) > 1 {
		return Draft{}, false
	}
	return Draft{Kind: "year", Question: fmt.Sprintf("What happened in %s?", found[1])}, true
}

// about asks what is said about the name that fewest paragraphs have, if no
// other has it.
func (x drafted) about() (Draft, bool) {
	frame := sentences.GrammarOf(x.language, x.sentence).About
	name := x.rarest("")
	if frame == "" || name.End == 0 || x.in(name.Of(x.sentence)) > 1 {
		return Draft{}, false
	}
	return Draft{Kind: "name", Question: fmt.Sprintf(frame, x.called(name))}, true
}

// rarest returns the name that fewest paragraphs hold, the longer and the earlier
// first, and none that is part of other; an empty span if there is no name.
func (x drafted) rarest(other string) (best text.Span) {
	fewest := 0
	for _, name := range x.names() {
		count := x.in(name.Of(x.sentence))
		longer := name.End-name.Start > best.End-best.Start
		if !strings.Contains(other, name.Of(x.sentence)) && (best.End == 0 || count < fewest || count == fewest && longer) {
			best, fewest = name, count
		}
	}
	return best
}

// called writes a name with the article that stands before it in English.
func (x drafted) called(name text.Span) string {
	if strings.HasSuffix(strings.ToLower(x.sentence[:name.Start]), "the ") {
		return "the " + name.Of(x.sentence)
	}
	return name.Of(x.sentence)
}

const calendar = "january february march april may june july august september october november december " +
	"monday tuesday wednesday thursday friday saturday sunday"

// names returns the runs of words with capital letters that neither belong to the
// first word of a sentence nor to the calendar. A single word must have four
// letters; in German, where every noun has a capital letter, it is no name.
func (x drafted) names() []text.Span {
	stop := make(map[int]bool)
	for _, t := range retrieval.Terms(x.sentence, x.language) {
		stop[t.Start] = t.Stop
	}
	var names []text.Span
	run := text.Span{}
	words, fromStart := 0, false
	end := func() {
		single := words == 1 && (x.language == "de" || utf8.RuneCountInString(run.Of(x.sentence)) < 4)
		if words > 0 && !fromStart && !single {
			names = append(names, run)
		}
		words = 0
	}
	for i, t := range sentences.Tokens(x.sentence) {
		word := t.Of(x.sentence)
		r, size := utf8.DecodeRuneInString(word)
		if words > 0 && x.sentence[run.End:t.Start] != " " {
			end()
		}
		if !unicode.IsUpper(r) || len(word) == size || stop[t.Start] || sentences.Listed(calendar, word) {
			end()
			continue
		}
		if words == 0 {
			run, fromStart = t, i == 0 || sentences.StartsSentence(x.sentence[:t.Start])
		}
		run.End = t.End
		words++
	}
	end()
	return names
}

const longestGap = 12 // words on either side of a gap

var figure = lazyregexp.New(`\d+(?:[.,]\d+)*[A-Za-z]*`)

// gap leaves a number, or else a name that only this paragraph has, out of the
// words around it.
func (x drafted) gap() (Draft, bool) {
	gap := x.rarest("")
	if found := figure().FindStringIndex(x.sentence); found != nil {
		gap = text.Span{Start: found[0], End: found[1]}
	} else if gap.End == 0 || x.in(gap.Of(x.sentence)) > 1 {
		return Draft{}, false
	}
	start, end := 0, len(x.sentence)-utf8.RuneLen(sentences.LastRune(x.sentence))
	var before []text.Span
	after := 0
	for _, t := range sentences.Tokens(x.sentence) {
		switch {
		case t.End <= gap.Start:
			before = append(before, t)
		case t.Start >= gap.End:
			if after++; after == longestGap {
				end = t.End
			}
		}
	}
	if n := len(before); n > longestGap {
		start = before[n-longestGap].Start
	}
	question := x.sentence[start:gap.Start] + "____" + x.sentence[gap.End:end] + "?"
	return Draft{Kind: "gap", Question: question, Answers: []string{gap.Of(x.sentence)}}, true
}
