package answer

import (
	"context"
	"errors"
	"fmt"

	"pilcrow/internal/answer/choose"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/summary"
	"pilcrow/internal/claims"
	"pilcrow/internal/locale"
	"pilcrow/internal/retrieval"
)

// maxShown is how many sentences of a place in the text are shown.
const maxShown = 12

// places answers what stands at a place of the text. It reports whether it did.
func (r *run) places(ctx context.Context) (done bool, err error) {
	switch kind := r.intent.Kind; {
	case kind != intent.Again && kind != intent.InPlace && kind != intent.Next:
		return false, nil
	case r.intent.Place.Unit != intent.Document && r.isMuch(r.named()):
		return r.nameOne()
	}
	switch r.intent.Kind {
	case intent.Again:
		return r.again()
	case intent.InPlace:
		return r.inPlace(ctx)
	case intent.Next:
		section := intent.Place{Unit: intent.Section, Name: r.intent.Name, Step: r.intent.Place.Step}
		if found := r.regionsAt(section); len(found) == 1 {
			return true, r.showRegion(found[0])
		}
		if section.Step < 0 {
			return false, nil
		}
		return r.next(ctx, r.intent.Name)
	}
	return false, nil
}

// nameOne asks for the document that a place is in, if a place was surely meant.
func (r *run) nameOne() (bool, error) {
	if !r.intent.Place.Sure && r.intent.Kind == intent.InPlace {
		return false, nil
	}
	r.reply(AboutText, locale.Say(r.language, "Please name one of the documents with it: %s.", r.topic()))
	return true, nil
}

// again answers "and the third?" by the place that was asked for before, with another number, or by
// that item of a list that was shown.
func (r *run) again() (bool, error) {
	if len(r.history) == 0 {
		return false, nil
	}
	before := intent.Of(r.history[len(r.history)-1].Question)
	switch {
	case before.Kind == intent.InPlace:
	case before.Wants == intent.List || before.Set != nil:
		return r.againOfList()
	default:
		return false, nil
	}
	p := before.Place
	p.Number, p.Label, p.To = r.intent.Place.Number, r.intent.Place.Label, 0
	found := r.regionsAt(p)
	if len(found) != 1 {
		return false, nil
	}
	return true, r.showRegion(found[0])
}

// againOfList shows all of an item, by its number, of a list that the answer before cites.
func (r *run) againOfList() (bool, error) {
	var items []pick
	for _, c := range r.history[len(r.history)-1].Cited {
		paragraph, ok := r.Corpus.Paragraph(c.Document, c.Paragraph)
		if !ok {
			return false, nil
		}
		from := source{Paragraph: r.take(paragraph)}
		for i, s := range from.Sentences {
			if rank.IsItem(s.Kind) && s.Of(from.Text) == c.Quote {
				items = append(items, pick{Stretch: s, From: from, Index: i})
			}
		}
	}
	items = choose.Beginnings(items)
	n := outline.Nth(len(items), r.intent.Place.Number)
	if n < 0 || len(items) < 2 {
		return false, nil
	}
	picks := items[n : n+1 : n+1]
	for after, ok := items[n].After(); ok && len(picks) < r.most(); after, ok = after.After() {
		picks = append(picks, after)
	}
	return true, r.showPicks(picks)
}

// inPlace answers from the part of the text that the question names: with what stands there,
// or with what it says about something. A place that the text does not have is said to be
// missing, if a place was surely meant.
func (r *run) inPlace(ctx context.Context) (bool, error) {
	p := r.intent.Place
	found := r.regionsAt(p)
	if len(found) == 0 && p.Name != "" && (p.Begins || p.Ends) {
		p.Name, r.intent.Place.Name = "", ""
		found = r.regionsAt(p)
	}
	switch {
	case len(found) == 0 && p.Step != 0 && p.Name != "":
		return r.next(ctx, p.Name)
	case len(found) == 0 && p.Sure:
		return true, r.noSuchPlace(p)
	case len(found) == 0:
		return false, nil
	case len(found) > 1:
		return r.nameOne()
	case r.intent.About != "":
		r.question, r.scope = r.intent.About, &found[0]
		about := intent.Of(r.intent.About)
		r.intent.Wants, r.intent.Set = about.Wants, about.Set
		return false, nil
	case p.Heading && found[0].Name != "":
		r.replyHeading(found[0])
		return true, nil
	}
	return true, r.showRegion(found[0])
}

// noSuchPlace says how much there is instead.
func (r *run) noSuchPlace(p intent.Place) error {
	n := 0
	for _, d := range r.named() {
		n += d.Len()
	}
	words := locale.Say(r.language, "The text has no such place; it has %d paragraphs.", n)
	if p.Unit == intent.Paragraph {
		words = locale.Say(r.language, "The text has %d paragraphs.", n)
	}
	r.reply(AboutText, words)
	return nil
}

// showRegion shows a part of the text: its sentences as far as there is room, or, of a long one
// whose gist is asked for, those that carry it.
func (r *run) showRegion(found outline.Region) error {
	p := r.intent.Place
	if found.Unit == intent.Section && found.Name != "" || found.Unit == intent.Document {
		r.answer.Frame = "“" + found.Name + "”:"
	}
	r.subject = ""
	picks := r.sentencesOf(found)
	switch {
	case p.Begins:
		picks = picks[:min(len(picks), r.most())]
	case p.Ends:
		picks = picks[max(0, len(picks)-r.most()):]
	case len(picks) > maxShown && (p.Sum || found.Unit == intent.Document):
		picks = r.carrying(found, summary.Usual)
	}
	for _, s := range picks[:min(len(picks), maxShown)] {
		if err := r.show(r.quoteLed(s)); err != nil {
			return err
		}
	}
	if len(r.answer.Claims) == 0 {
		r.abstain(OffTopic)
	}
	if rest := picks[min(len(picks), maxShown):]; len(rest) > 0 {
		r.answer.Notice = locale.Say(r.language, "It goes on to ¶%d.", rest[len(rest)-1].From.Number)
	}
	return nil
}

// next shows what comes after the part that is nearest to name: the next paragraph; or after
// the sentence that is: the next sentences of its paragraph, or else the next one.
func (r *run) next(ctx context.Context, name string) (bool, error) {
	hits, err := r.Search.Search(ctx, name, 1)
	if errors.Is(err, retrieval.ErrEmptyQuery) || err == nil && (len(hits) == 0 || hits[0].Score < aboutChance) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("answer: search: %w", err)
	}
	p := r.take(hits[0].Paragraph)
	e := claims.New(name, "").Rests(p, 1)
	for i, s := range p.Sentences {
		if r.intent.Kind == intent.InPlace {
			break
		}
		if s.Start > e.Start || i == len(p.Sentences)-1 && s.Start < e.Start {
			return true, r.showRest(p, i)
		}
	}
	after, ok := r.Corpus.Paragraph(p.Document, p.Number+1)
	if !ok {
		return false, nil
	}
	return true, r.showRest(r.take(after), 0)
}

// showRest shows a few sentences from the i-th on.
func (r *run) showRest(p *claims.Paragraph, i int) error {
	for _, s := range p.Sentences[i:min(len(p.Sentences), i+r.most())] {
		if err := r.show(quote(p, s.Span)); err != nil {
			return err
		}
	}
	return nil
}
