package assembly

import (
	"context"
	"sync"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/chat"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
	"pilcrow/internal/web"
)

// An OwnText answers about texts that are not the operator's, by the settings and models of
// now. They are found by words and word vectors: no vectors of an endpoint are made of them.
type OwnText struct {
	service *Service
	count   func(chat.Service) chat.Service // counts what is answered
	texts   *text.Corpus
	index   *retrieval.Index

	mu       sync.Mutex
	of       *version // that the following are made of
	guard    chat.Service
	pipeline *answer.Pipeline
}

var (
	_ chat.Service   = (*OwnText)(nil)
	_ web.Introducer = (*OwnText)(nil)
)

// OwnText indexes texts, to be asked on a frontend; count wraps what answers about them.
func (s *Service) OwnText(ctx context.Context, texts *text.Corpus, count func(chat.Service) chat.Service) (*OwnText, error) {
	index, err := retrieval.Builder{Titles: titles(texts)}.Build(ctx, texts.Paragraphs())
	return &OwnText{service: s, count: count, texts: texts, index: index}, err
}

// now returns what answers by the current version.
func (o *OwnText) now() (chat.Service, *answer.Pipeline) {
	v := o.service.current.Load()
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.of != v {
		o.of, o.pipeline = v, v.pipeline.Over(o.texts, o.index)
		o.guard = o.count(guard(v.config, o.pipeline))
	}
	return o.guard, o.pipeline
}

// Answer answers about the texts.
func (o *OwnText) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	s, _ := o.now()
	return s.Answer(ctx, q, emit)
}

// Verify holds sentences against the texts.
func (o *OwnText) Verify(ctx context.Context, text string) ([]verify.Verdict, error) {
	s, _ := o.now()
	return s.Verify(ctx, text)
}

// Find finds paragraphs of the texts.
func (o *OwnText) Find(ctx context.Context, query string, k int) ([]answer.Found, error) {
	s, _ := o.now()
	return s.Find(ctx, query, k)
}

// Corpus returns the texts.
func (o *OwnText) Corpus() *text.Corpus { return o.texts }

// Introduce says what the texts are.
func (o *OwnText) Introduce(ctx context.Context, language string) web.Introduction {
	_, p := o.now()
	return introduce(ctx, p, language)
}
