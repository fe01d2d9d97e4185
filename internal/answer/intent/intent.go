// Package intent says what a question asks for, in English, German, French, Spanish, Chinese and Russian. What is not
// surely something else is a look-up, so that a wrong guess costs little.
//
// The way of a question, which [Of] goes, by files:
//
//	spoken                the languages whose words are tried
//	told                  before that, what a message tells beside its question: also lead_in, asks
//	courtesy              without what is polite: also opener, embedded, plea
//	restate               in the plainest construction; those that have one are in restatements
//	want, wholly          what an answer has to hold; the patterns by language are in wants
//	vocabulary, classes   the words that questions other than look-ups are made of, by class: english, german …
//	word                  the question as such words: also parts, split, unspaced, number
//	rule                  what is said to the bot, and what is asked about the text: one rule a line in rules
//	length, set, things   how long the answer is to be; all of a kind; what is to be defined or compared
//	reading               a place in the text: place, spot (numbered, named, unnamed), turn, edge, loose, again
//	text                  a question about the text: ruled, ruled_loosely, unnamed_text, clause; what only seems one: other
//
// What is none of these is a look-up. It can be read once more, for less (listing).
//
// By the same words tells, headings, oftext, who and readers say what a sentence or a line of a text tells.
package intent

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/internal/lang"
)

// An Intent is what a question asks for.
type Intent struct {
	Kind      Kind
	Also      []Kind // what else is asked about the text: "who wrote this, and when?"
	Place     Place
	About     string      // what is asked about the place, or of a look-up about the text; "" if it is not said so
	Name      string      // what something comes after: see [Next]
	Noun      string      // what the text is called, if by a word that could stand for something in it: "letter"
	Called    string      // what the text may be called, by a word that it does not have: "the quarrel"
	OfWriting bool        // it asks for what only something written has: who wrote it, a title, sections
	Bare      bool        // the text is called by a pronoun at most, which may stand for something in a conversation
	Loosely   bool        // it has words of texts only, but not in an order that asks
	Wants     Wants       // what an answer has to hold, if it is looked up
	All       bool        // all of the answer is asked for: "Everything, please."
	Things    []string    // what is asked for, if what it is: words without those that only ask
	Pair      [2][]string // the words for two things, if they are compared
	Set       *Set        // what is asked for all together; nil: nothing
	Topics    bool        // of an overview: the topics are asked for, one by one
	Lesson    bool        // of an overview: what is to be learnt from it is asked for, "the moral"
	Decisions bool        // of an overview: what was decided is asked for
	OfPeriod  bool        // of a date: the time that the text is about is asked for
	OfPerson  bool        // of an overview: whom the text is about is called "she", which may be somebody in a conversation
	OfPart    bool        // of a title: that of a part of a book, which may be all of the text
	Body      string      // of a publisher, or what the text is about: what kind of body it is called, "club"
	Sentences int         // of an overview, if it says so; else 0
	Query     string      // the question without what is polite

	Language string // in which it was understood, unless it is a look-up
}

// Kinds are all that is asked for about the text, in order.
func (in Intent) Kinds() []Kind { return append([]Kind{in.Kind}, in.Also...) }

// Of returns the intent of a question.
func Of(question string) Intent {
	languages := spoken(question)
	if languages[0] == "zh" {
		question = lang.Simplified(question)
	}
	left := withoutCourtesy(question, languages)
	query := restated(left[len(left)-1], languages)
	left = append(left, query)
	in := Intent{Kind: LookUp, Query: query, Wants: wantsOf(query, languages), All: asksForAll(query, languages)}
	if in.All {
		in.Wants = List
	}
	for i, said := range left {
		left[i] = plain(said)
	}
	for _, said := range slices.Compact(left) {
		for _, language := range languages {
			if in.readIn(language, said) {
				return in
			}
		}
	}
	if strings.ContainsFunc(question, isPicture) && letters(question) == 0 {
		in.Kind = Remark
	}
	return in
}

// readIn reads a question by the words of one more language. It reports whether it is surely understood so. A place that is
// not sure may be: what this language does not know may be a word of another.
func (in *Intent) readIn(language, said string) bool {
	found := Intent{Wants: in.Wants, Query: in.Query, Language: language}
	isRead := found.read(said, vocabularyFor(language, said))
	isSure := isRead && (found.Kind != InPlace || found.Place.Sure)
	switch {
	case !isRead:
		in.takeOver(found)
	case isSure, in.Kind == LookUp:
		*in = found
	}
	return isSure
}

// read finds the intent of a question in one language. It reports whether it is no look-up.
func (in *Intent) read(said string, v *vocabulary) bool {
	if len(said) > longestAsked {
		return false
	}
	if in.readTalk(wordsOf(said, v.talk)) {
		return true
	}
	said, in.Sentences = v.text.withoutLength(v.text.withoutAdverb(said))
	r := newReading(said, in.Language, v.text)
	in.readSet(r)
	in.readNamed(r) // also of a place: one that the text lacks is looked up
	if !in.readPlace(r) && !in.readAboutText(r.words) && !in.readInShort(r.words) && !in.readLastClause(r.words) {
		in.About = r.aboutText()
		return false
	}
	in.Lesson = (in.Kind == Overview || in.Kind == Purpose) && asksForLesson(r.words)
	if !in.mayAskForSet() {
		in.Set = nil
	}
	in.Sentences = cmp.Or(in.Sentences, points(r.words))
	return true
}

// longestAsked is the length of a question, in bytes, beyond which it is a look-up.
const longestAsked = 300

// readTalk reads what is said to the bot.
func (in *Intent) readTalk(words []word) bool {
	words = slices.DeleteFunc(words, func(w word) bool { return w.is(comma) })
	for _, r := range rules() {
		if r.kind.isTalk() && r.holds(words) {
			in.Kind = r.kind
			return true
		}
	}
	return false
}

// readPlace reads a question for a place of the text, for what comes after something, or for another place than before.
func (in *Intent) readPlace(r reading) bool {
	isDone := in.Wants == Method || in.Wants == Verdict // "How do I open it?", "Was the meeting open?"
	if p, about, ok := r.place(); ok && !(isDone && p.Name == "" && (p.Begins || p.Ends)) {
		in.Kind, in.Place, in.About = InPlace, p, about
		return true
	}
	if name, step, ok := r.next(); ok {
		in.Kind, in.Name, in.Place.Step = Next, name, step
		return true
	}
	p, ok := r.again()
	if ok = ok && (p.Step == 0 || in.Wants != List); ok { // "What are the next steps?" asks for more than one
		in.Kind, in.Place = Again, p
	}
	return ok
}

// mayAskForSet reports whether a question that is no look-up may ask for like parts all the same: for their number, or at
// a place that is told by its name, or loosely.
func (in *Intent) mayAskForSet() bool {
	return in.Kind == Length || in.Place.Loose || in.Kind == InPlace && in.Place.Number == 0 && in.Place.In == nil
}

// takeOver adds to a look-up what it was understood as by the words of another language, if that says more, or names things
// in fewer words.
func (in *Intent) takeOver(found Intent) {
	in.About = cmp.Or(in.About, found.About)
	in.Set = found.Set.orBetter(in.Set)
	if in.Pair[0] == nil {
		in.Pair = found.Pair
	}
	if in.Things == nil || found.Things != nil && lengthOf(found.Things) < lengthOf(in.Things) {
		in.Things = found.Things
	}
}

// lengthOf is the length of words in bytes.
func lengthOf(words []string) int { return len(strings.Join(words, "")) }
