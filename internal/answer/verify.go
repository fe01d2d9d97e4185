package answer

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"pilcrow/internal/retrieval"
)

// A Finding says in a word how a sentence stands to the text.
type Finding string

// The findings.
const (
	Supported    Finding = "supported"       // a paragraph carries the sentence
	Contradicted Finding = "contradicted"    // a paragraph says the same with another number or name, or denies it
	NotFound     Finding = "not_found"       // neither
	NoStatement  Finding = "not_a_statement" // nothing that a text could bear out: see [Cause]
)

// Cause says in a word why a sentence is neither supported nor contradicted, if
// there is something to say.
type Cause string

// The causes.
const (
	IsQuestion     Cause = "question"       // of NoStatement
	SaysNothing    Cause = "says_nothing"   // of NoStatement: a greeting, a link, a single word
	IsOpinion      Cause = "opinion"        // of NoStatement: somebody's view, which the text does not state
	Similar        Cause = "similar"        // of NotFound: a paragraph says something near it, in too many other words to tell
	LessSure       Cause = "less_sure"      // of NotFound: the text says it with a doubt only, as in "may"
	InOtherTongue  Cause = "other_language" // of NotFound: not in the language of the text
	OtherQuotation Cause = "quotation"      // of NotFound: the text has it, but not in the words that stand between quotation marks
)

// A Verdict is what the text says about one sentence.
type Verdict struct {
	Sentence    string       `json:"sentence"` // as it was read: without markup
	Finding     Finding      `json:"verdict"`
	Cause       Cause        `json:"cause,omitempty"`
	Differences []Difference `json:"differences,omitempty"` // of Contradicted: what differs
	Citations   []Citation   `json:"citations"`             // the words of the text that it rests on; of NotFound those that come near, if any
}

// MaxVerified is how long what is verified at once may be, in characters.
const MaxVerified = 20_000

// ErrTooLong says that more than [MaxVerified] characters are to be verified.
var ErrTooLong = errors.New("answer: too long to be verified at once")

// Verify holds somebody's sentences against the text, each by itself: those of a
// message or of a paragraph, in order. A line break ends a sentence; headings are
// left out.
//
// It looks for the sentence's words, numbers, names and negations in one or two
// sentences of a paragraph, as the claims of a model are checked, and is slow to
// contradict: only what a paragraph says in nearly all the same words, with
// another number or name in the same place, or with a negation more or less, is
// contradicted. What is not found may be true. Opinions are not judged.
//
// Errors are ctx's, the search's and [ErrTooLong].
func (p *Pipeline) Verify(ctx context.Context, s string) ([]Verdict, error) {
	if n := utf8.RuneCountInString(s); n > MaxVerified {
		return nil, fmt.Errorf("%w: %d characters of at most %d", ErrTooLong, n, MaxVerified)
	}
	verdicts := []Verdict{}
	var last []*source
	for _, u := range split(s, 0, true) {
		if u.skip {
			continue
		}
		v, rests, err := p.verify(ctx, u.text, last)
		if err != nil {
			return nil, err
		}
		if rests != nil {
			last = []*source{rests}
		}
		verdicts = append(verdicts, v)
	}
	return verdicts, nil
}

// verify judges one sentence. A sentence may go on about what the one before it
// rests on: before. It returns what the sentence itself rests on, if anything.
func (p *Pipeline) verify(ctx context.Context, sentence string, before []*source) (Verdict, *source, error) {
	v := Verdict{Sentence: sentence, Finding: NotFound, Citations: []Citation{}}
	spoken := withoutSigns(sentence)
	if cause := noStatement(spoken); cause != "" {
		v.Finding, v.Cause = NoStatement, cause
		return v, nil, nil
	}
	if _, foreign := p.foreignTo(spoken); foreign {
		v.Cause = InOtherTongue
		return v, nil, nil
	}
	hits, err := p.Search.Search(ctx, withoutFraming(spoken), p.k())
	if err != nil && !errors.Is(err, retrieval.ErrEmptyQuery) {
		return v, nil, fmt.Errorf("answer: search: %w", err)
	}
	best := judgeAll(newDraft(spoken), append(p.takeApart(hits), before...))
	if best.finding == NotFound && isView(spoken) {
		v.Finding, v.Cause = NoStatement, IsOpinion
		return v, nil, nil
	}
	v.Finding, v.Cause = best.finding, best.cause
	if v.Finding == NotFound && v.Cause == "" {
		return v, nil, nil
	}
	v.Differences, v.Citations = best.differences, []Citation{best.source.cite(best.span)}
	return v, best.source, nil
}

// judgeAll returns the judgement by the paragraph that says most about d.
func judgeAll(d *draft, sources []*source) judgement {
	best := judgement{finding: NotFound}
	for _, s := range sources {
		if j := judge(d, s); slices.Compare(j.order(), best.order()) > 0 {
			best = j
		}
	}
	return best
}
