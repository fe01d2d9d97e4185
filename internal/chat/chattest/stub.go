package chattest

import (
	"context"
	"fmt"
	"sync"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/chat"
	"pilcrow/internal/text"
)

// A Stub is a [chat.Service] that a test defines only as far as it needs: the zero value
// has no text, finds nothing, and panics when it is asked.
type Stub struct {
	AnswerFunc func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error)
	FindFunc   func(ctx context.Context, query string, k int) ([]answer.Passage, error)
	VerifyFunc func(ctx context.Context, text string) ([]verify.Verdict, error)
	Text       *text.Corpus
}

var _ chat.Service = Stub{}

// Answer answers by AnswerFunc.
func (s Stub) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	return s.AnswerFunc(ctx, q, emit)
}

// Find finds by FindFunc.
func (s Stub) Find(ctx context.Context, query string, k int) ([]answer.Passage, error) {
	if s.FindFunc == nil {
		return nil, nil
	}
	return s.FindFunc(ctx, query, k)
}

// Verify verifies by VerifyFunc.
func (s Stub) Verify(ctx context.Context, text string) ([]verify.Verdict, error) {
	if s.VerifyFunc == nil {
		return nil, nil
	}
	return s.VerifyFunc(ctx, text)
}

// Corpus returns Text.
func (s Stub) Corpus() *text.Corpus {
	if s.Text == nil {
		return &text.Corpus{}
	}
	return s.Text
}

// Lamps is the text that the answers of the suite cite: paragraph n is about lamp n.
var Lamps = sync.OnceValue(func() *text.Corpus {
	d := &text.Document{Meta: text.Meta{Slug: "lamps", Title: "Lamps"}}
	for n := 1; n <= 50; n++ {
		p := passage(n, fmt.Sprintf("lamp %d was never put out,", n))
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: p.Document, Number: n, Text: p.Text})
	}
	return &text.Corpus{Documents: []*text.Document{d}}
})
