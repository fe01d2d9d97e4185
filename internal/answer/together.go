package answer

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/locale"
	"pilcrow/internal/retrieval"
)

// mostGrouped is up to how many paragraphs of a corpus are looked through for groups.
const mostGrouped = maxTaken

// together answers a question for all parts of a kind, "how many steps", "which fees are there",
// where the structure of the text says which they are. It reports whether it did.
func (r *run) together() (bool, error) {
	set := r.intent.Set
	if set == nil || !set.Many && r.usesModel() || r.isMuch(r.named()) || r.Corpus.Len() > mostGrouped {
		return false, nil
	}
	found, ok := r.groupOf(*set)
	if !ok {
		return r.headedAlike(*set)
	}
	if set.Many {
		r.answer.Frame = locale.Say(r.language, "I count %d.", len(found.members))
	}
	if found.members[0].unit == intent.Section {
		r.nameSections(found.members)
		return true, nil
	}
	return true, r.showMembers(found)
}

// headedAlike shows, where things are to be listed, the only section that is called so.
func (r *run) headedAlike(set intent.Set) (bool, error) {
	if set.Many || len(set.Words) == 0 || len(r.named()) != 1 {
		return false, nil
	}
	found, score := r.called(r.of(r.named()[0]), intent.Place{Unit: intent.Section, Name: strings.Join(append(set.Words, set.Noun), " ")})
	if score < surelyCalled || found.unit != intent.Section || r.scope != nil {
		return false, nil
	}
	return true, r.showRegion(found)
}

// surelyCalled is the likeness from which on a heading is what was asked for.
const surelyCalled = 0.9

// nameSections replies with the headings of sections, which stand in no paragraph.
func (r *run) nameSections(sections []region) {
	var names []string
	for _, s := range sections[:min(len(sections), mostSections)] {
		names = append(names, s.name)
	}
	if len(sections) > mostSections {
		names = append(names, "…")
	}
	said := strings.TrimSpace(r.answer.Frame + "\n• " + strings.Join(names, "\n• "))
	r.answer.Frame = ""
	r.reply(AboutText, said)
}

// showMembers shows the parts of a group, of a question without its answer.
func (r *run) showMembers(found group) error {
	r.subject = ""
	shown := found.members[:min(len(found.members), mostItems)]
	for _, m := range shown {
		for _, p := range r.sentencesOf(m) {
			if err := r.show(r.quoteLed(p)); err != nil {
				return err
			}
			if m.unit == intent.Asked || m.unit == intent.Paragraph {
				break
			}
		}
	}
	if rest := found.members[len(shown):]; len(rest) > 0 {
		r.answer.Notice = locale.Say(r.language, "It goes on to ¶%d.", rest[len(rest)-1].spans[0].Number)
	}
	return nil
}

// groupOf finds the group that fits a set best. It reports whether there is one, and only one.
func (r *run) groupOf(set intent.Set) (best group, ok bool) {
	most := 0.0
	for _, d := range r.named() {
		s := newSeeking(set, d.Meta.Title, r.languageOfDocument(d))
		in := r.of(d)
		if r.scope != nil && r.scope.document == d {
			in = *r.scope
		}
		for _, g := range in.groups() {
			switch score := s.score(&g); {
			case score > most:
				best, most, ok = g, score, true
			case score == most && score > 0:
				ok = false
			}
		}
	}
	return best, ok
}

// A seeking is a set that is looked for in a document.
type seeking struct {
	intent.Set
	language string
	title    string
	asked    []string // the terms of Words
	changed  []string // those of Change
}

func newSeeking(set intent.Set, title, language string) seeking {
	s := seeking{Set: set, title: title, language: language}
	s.asked, s.changed = s.terms(strings.Join(set.Words, " ")), s.terms(strings.Join(set.Change, " "))
	return s
}

// What of a set a group has, in its score.
const (
	ownScore    = 2    // a word, or the noun, in its heading or its leading line
	filterScore = 1.5  // a word by which only some of its members are meant
	farScore    = 1    // a word in a heading further above, or in the title
	unitScore   = 1    // it is what the noun says
	farLoss     = 0.01 // for each heading above it
	mostHeaded  = 0.5  // of the words of its heading, more than these have to be asked for
)

// score says how well a group fits, 0 if it does not: all words have to stand in its headings,
// its leading line or the title, or in those of its members that are meant, which it keeps.
func (s seeking) score(g *group) float64 {
	if !s.isUnit(g) {
		return 0
	}
	score, own := 0.0, 0
	heading, lead := s.terms(g.heading), s.terms(g.lead)
	far := append(s.terms(g.path), s.terms(s.title)...)
	for _, word := range s.asked {
		switch {
		case among(word, heading) || among(word, lead):
			score += ownScore
			own++
		case s.keep(g, word):
			score += filterScore
		case among(word, far):
			score += farScore
		default:
			return 0
		}
	}
	for _, word := range s.changed {
		if among(word, heading) {
			score += ownScore
			own++
		}
	}
	if s.Unit != intent.NoUnit {
		score += unitScore - farLoss*float64(strings.Count(g.path, " > ")+len(g.path)/max(1, len(g.path)))
		if calls(g.heading+" "+g.lead, s.Noun) {
			score += ownScore
		}
	} else if own == 0 || !s.isCalled(heading) && !s.isCalled(lead) {
		return 0
	}
	return score
}

// isCalled reports whether most of a line's terms are asked for.
func (s seeking) isCalled(line []string) bool {
	n := 0
	for _, term := range line {
		if among(term, s.asked) || among(term, s.changed) {
			n++
		}
	}
	return n > 0 && float64(n) > mostHeaded*float64(len(line))
}

// isUnit reports whether a group is of the unit that is asked for, and keeps of sections those
// that are called so: "Step 1", versions, "Chapter II".
func (s seeking) isUnit(g *group) bool {
	named := slices.DeleteFunc(slices.Clone(g.members), func(m region) bool {
		number := numbersOf(m.name)
		return s.Noun == "version" && len(number) < 2 || s.Noun != "version" && (number == nil || !calls(m.name, s.Noun))
	})
	switch {
	case s.Unit == intent.NoUnit:
		return g.unit != intent.Asked
	case s.Unit == g.unit && g.unit != intent.Section:
		return true
	case g.unit != intent.Section || len(named) < 2 && (s.Unit != intent.Section || s.Noun == "version"):
		return false
	case len(named) > 1:
		g.members = named
	}
	return true
}

// keep keeps of sections those whose heading has a word, if some have and others not.
func (s seeking) keep(g *group, word string) bool {
	if g.members[0].unit != intent.Section {
		return false
	}
	meant := slices.DeleteFunc(slices.Clone(g.members), func(m region) bool { return !among(word, s.terms(m.name)) })
	if len(meant) == 0 || len(meant) == len(g.members) {
		return false
	}
	g.members = meant
	return true
}

// terms are those of a line that say something.
func (s seeking) terms(line string) (all []string) {
	for _, t := range retrieval.Terms(line, s.language) {
		if !t.Stop {
			all = append(all, t.Text)
		}
	}
	return all
}

// leastStem is how much of a longer word another has to begin with to be a form of it.
const leastStem = 3

// among reports whether a term is one of some, or begins like one.
func among(term string, some []string) bool {
	term = unmarked(term)
	return slices.ContainsFunc(some, func(other string) bool {
		other = unmarked(other)
		return term == other || len(term) >= leastStem && strings.HasPrefix(other, term) || len(other) >= leastStem && strings.HasPrefix(term, other)
	})
}

// unmarked is the number of a version without the letter before it.
func unmarked(term string) string {
	if rest, ok := strings.CutPrefix(term, "v"); ok && startsWithDigit(rest) {
		return rest
	}
	return term
}
