package eval

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// An Answerer answers questions about one text: an [answer.Pipeline].
type Answerer interface {
	Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error)
}

// Answers asks the questions of a set, one after the other, and judges what is
// answered by code alone: by the paragraphs that are cited, by the reference
// answers, by what should have been declined.
type Answers struct {
	// Answerer makes what answers about a text. It is called once for the whole
	// text, or once for every group that is asked about.
	Answerer func(*text.Corpus) (Answerer, error)

	Within   bool                                    // ask every question about its own group only
	Limit    int                                     // ask every n-th question, so that at most this many are asked; 0 asks all
	Keep     func(id string, a answer.Answer) error  // gets every answer to the set's own questions; nil keeps none
	Each     func(q Question, a answer.Answer) error // gets every answer; those to questions of other groups as unanswerable
	Progress func(done, total int)                   // counts questions; may be nil
}

// Run asks the questions of set, each with its history. Within groups, every
// answerable question is then asked of one other group, the same every time: it
// should be refused, and its answer counts for nothing else.
func (a Answers) Run(ctx context.Context, set *Set) (AnswerReport, error) {
	set = set.sample(a.Limit)
	asking := asking{Answers: a, set: set, answerers: make(map[string]Answerer)}
	asking.tally.AnswerReport = NewAnswerReport(set.Name)
	var strangers []Question
	if a.Within {
		strangers = set.Strangers()
	}
	asking.total = len(set.Questions) + len(strangers)
	for _, q := range set.Questions {
		if err := asking.own(ctx, q); err != nil {
			return AnswerReport{}, fmt.Errorf("eval: question %s: %w", q.ID, err)
		}
	}
	for _, q := range strangers {
		if err := asking.stranger(ctx, q); err != nil {
			return AnswerReport{}, fmt.Errorf("eval: question %s about %s: %w", q.ID, q.Group, err)
		}
	}
	return asking.tally.report(), nil
}

// sample returns the set with every n-th question, so that at most limit are left.
func (s *Set) sample(limit int) *Set {
	if limit <= 0 || limit >= len(s.Questions) {
		return s
	}
	sampled := *s
	sampled.Questions = nil
	step := (len(s.Questions) + limit - 1) / limit
	for i := 0; i < len(s.Questions); i += step {
		sampled.Questions = append(sampled.Questions, s.Questions[i])
	}
	return &sampled
}

// asking is an [Answers] on its way.
type asking struct {
	Answers
	set       *Set
	answerers map[string]Answerer // by group; "" for the whole text unless within
	done      int
	total     int
	tally     tally
}

func (a *asking) own(ctx context.Context, q Question) error {
	got, times, err := a.ask(ctx, q)
	if err != nil {
		return err
	}
	a.tally.add(a.set, q, got)
	a.tally.end = append(a.tally.end, milliseconds(times.end))
	if times.first > 0 {
		a.tally.first = append(a.tally.first, milliseconds(times.first))
	}
	if a.Keep != nil {
		if err := a.Keep(q.ID, got); err != nil {
			return err
		}
	}
	return a.each(q, got)
}

func (a *asking) each(q Question, got answer.Answer) error {
	if a.Each == nil {
		return nil
	}
	return a.Each(q, got)
}

func (a *asking) stranger(ctx context.Context, q Question) error {
	got, _, err := a.ask(ctx, q)
	if err != nil {
		return err
	}
	a.tally.spend(got.Receipt)
	a.tally.OffTopic++
	if got.Abstained {
		a.tally.refused++
	}
	q.Answerable = false
	return a.each(q, got)
}

// times are how long the first claim, 0 if there was none, and the whole answer took.
type times struct{ first, end time.Duration }

func (a *asking) ask(ctx context.Context, q Question) (got answer.Answer, took times, err error) {
	answerer, err := a.about(q.Group)
	if err != nil {
		return got, took, err
	}
	if err := ctx.Err(); err != nil {
		return got, took, err
	}
	start := time.Now()
	got, err = answerer.Answer(ctx, answer.Question{Text: q.Text, History: q.History}, func(answer.Claim) error {
		if took.first == 0 {
			took.first = max(time.Since(start), 1)
		}
		return nil
	})
	took.end = time.Since(start)
	a.done++
	if a.Progress != nil {
		a.Progress(a.done, a.total)
	}
	return got, took, err
}

// about returns what answers about a group, or about the whole text.
func (a *asking) about(group string) (Answerer, error) {
	groups := a.set.Groups
	if a.Within {
		at := slices.IndexFunc(groups, func(g Group) bool { return g.Name == group })
		if at < 0 && group == "" {
			return nil, errors.New(`it belongs to no document, so it cannot be asked within one: name it in "document", or ask without groups`)
		}
		if at < 0 {
			return nil, fmt.Errorf("no paragraph belongs to its group %q", group)
		}
		groups = groups[at : at+1]
	} else {
		group = ""
	}
	if made, ok := a.answerers[group]; ok {
		return made, nil
	}
	made, err := a.Answerer(a.set.Corpus(groups))
	if err != nil {
		return nil, err
	}
	a.answerers[group] = made
	return made, nil
}

// Corpus returns the text of groups as documents in the order of their slugs,
// described as the text was when it was read.
func (s *Set) Corpus(groups []Group) *text.Corpus {
	documents := make(map[string]*text.Document)
	corpus := &text.Corpus{}
	for _, g := range groups {
		for _, p := range g.Paragraphs {
			d := documents[p.Document]
			if d == nil {
				d = &text.Document{Meta: s.Meta(p)}
				documents[p.Document] = d
				corpus.Documents = append(corpus.Documents, d)
			}
			d.Paragraphs = append(d.Paragraphs, p)
		}
	}
	slices.SortFunc(corpus.Documents, func(a, b *text.Document) int { return strings.Compare(a.Meta.Slug, b.Meta.Slug) })
	return corpus
}

// Meta describes the document of a paragraph.
func (s *Set) Meta(p text.Paragraph) text.Meta {
	if s.read != nil {
		if d, ok := s.read.Document(p.Document); ok {
			return d.Meta
		}
	}
	return text.Meta{Slug: p.Document, Title: p.Heading}
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
