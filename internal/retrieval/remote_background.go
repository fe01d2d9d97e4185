package retrieval

import (
	"context"
	"errors"
	"strings"

	"pilcrow/internal/retrieval/analysis"
	"pilcrow/internal/text"
)

// A Background is what the chances of a [Remote] are measured by: what questions about other
// things find in the corpus.
type Background struct {
	Mean   float64 `json:"mean"`
	Spread float64 `json:"spread"`
	Topic  float64 `json:"topic"`
}

func (b Background) own() background { return background{b.Mean, b.Spread, b.Topic} }

// Measure asks the questions about other things: thirty searches.
func (r *Remote) Measure(ctx context.Context) (Background, error) {
	p := &remoteProber{engine: r.Sample.engine, remote: r, ctx: ctx}
	var b background
	if changed := mapped(func() { b = measureBackground(p) }); changed != nil {
		return Background{}, changed
	}
	return Background{b.mean, b.spread, b.topic}, p.err
}

// A remoteProber asks the engine elsewhere for the best paragraphs, and the sample for
// everything else.
type remoteProber struct {
	*engine
	remote *Remote
	ctx    context.Context
	err    error // the first
}

func (p *remoteProber) bestShare(question string) (share float64) {
	if p.err != nil {
		return 0
	}
	err := p.remote.with(func(s *remoteSearch) error {
		if err := p.remote.rank(p.ctx, s, question, 1); err != nil || len(s.ranked.all) == 0 {
			return err
		}
		share = s.ranked.all[0].share()
		return nil
	})
	if !errors.Is(err, ErrEmptyQuery) {
		p.err = err
	}
	return share
}

// A TermLister lists the terms by which an engine elsewhere is to find paragraphs, each as often as
// it stands in the paragraph, parted by spaces. It is not safe for concurrent use.
type TermLister struct {
	analyzer *analysis.Analyzer
	titles   map[string]string
	spans    []text.Span
	list     strings.Builder
}

// TermLister returns one for the corpus that x is a sample of.
func (x *Index) TermLister() *TermLister {
	return &TermLister{analyzer: analysis.New(x.engine.language), titles: x.engine.titles}
}

// Of returns the terms of a paragraph with what stands above it.
func (t *TermLister) Of(p *text.Paragraph) string {
	t.list.Reset()
	t.add(headingOf(p, t.titles))
	t.add(p.Lead)
	t.spans = p.AppendStretches(t.spans[:0])
	for _, span := range t.spans {
		t.add(span.Of(p.Text))
	}
	return t.list.String()
}

func (t *TermLister) add(s string) {
	t.analyzer.Each(s, func(token *analysis.Token) {
		if t.analyzer.IsStop(token) {
			return
		}
		if t.list.Len() > 0 {
			t.list.WriteByte(' ')
		}
		t.list.Write(t.analyzer.Term(token))
	})
}
