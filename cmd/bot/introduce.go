package main

import (
	"context"

	"pilcrow/internal/answer"
	"pilcrow/internal/web"
)

// introducing is how many of its own sentences introduce a text.
const introducing = 2

// Introduce says what the current texts are.
func (s *service) Introduce(ctx context.Context, language string) web.Introduction {
	return introduce(ctx, s.current.Load().pipeline, language)
}

// introduce asks by code alone, so that a visit costs nothing.
func introduce(ctx context.Context, p *answer.Pipeline, language string) web.Introduction {
	said := web.Introduction{Questions: p.Suggestions(ctx, language)}
	byCode := &answer.Pipeline{Corpus: p.Corpus, Search: p.Search, K: p.K, Sentences: p.Sentences, Sure: p.Sure, Near: p.Near}
	a, err := byCode.Answer(ctx, answer.Question{Text: "What is the text about?", Language: language}, nil)
	if err == nil && a.Outcome == answer.Answered { // an error leaves a page without it, and comes again with a question
		said.About = a.Claims[:min(len(a.Claims), introducing)]
	}
	return said
}
