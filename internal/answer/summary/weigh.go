package summary

import (
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// What of a sentence counts for it: where it stands, words of titles and headings, cues, and what
// the text speaks of most (Edmundson, "New methods in automatic extracting", 1969).
const (
	firstBonus   = 0.9  // of the sentence that the text opens with
	leadBonus    = 0.2  // of the next one
	openingBonus = 0.15 // of the first sentence of a paragraph
	sectionBonus = 0.25 // of the first sentence of a section
	titleBonus   = 0.9  // for all words of the title
	castBonus    = 0.9  // for naming all of the cast: see [castOf]
	askedBonus   = 0.6  // for words that tell what is asked for, such as whom the text is for
	selfBonus    = 0.8  // for speaking of the text itself
	namingBonus  = 0.7  // for saying what the thing is that the title names: see [sentenceVector.defines]
	topicBonus   = 0.3  // for leading to what the text is about, at its beginning: see [lang.StatesTopic]
	urgingBonus  = 0.3  // for saying what is to be done: see [lang.Urges]
	tellingBonus = 0.3  // for standing where the text says what it is about: see [tellingUnder]
	courtesyLoss = 0.8  // for thanks and greetings, and for what is said of rights and warranties
	caseLoss     = 0.2  // for what holds in some case only
	leadingLoss  = 0.3  // for leading to what follows, having no end, or replying: see [sentenceVector.leads]
	earlyBonus   = 0.2  // at the beginning of the text, less further down
	briefLoss    = 0.2  // for having few words that say something
	itemLoss     = 0.2  // for an item of a list, which needs the others
)

// bonusOfOpening is what a sentence has for being the first of the text, or the next one. Of a list
// of questions the first is one like the others.
func (v sentenceVector) bonusOfOpening(before int) float64 {
	switch {
	case v.Kind == text.Question || v.Kind == text.Item:
	case before == 0:
		return firstBonus
	case before == 1:
		return leadBonus
	}
	return 0
}

// bonusOfPlace is what a sentence has for its place in its paragraph, its section and the text.
func (v sentenceVector) bonusOfPlace() float64 {
	bonus := earlyBonus * v.early
	if v.Index == 0 {
		bonus += openingBonus
	}
	if v.Index == 0 && v.opens {
		bonus += sectionBonus
	}
	return bonus
}

// bonusOfWords is what a sentence has for words that say what it does in the text.
func (v sentenceVector) bonusOfWords(kind intent.Kind) (bonus float64) {
	for _, cue := range []struct {
		worth float64
		has   bool
	}{
		{askedBonus, intent.Tells(kind, v.Said(), v.From.Language) > 0 || kind == intent.Tone && v.mine},
		{selfBonus, v.presents()},
		{namingBonus, v.names},
		{topicBonus, v.statesTopic()},
		{tellingBonus, v.tells && !v.supposes},
		{urgingBonus, v.urges},
		{-courtesyLoss, v.nothing},
		{-leadingLoss, v.leads},
		{-itemLoss, v.Kind == text.Item},
		{-caseLoss, v.supposes},
		{-briefLoss, len(v.terms) < fewestTerms && v.Kind != text.Question && !v.dense},
	} {
		if cue.has {
			bonus += cue.worth
		}
	}
	return bonus
}

// leadsOn reports whether a sentence leads to what follows, or from a label to what it is of, has no end, or only replies.
func leadsOn(p rank.Pick, said string) bool {
	language := p.From.Language
	isRemark := p.Kind == text.Turn && intent.OpensWithRemark(said, language)
	return isRemark || lang.Announces(language, said) || labelFirst().MatchString(said) || trailsOff(said)
}

// labelFirst finds a few words before a colon that a sentence begins with: "In the box: a lamp and a
// cord."
var labelFirst = lazyregexp.New(`^\p{Lu}\p{Ll}[\p{L}\d'’-]*(?: [\p{L}\d'’-]+){0,3}: `)

// trailsOff reports whether a sentence ends with dots, as one does that nobody has ended.
func trailsOff(s string) bool { return strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…") }

// fewestTerms is how many different words that say something a sentence has that is not brief.
const fewestTerms = 5

// opening is the share of the text, at its beginning, that may say what it is about.
const opening = 0.2

// statesTopic reports whether a sentence at the beginning of the text leads to what that is about,
// as a question in a conversation does anywhere.
func (v sentenceVector) statesTopic() bool {
	return v.early > 1-opening && (v.tells || v.topical) || v.Kind == text.Turn && v.asks
}

// presents reports whether a sentence in the first half of the text speaks of that, and of no case only. Further down
// it tells what holds of the text besides: "This course needs no books."
func (v sentenceVector) presents() bool {
	return v.early > 0.5 && !v.supposes && v.isOfText && (v.early > 1-opening || !v.isOfPart)
}

// isCue reports whether a sentence says what the text is about, where others only say what it says.
func (v sentenceVector) isCue() bool {
	return v.names || v.early > 1-opening && !v.nothing && (v.statesTopic() || v.presents())
}

// named is the share of the words of a title that a sentence has, or the heading that it opens.
func (v sentenceVector) named(title map[string]bool) float64 {
	if len(title) == 0 {
		return 0
	}
	said := v.Said()
	if v.opens && v.Index == 0 {
		said += " " + outline.LastHeading(v.From.Heading)
	}
	n := 0
	for w := range lang.ContentWords(said) {
		if title[w] {
			n++
		}
	}
	return float64(n) / float64(len(title))
}
