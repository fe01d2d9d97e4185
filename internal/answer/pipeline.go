package answer

import (
	"context"
	"fmt"
	"log/slog"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// Defaults of a [Pipeline].
const (
	defaultK         = 5
	defaultSentences = 4
)

// A Pipeline answers questions about a corpus: search, then a language model whose every
// claim is proven or replaced, or that points at sentences, or the text's own sentences. It
// is safe for concurrent use; its fields are not changed once it is used, and it is not
// copied.
type Pipeline struct {
	Corpus    *text.Corpus
	Search    retrieval.Searcher
	Generator llm.Generator // writes, if Profile is Write; nil: no model
	Chooser   llm.Chooser   // points, if Profile is Point
	Judge     *Judge        // of what Generator writes; nil: nobody is trusted to
	Profile   Profile       // how the model is used
	ProfileBy string        // whose word the profile is, for the receipt
	Overrules bool          // a model that points does so well: what it says counts more than the evidence; others have to agree with that
	Sparing   bool          // it points badly: it is asked only where the evidence does not decide
	ModelName string        // for the receipt
	Prices    llm.Prices    // of the model, for the receipt

	// Fits reports whether a prompt, with its completion, takes at most this share of the
	// model's context; nil: all do. It decides how many paragraphs are sent.
	Fits      func(prompt []llm.Message, share float64) bool
	TextShare float64 // up to this share of the context the whole text is sent; 0 means 0.75

	K         int     // paragraphs to search for; 0 means 5
	Sentences int     // at most this many sentences of the text in an answer; 0 means 4
	Sure      float64 // the chance from which on what is found is called an answer; 0 means [DefaultSure]
	Near      float64 // the chance below which the text is said not to answer; 0 means [DefaultNear]
	Log       *slog.Logger

	taken       taken
	wholeText   wholeText
	spoken      tongues
	known       vocabulary
	suggestions suggestions
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
	r := p.newRun(q, emit)
	used := &llm.Meter{}
	if err := r.make(llm.WithMeter(ctx, used)); err != nil {
		return Answer{}, err
	}
	if r.away {
		return Answer{}, fmt.Errorf("answer: read the text: %w", retrieval.ErrAway)
	}
	r.answer.Receipt.Tokens = used.Read()
	r.answer.Receipt.Cost = r.Prices.Cost(r.answer.Receipt.Tokens)
	r.notePartly(ctx)
	r.goOn(ctx)
	r.finish()
	r.answer.Language = r.language
	p.log().DebugContext(ctx, "answered", "characters", len(q.Text), "mode", r.answer.Mode, "reason", r.answer.Reason,
		"claims", len(r.answer.Claims), "dropped", len(r.answer.Receipt.Dropped))
	return r.answer, nil
}

// newRun begins to answer q.
func (p *Pipeline) newRun(q Question, emit func(Claim) error) *run {
	return &run{
		Pipeline: p, emit: emit, watch: q.Watch, language: q.Language,
		question: q.Text, history: others(q.History, q.Text),
		answer: Answer{
			Question: q.Text, Mode: p.mode(), Outcome: Answered, Searched: []string{}, Claims: []Claim{}, Passages: []Passage{},
		},
	}
}

// usesModel reports whether a model has a part in answers.
func (p *Pipeline) usesModel() bool {
	return p.writes() || p.Profile == Point && p.Chooser != nil
}

// writes reports whether a model answers in its own words.
func (p *Pipeline) writes() bool { return p.Profile == Write && p.Generator != nil }

// mode says whose words answers have, as far as all goes well.
func (p *Pipeline) mode() Mode {
	if p.writes() {
		return Model
	}
	return Extractive
}

func (p *Pipeline) log() *slog.Logger {
	if p.Log == nil {
		return slog.New(slog.DiscardHandler)
	}
	return p.Log
}

// maxRanked is how many paragraphs sentences are chosen from.
const maxRanked = 20

// depth is how many paragraphs are searched for: more than are shown, and as many with a model
// as without.
func (p *Pipeline) depth() int { return max(p.k(), maxRanked) }

// k is how many paragraphs are shown as the nearest.
func (p *Pipeline) k() int {
	if p.K <= 0 {
		return defaultK
	}
	return p.K
}

// A Profile says how a language model is used.
type Profile string

// The profiles.
const (
	Point Profile = "point" // it picks sentences of the text by number, and its own words are not shown
	Write Profile = "write" // it writes, and each of its claims is proven or replaced
)

// ProfileNamed returns the profile of a name in the settings, "" for "auto": "small" and
// "medium" are what "point" was once called, and "large" is "write".
func ProfileNamed(name string) Profile {
	switch name {
	case "small", "medium":
		return Point
	case "large":
		return Write
	case "auto":
		return ""
	}
	return Profile(name)
}

// Over returns a pipeline with the models and settings of p that answers about another
// corpus.
func (p *Pipeline) Over(c *text.Corpus, s retrieval.Searcher) *Pipeline {
	return &Pipeline{
		Corpus: c, Search: s,
		Generator: p.Generator, Chooser: p.Chooser, Judge: p.Judge, Profile: p.Profile, ProfileBy: p.ProfileBy, Overrules: p.Overrules, Sparing: p.Sparing,
		ModelName: p.ModelName, Prices: p.Prices, Fits: p.Fits, TextShare: p.TextShare,
		K: p.K, Sentences: p.Sentences, Sure: p.Sure, Near: p.Near, Log: p.Log,
	}
}
