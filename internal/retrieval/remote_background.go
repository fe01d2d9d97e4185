package retrieval

import (
	"context"
	"errors"
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
