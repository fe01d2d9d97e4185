package answer

import (
	"context"
	"slices"
	"sync"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/suggest"
)

const (
	mostSuggested = 3
	mostTried     = 30 // questions that are tried, at most, until enough have an answer
)

// suggestions keeps the questions that were found for a text, by language of the bot's words.
type suggestions struct {
	off bool // a question is being tried: it needs none
	mu  sync.Mutex
	by  map[string][]suggest.Question
}

// Suggestions returns up to three questions that the text answers. Each was tried: its answer
// is one, and cites the paragraph that the question was made of.
func (p *Pipeline) Suggestions(ctx context.Context, language string) []string {
	return questions(p.suggested(ctx, language))
}

// suggested returns what [Pipeline.Suggestions] is made of: one question more, if one of the
// three is what the text is about, for those who have just asked that.
func (p *Pipeline) suggested(ctx context.Context, language string) []suggest.Question {
	s := &p.suggestions
	if s.off {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if known, ok := s.by[language]; ok {
		return known
	}
	found := p.suggest(ctx, language)
	if ctx.Err() == nil {
		if s.by == nil {
			s.by = make(map[string][]suggest.Question)
		}
		s.by[language] = found
	}
	return found
}

// questions are the first questions, as they are asked.
func questions(all []suggest.Question) []string {
	some := []string{}
	for _, c := range all[:min(len(all), mostSuggested)] {
		some = append(some, c.Text)
	}
	return some
}

// goOn suggests questions after an answer about the text as a whole: who asks for that has
// mostly just come.
func (r *run) goOn(ctx context.Context) {
	if r.intent.Kind != intent.Overview || r.answer.Outcome != Answered {
		return
	}
	others := slices.DeleteFunc(slices.Clone(r.suggested(ctx, r.language)), func(c suggest.Question) bool { return c.Whole })
	r.answer.Suggestions = questions(others)
}

// suggest tries questions until enough have an answer: without a model, so that it costs
// nothing.
func (p *Pipeline) suggest(ctx context.Context, language string) []suggest.Question {
	if p.Corpus == nil {
		return nil
	}
	byCode := &Pipeline{Corpus: p.Corpus, Search: p.Search, K: p.K, Sentences: p.Sentences, Sure: p.Sure, Near: p.Near}
	byCode.suggestions.off = true
	var kept []suggest.Question
	tried, enough := 0, mostSuggested
	for _, c := range suggest.Questions(p.Corpus, language, p.languageOf) {
		if len(kept) >= enough || ctx.Err() != nil {
			break
		}
		isBeside := func(k suggest.Question) bool { return p.isBeside(c, k) }
		if c.Paragraph > 0 && tried >= mostTried || slices.ContainsFunc(kept, isBeside) {
			continue
		}
		tried++
		if byCode.answers(ctx, c, language) {
			kept = append(kept, c)
			if c.Whole {
				enough++
			}
		}
	}
	return kept
}

// answers reports whether the text answers a question, by the paragraph that it was made of.
func (p *Pipeline) answers(ctx context.Context, c suggest.Question, language string) bool {
	a, err := p.Answer(ctx, Question{Text: c.Text, Language: language}, nil)
	if err != nil || a.Outcome != Answered || len(a.Claims) == 0 {
		return false
	}
	isOf := func(cited Citation) bool { return cited.Document == c.Document && cited.Paragraph == c.Paragraph }
	cited := a.Claims[0].Citations
	return c.Paragraph == 0 || len(cited) > 0 && isOf(cited[0])
}

// isBeside reports whether two questions are of the same part of a text.
func (p *Pipeline) isBeside(c, other suggest.Question) bool {
	areOfParagraphs := c.Paragraph > 0 && other.Paragraph > 0 && c.Document == other.Document
	between := max(c.Paragraph-other.Paragraph, other.Paragraph-c.Paragraph)
	return areOfParagraphs && between < max(1, p.Corpus.Len()/(2*mostSuggested))
}
