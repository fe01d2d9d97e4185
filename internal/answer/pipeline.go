package answer

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"

	"pilcrow/internal/prompts"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// Defaults of a [Pipeline].
const (
	defaultK         = 5
	defaultSentences = 3
)

// A Pipeline answers questions about a corpus: search, gate, then a language
// model whose every sentence is checked, or the text's own sentences. It is
// safe for concurrent use; its fields are not changed once it is used.
type Pipeline struct {
	Corpus    *text.Corpus
	Search    retrieval.Searcher
	Generator Generator // nil: the answer is made of sentences of the text
	Chooser   Chooser   // in place of Generator if Profile is Small; nil: code chooses
	Profile   Profile   // what the model can be trusted with; "" means Medium
	ProfileBy string    // whose word the profile is, for the receipt
	ModelName string    // for the receipt
	Prices    Prices    // of the model, for the receipt

	// Fits tells whether the model's context has room for a prompt and its
	// completion; nil: all do. It decides how many paragraphs are sent.
	Fits func(prompt []Message) bool

	K         int       // paragraphs to search for; 0 means 5
	Sentences int       // at most this many sentences of the text in an answer; 0 means 3
	Gate      float64   // the score that the best paragraph must reach; 0 lets all pass
	Random    io.Reader // where prompts take the token of their fences from; nil means crypto/rand
	Log       *slog.Logger
}

// Answer answers q from the text. It calls emit, unless nil, with each claim as
// soon as the claim is checked; the answer that it returns is the whole truth.
//
// That the text does not answer is an answer ([Answer.Abstained]), and so is a
// model that fails: then the text's own sentences come instead, or what was
// checked until then, with a notice. Errors are ctx's, emit's and the search's.
func (p *Pipeline) Answer(ctx context.Context, q Question, emit func(Claim) error) (Answer, error) {
	if emit == nil {
		emit = func(Claim) error { return nil }
	}
	r := &run{Pipeline: p, emit: emit, question: prompts.Plain(q.Text), history: others(q.History, q.Text), language: cmp.Or(q.Language, spokenHere(q.Text))}
	r.answer = Answer{
		Question: q.Text, Mode: p.mode(), Claims: []Claim{}, Passages: []Passage{},
		Receipt: Receipt{Gate: p.Gate},
	}
	used := &meter{}
	if err := r.make(context.WithValue(ctx, meterKey{}, used)); err != nil {
		return Answer{}, err
	}
	r.answer.Receipt.Tokens = used.read()
	r.answer.Receipt.Cost = p.Prices.cost(r.answer.Receipt.Tokens)
	r.notePartly(ctx)
	r.finish()
	p.log().DebugContext(ctx, "answered", "characters", len(q.Text), "mode", r.answer.Mode, "reason", r.answer.Reason,
		"claims", len(r.answer.Claims), "dropped", len(r.answer.Receipt.Dropped))
	return r.answer, nil
}

func (p *Pipeline) mode() Mode {
	if p.Generator == nil || p.Profile == Small {
		return Extractive
	}
	return Model
}

func (p *Pipeline) log() *slog.Logger {
	if p.Log == nil {
		return slog.New(slog.DiscardHandler)
	}
	return p.Log
}

// A run is one answer in the making.
type run struct {
	*Pipeline
	emit     func(Claim) error
	question string // as asked: see [prompts.Plain]
	subject  string // what it is about, as searched
	forView  bool   // it asks for a view of the bot's own
	history  []Turn
	unsaid   int       // oldest of the last turns that the prompt has no room for
	language string    // of the bot's own words
	sources  []*source // that the model gets to read, or sentences are taken from
	answer   Answer
}

func (r *run) make(ctx context.Context) error {
	hits, err := r.search(ctx)
	if errors.Is(err, retrieval.ErrEmptyQuery) {
		r.abstain(EmptyQuestion)
		return nil
	}
	if err != nil {
		return err
	}
	r.answer.Passages = Passages(hits)
	if len(hits) == 0 || hits[0].Score < r.Gate {
		r.abstain(r.whyFar())
		return r.findAbroad(ctx)
	}
	r.sources = r.takeApart(hits)
	switch {
	case r.Profile == Small && r.Chooser != nil:
		return r.choose(ctx)
	case r.Profile == Small || r.Generator == nil:
		return r.extract()
	}
	return r.generate(ctx)
}

// search finds the paragraphs for what the question is about. A question about
// who wrote the text is about a name that the text's description knows.
func (r *run) search(ctx context.Context) ([]retrieval.Hit, error) {
	r.subject = r.asked(r.question)
	r.answer.Searched = []string{r.subject}
	if authors := r.authorsAsked(r.question); authors != "" {
		r.subject = authors
		r.answer.Searched = []string{r.question, authors}
	}
	ctx = retrieval.WithFailure(ctx, func(error) { r.answer.Receipt.WordsOnly = true })
	hits, err := r.find(ctx, r.subject)
	if err != nil {
		return nil, err
	}
	if len(r.answer.Searched) == 1 {
		if hits, err = r.searchReworded(ctx, hits); err != nil {
			return nil, err
		}
	}
	return r.withCited(hits), nil
}

// searchReworded adds to hits what the question finds as the model writes it anew.
func (r *run) searchReworded(ctx context.Context, hits []retrieval.Hit) ([]retrieval.Hit, error) {
	reworded, err := r.reword(ctx)
	if err != nil || reworded == "" {
		return hits, err
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
	return merge(r.k(), hits, more), nil
}

func (r *run) find(ctx context.Context, query string) ([]retrieval.Hit, error) {
	hits, err := retrieval.FollowUp{Searcher: r.Search, Turns: Turns(r.history)}.Search(ctx, query, r.k())
	if err != nil {
		return nil, fmt.Errorf("answer: search: %w", err)
	}
	return hits, nil
}

// k is how many paragraphs are searched for.
func (p *Pipeline) k() int {
	if p.K <= 0 {
		return defaultK
	}
	return p.K
}

// whyFar says why the search found nothing near enough.
func (r *run) whyFar() Reason {
	if _, foreign := r.foreignTo(r.question); foreign {
		return OtherLanguage
	}
	return OffTopic
}

func (r *run) abstain(reason Reason) {
	r.answer.Abstained, r.answer.Reason = true, reason
}

// show emits a claim and keeps it.
func (r *run) show(c Claim) error {
	r.answer.Claims = append(r.answer.Claims, c)
	return r.emit(c)
}
