package answer

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"pilcrow/internal/answer/about"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/lang"
	"pilcrow/internal/prompts"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/thesaurus"
)

// A run is one answer in the making.
type run struct {
	*Pipeline
	emit      func(Claim) error
	watch     func(Step) // nil: nobody watches
	step      Step       // of which was told last
	question  string     // as asked: see [prompts.Plain]; without what is polite
	intent    intent.Intent
	subject   string          // what it is about, as searched
	followsUp bool            // it is searched in the light of the conversation
	forView   bool            // it asks for a view of the bot's own
	forAll    bool            // it asks for whatever is said about something
	untold    bool            // it asks for what a text's description may say, and this one does not
	isFact    bool            // a line tells what is asked, of which its heading says of what
	met       *pick           // the sentence that first names who is asked for: see [run.meet]
	scope     *outline.Region // only there an answer is sought; nil: everywhere
	there     []pick          // all that stands there, if that is little
	history   []Turn
	unsaid    int    // oldest of the last turns that the prompt has no room for
	language  string // of the bot's own words

	found        []source                     // by the search, nearest first
	sent         int                          // how many of found the model gets to read; 0 means the whole text
	sources      []source                     // that the model gets to read, or sentences are taken from
	written      prompts.Written              // sources, as they stand in the prompt
	away         bool                         // some of the text cannot be had at the moment
	missing      string                       // what the text lacks of what was asked, in a sentence
	translated   []string                     // words of the text for those of a question in another language
	others       map[string][]thesaurus.Other // by term of the subject, if it is translated
	isTranslated bool                         // two in three of the question's words were found in it, so or as they are
	unsure       []string                     // parts of the question that the text may not answer, where it answers others
	repeats      bool                         // what is nearest only repeats the question
	led          []string                     // what the claim before has in front of its sentence
	answer       Answer
}

func (r *run) make(ctx context.Context) error {
	r.simplify(ctx)
	r.intent = about.IntentOf(r.question, r.Corpus)
	r.intent.Sentences = cmp.Or(r.intent.Sentences, intent.SentencesWanted(r.answer.Question))
	r.language = cmp.Or(r.language, r.talksAsText(), r.intent.Language, r.intent.Set.Spoken(), r.spokenHere(r.question))
	r.question = r.intent.Query
	r.fillIn()
	if done, err := r.byIntent(ctx); done || err != nil {
		return err
	}
	return r.lookUp(ctx)
}

// lookUp answers what the text says.
func (r *run) lookUp(ctx context.Context) error {
	if picks := r.facts(); len(picks) > 0 {
		return r.showPicks(picks)
	}
	whole := r.usesModel() && r.sendWhole() && r.scope == nil
	hits, err := r.search(ctx, whole)
	isEmpty := errors.Is(err, retrieval.ErrEmptyQuery)
	if isEmpty || err == nil && !isNear(hits, plainlyOff) {
		if picks := r.verbatim(); len(picks) > 0 {
			return r.showPicks(picks)
		}
	}
	switch {
	case isEmpty:
		r.offerBare()
		return nil
	case err != nil:
		return err
	}
	return r.answerFrom(ctx, r.inScope(hits), whole)
}

// answerFrom answers from what the search found, by a model that reads the whole text or not, or by code.
func (r *run) answerFrom(ctx context.Context, hits []retrieval.Hit, whole bool) error {
	r.answer.Passages = Passages(hits[:min(len(hits), r.k())])
	r.found = r.takeApart(hits)
	r.meet()
	if done, err := r.datedSection(); done {
		return err
	}
	if r.usesModel() && r.isWorthAsking(whole) {
		return r.askModel(ctx, whole)
	}
	r.sources = r.found
	return r.extract(ctx, r.whyFar())
}

// askModel has the model answer, which reads the whole text or the best of what was found.
func (r *run) askModel(ctx context.Context, whole bool) error {
	if !whole {
		r.send(maxSent)
	}
	if r.Profile == Point {
		return r.point(ctx)
	}
	return r.write(ctx)
}

// plainlyOff is the chance below which a paragraph is plainly about something else: then no
// model is asked.
const plainlyOff = 0.4 * aboutChance

// isWorthAsking reports whether the model is to be asked. Where it reads the whole text, that
// is whenever the question names something of it, or cannot be compared with it.
func (r *run) isWorthAsking(whole bool) bool {
	if !whole {
		return r.chance() >= plainlyOff
	}
	if _, foreign := r.foreignTo(r.question); foreign || len(r.history) > 0 || r.chance() >= aboutChance || r.intent.Kind.IsWhole() {
		return true
	}
	return slices.ContainsFunc(r.sources, func(s source) bool {
		return slices.ContainsFunc(retrieval.Terms(r.subject, s.Language), func(t retrieval.Term) bool {
			return !t.Stop && s.Whole.Has(t.Text)
		})
	})
}

// chance is the chance of the nearest paragraph to be about the question, 0 if none was found.
func (r *run) chance() float64 {
	if len(r.found) == 0 {
		return 0
	}
	return r.found[0].Score
}

// search finds the paragraphs for what the question is about.
func (r *run) search(ctx context.Context, whole bool) ([]retrieval.Hit, error) {
	r.setSubject()
	r.subject = r.withUnsaid(ctx, r.withoutCharge(ctx, r.withoutOption(ctx, r.subject)))
	r.answer.Searched = []string{r.subject}
	ctx = retrieval.WithFailure(ctx, func(error) { r.answer.Receipt.WordsOnly = true })
	hits, err := r.findMended(ctx)
	if err != nil {
		return nil, err
	}
	if !whole { // who reads the whole text needs no better search
		if hits, err = r.searchReworded(ctx, hits); err != nil {
			return nil, err
		}
	}
	return r.withCited(hits), nil
}

// setSubject says what the question is about, without the words that only ask.
func (r *run) setSubject() {
	r.subject = r.asked(r.question)
	if named, as, ok := about.Named(r.question, r.Corpus); ok && r.textOf(named) != "" {
		if rest := r.asked(as); leaningOf(rest).count >= someWords {
			r.subject = rest // none of its paragraphs need have its title
		}
	}
	if r.intent.About != "" && r.intent.Kind == intent.LookUp && r.subject == r.question {
		r.subject = r.asked(r.intent.About)
	}
	if len(r.history) > 0 {
		r.subject = lang.WithoutPointer(r.subject)
	}
	switch r.intent.Wants {
	case intent.List:
		r.subject = intent.Listed(r.withoutExcepted(r.subject))
	case intent.Moment:
		r.subject = intent.Dated(r.subject)
	case intent.Definition, intent.Introduction, intent.Anything:
		r.subject = intent.Defined(r.subject, r.intent.Things)
	}
}

// findMended searches for what the question is about, and once more if the text has other words
// for it.
func (r *run) findMended(ctx context.Context) ([]retrieval.Hit, error) {
	hits, err := r.find(ctx, r.subject)
	if err != nil && !errors.Is(err, retrieval.ErrEmptyQuery) {
		return nil, err
	}
	within, near := r.inNearestText(ctx, hits)
	mended, understood := r.mended(within, near)
	mended = r.withMeasure(within, mended, near)
	if mended == r.subject {
		return hits, err
	}
	r.subject, r.answer.Understood = mended, cmp.Or(understood, r.answer.Understood)
	r.answer.Searched = append(r.answer.Searched, mended)
	return r.find(ctx, mended)
}

// searchReworded adds to hits what the question finds as the model writes it anew, or else in the text's language.
func (r *run) searchReworded(ctx context.Context, hits []retrieval.Hit) ([]retrieval.Hit, error) {
	reworded, err := r.reword(ctx)
	switch {
	case err != nil:
		return nil, err
	case reworded == "":
		return r.searchTranslated(ctx, hits)
	}
	subject := r.asked(reworded)
	more, err := r.find(ctx, subject)
	switch {
	case errors.Is(err, retrieval.ErrEmptyQuery):
		return hits, nil
	case err != nil:
		return nil, err
	}
	r.subject = subject
	r.answer.Searched = append(r.answer.Searched, subject)
	return merge(r.depth(), hits, more), nil
}

// find searches for a query in the text that is meant, if anything is near there, else in all of them.
func (r *run) find(ctx context.Context, query string) ([]retrieval.Hit, error) {
	if meant := r.meant(); meant != "" {
		if hits, err := r.findIn(retrieval.Within(ctx, meant), query); err == nil && isNear(hits, aboutChance) {
			return hits, nil
		}
	}
	return r.findIn(ctx, query)
}

// findIn searches in the light of the conversation, unless the question stands alone.
func (r *run) findIn(ctx context.Context, query string) ([]retrieval.Hit, error) {
	depth := r.depth()
	if r.scope != nil {
		depth = scopeDepth
	}
	f := retrieval.FollowUp{Searcher: r.Search}
	if !r.standsAlone(ctx) {
		f.Turns, r.followsUp = Turns(r.history), true
	}
	hits, err := f.Search(ctx, query, depth)
	if err != nil {
		return nil, fmt.Errorf("answer: search: %w", err)
	}
	return hits, nil
}

// tell tells of a step, if it is another one than the last.
func (r *run) tell(s Step) {
	if r.watch != nil && s != r.step {
		r.step = s
		r.watch(s)
	}
}

// show emits a claim and keeps it.
func (r *run) show(c Claim) error {
	r.answer.Claims = append(r.answer.Claims, c)
	return r.emit(c)
}
