package about

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/internal/answer/choose"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/locale"
)

// place answers what stands at a place of the text.
func (q Question) place() (Answer, bool) {
	if q.Intent.Kind == intent.Again && q.Intent.Place.Step != 0 {
		return q.beside()
	}
	if q.Intent.Place.Unit != intent.Document && q.areFar(q.Documents()) {
		return q.nameOne()
	}
	if found, ok := q.calledBefore(); ok {
		return q.show(Answer{}, found), true
	}
	switch q.Intent.Kind {
	case intent.Again:
		return q.again()
	case intent.Next:
		return q.next()
	}
	return q.inPlace()
}

// calledBefore returns the section whose heading itself has the word that seems to ask for the one before or behind
// another: "Before the first use".
func (q Question) calledBefore() (outline.Region, bool) {
	if q.Intent.Place.Step == 0 {
		return outline.Region{}, false
	}
	name := cmp.Or(q.Intent.Name, q.Intent.Place.Name)
	return q.section(q.Documents(), func(heading string) bool {
		return len(heading) > len(name) && strings.Contains(leveled(q.Text), leveled(heading))
	})
}

// nameOne asks for the document that a place is in, if a place was surely meant.
func (q Question) nameOne() (Answer, bool) {
	if !q.Intent.Place.Sure && q.Intent.Kind == intent.InPlace {
		return Answer{}, false
	}
	return Answer{Words: locale.Say(q.Language, "Please name one of the documents with it: %s.", Topic(q.Corpus, q.Language))}, true
}

// at returns the part that a place names, in each document that has it and in which it is called most like that.
func (q Question) at(p intent.Place) (found []outline.Region) {
	if p.Unit == intent.Document {
		if i := outline.Nth(len(q.Corpus.Documents), p.Number); i >= 0 {
			return []outline.Region{q.all(q.Corpus.Documents[i])}
		}
		return nil
	}
	best := 0.0
	for _, d := range q.Documents() {
		one, score := q.all(d).Locate(p)
		if score > best {
			found, best = nil, score
		}
		if score > 0 && score == best {
			found = append(found, one)
		}
	}
	return found
}

// inPlace answers from the part of the text that the question names: with what stands there, or with what it
// says about something. A place that the text does not have is said to be missing, if a place was surely meant.
func (q Question) inPlace() (Answer, bool) {
	p := q.Intent.Place
	found := q.at(p)
	if len(found) == 0 && p.Name != "" && (p.Begins || p.Ends) && !p.Loose {
		p.Name = ""
		found = q.at(p)
	}
	switch {
	case p.Or == nil:
	case len(found) == 0: // "What does it say about moths at the end?"
		q.Intent.Place = *p.Or
		return q.inPlace()
	default:
		q.Intent.About = ""
	}
	switch {
	case len(found) == 0 && p.Step != 0 && p.Name != "":
		return Answer{After: p.Name}, false
	case len(found) == 0 && p.Sure:
		return q.noSuchPlace(), true
	case len(found) == 0:
		return Answer{}, false
	case len(found) > 1:
		return q.nameOne()
	case q.Intent.About != "" && (p.Begins || p.Ends) && p.Loose:
		return q.atEdge(found[0])
	case q.Intent.About != "":
		return q.within(found[0])
	case p.Heading && found[0].Name != "":
		return q.called(found[0]), true
	}
	return q.show(Answer{}, q.ofKind(found[0])), true
}

// ofKind is the part of a version's entry with the kind of changes that is asked for, all of the entry if none is.
func (q Question) ofKind(in outline.Region) outline.Region {
	if part, ok := in.OfKind(q.Text); ok {
		return part
	}
	return in
}

// noSuchPlace says how much there is instead.
func (q Question) noSuchPlace() Answer {
	n := 0
	for _, d := range q.Documents() {
		n += d.Len()
	}
	if q.Intent.Place.Unit == intent.Paragraph {
		return Answer{Words: locale.Say(q.Language, "The text has %d paragraphs.", n)}
	}
	return Answer{Words: locale.Say(q.Language, "The text has no such place; it has %d paragraphs.", n)}
}

// within answers what is asked about a part of the text, if that is what parts it has, or the part is one sentence;
// else it is searched.
func (q Question) within(scope outline.Region) (Answer, bool) {
	if scope.Unit == intent.Sentence || q.Intent.Place.Loose && len(q.sentences(scope)) <= mostLoose {
		return q.show(Answer{}, scope), true
	}
	of := intent.Of(q.Intent.About)
	q.Text, q.Intent.Wants, q.Intent.Set = q.Intent.About, of.Wants, of.Set
	if a, ok := q.together(&scope); ok {
		return a, true
	}
	return Answer{Scope: &scope, Of: q.Text}, false
}

// atEdge answers what is said about something at the beginning or the end of the text: it is searched there, or
// shown where that has none of the words. Where it has few of them, all of the text is searched.
func (q Question) atEdge(in outline.Region) (Answer, bool) {
	edge := in.Edge(q.Intent.Place.Begins)
	switch has := edge.Share(q.Intent.About); {
	case has >= mostlyThere:
		return q.within(edge)
	case has > 0:
		return Answer{}, false
	}
	return q.show(Answer{}, edge), true
}

// mostlyThere is how many of the words of a question, as a share, have to stand at the beginning or the end to be
// asked about what is said there.
const mostlyThere = 0.5

// mostLoose is how many sentences a part of the text has, at most, that is shown whole to who asks what it says about
// something: that may be said in other words there.
const mostLoose = 5

// next answers what comes after a section, or before it. What comes after something else is searched.
func (q Question) next() (Answer, bool) {
	section := intent.Place{Unit: intent.Section, Name: q.Intent.Name, Step: q.Intent.Place.Step}
	if found := q.at(section); len(found) == 1 {
		return q.show(Answer{}, found[0]), true
	}
	if section.Step < 0 {
		return Answer{}, false
	}
	return Answer{After: q.Intent.Name}, false
}

// again answers "and the third?" by the place that was asked for before, with another number, or by that item
// of a list that was shown.
func (q Question) again() (Answer, bool) {
	if q.Before == nil {
		return Answer{}, false
	}
	before := intent.Of(q.Before.Question)
	switch {
	case before.Kind == intent.InPlace:
	case before.Wants == intent.List || before.Set != nil:
		return q.againOfList()
	default:
		return Answer{}, false
	}
	p := before.Place
	p.Number, p.Label, p.To = q.Intent.Place.Number, q.Intent.Place.Label, 0
	if found := q.at(p); len(found) == 1 {
		return q.show(Answer{}, found[0]), true
	}
	return Answer{}, false
}

// beside answers "and then?" by what comes behind the place that was asked for before, or before it, in the document that
// the answer cites, else by the item beside the only one that it cites.
func (q Question) beside() (a Answer, ok bool) {
	if q.Before == nil || len(q.Before.Cited) == 0 {
		return Answer{}, false
	}
	step, before := q.Intent.Place.Step, intent.Of(q.Before.Question)
	if d, ok := q.Corpus.Document(q.Before.Cited[0].Document); ok && before.Kind == intent.InPlace {
		p := before.Place
		p.Step += step
		if found, score := q.all(d).Locate(p); score > 0 {
			return q.show(Answer{}, found), true
		}
	}
	cited, ok := q.citedItems()
	if !ok || len(choose.Beginnings(slices.Clone(cited))) != 1 {
		return Answer{}, false
	}
	item, more := q.itemBeside(cited[0], step)
	for ; more && len(a.Led) < q.Most; item, more = item.After() {
		a.Led = append(a.Led, item)
	}
	return a, len(a.Led) > 0
}

// itemBeside returns the first sentence of the next item behind one, or of the one before it, in its paragraph or beside
// it below the same heading.
func (q Question) itemBeside(item pick, step int) (pick, bool) {
	slug, at := item.From.Document, item.From.Number
	numbers := slices.DeleteFunc([]int{min(at, at+step), max(at, at+step)}, func(n int) bool { return !q.Corpus.Has(slug, n) })
	var items []pick
	for _, p := range q.Paragraphs.At(slug, numbers) {
		items = append(items, slices.DeleteFunc(q.sentencesOf(p), func(s pick) bool {
			return !rank.IsItem(s.Kind) || s.From.Heading != item.From.Heading
		})...)
	}
	items = choose.Beginnings(items)
	here := slices.IndexFunc(items, func(s pick) bool { return s.From.Number == at && s.BlockStart() == item.BlockStart() })
	if here < 0 || here+step < 0 || here+step >= len(items) {
		return pick{}, false
	}
	return items[here+step], true
}

// againOfList shows all of an item, by its number, of a list that the answer before cites.
func (q Question) againOfList() (a Answer, ok bool) {
	cited, ok := q.citedItems()
	items := choose.Beginnings(cited)
	n := outline.Nth(len(items), q.Intent.Place.Number)
	if !ok || n < 0 || len(items) < 2 {
		return Answer{}, false
	}
	for at, more := items[n], true; more && len(a.Led) < q.Most; at, more = at.After() {
		a.Led = append(a.Led, at)
	}
	return a, true
}

// citedItems returns the items that the answer before cites. It reports whether the text still has what is cited.
func (q Question) citedItems() (items []pick, ok bool) {
	for _, c := range q.Before.Cited {
		paragraph, there := q.Corpus.Paragraph(c.Document, c.Paragraph)
		if !there {
			return nil, false
		}
		for _, s := range q.sentencesOf(paragraph) {
			if rank.IsItem(s.Kind) && said(s) == c.Quote {
				items = append(items, s)
			}
		}
	}
	return items, true
}
