package answer

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

const (
	mostSuggested = 3
	mostTried     = 30  // questions that are tried, at most, until enough have an answer
	suggestBound  = 200 // paragraphs that questions are made of
)

// suggestions keeps the questions that were found for a text, by language of the bot's words.
type suggestions struct {
	off bool // a question is being tried: it needs none
	mu  sync.Mutex
	by  map[string][]candidate
}

// Suggestions returns up to three questions that the text answers. Each was tried: its answer
// is one, and cites the paragraph that the question was made of.
func (p *Pipeline) Suggestions(ctx context.Context, language string) []string {
	return questions(p.suggested(ctx, language))
}

// suggested returns what [Pipeline.Suggestions] is made of: one question more, if one of the
// three is what the text is about, for those who have just asked that.
func (p *Pipeline) suggested(ctx context.Context, language string) []candidate {
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
			s.by = make(map[string][]candidate)
		}
		s.by[language] = found
	}
	return found
}

// questions are the first candidates, as they are asked.
func questions(all []candidate) []string {
	some := []string{}
	for _, c := range all[:min(len(all), mostSuggested)] {
		some = append(some, c.question)
	}
	return some
}

// goOn suggests questions after an answer about the text as a whole: who asks for that has
// mostly just come.
func (r *run) goOn(ctx context.Context) {
	if r.intent.Kind != intent.Overview || r.answer.Outcome != Answered {
		return
	}
	others := slices.DeleteFunc(slices.Clone(r.suggested(ctx, r.language)), func(c candidate) bool { return c.whole })
	r.answer.Suggestions = questions(others)
}

// suggest tries questions until enough have an answer: without a model, so that it costs
// nothing.
func (p *Pipeline) suggest(ctx context.Context, language string) []candidate {
	byCode := &Pipeline{Corpus: p.Corpus, Search: p.Search, K: p.K, Sentences: p.Sentences, Sure: p.Sure, Near: p.Near}
	byCode.suggestions.off = true
	var kept []candidate
	tried, enough := 0, mostSuggested
	for _, c := range p.candidateQuestions(language) {
		if len(kept) >= enough || ctx.Err() != nil {
			break
		}
		if c.paragraph > 0 && tried >= mostTried || slices.ContainsFunc(kept, func(k candidate) bool { return p.isBeside(c, k) }) {
			continue
		}
		tried++
		a, err := byCode.Answer(ctx, Question{Text: c.question, Language: language}, nil)
		if err == nil && a.Outcome == Answered && cites(a, c) {
			kept = append(kept, c)
			if c.whole {
				enough++
			}
		}
	}
	return kept
}

// A candidate is a question that may be suggested, and the paragraph that it was made of.
type candidate struct {
	question  string
	document  string
	paragraph int  // 0 if it is about the whole text or a place in it
	whole     bool // it asks what the text is about
}

// isBeside reports whether two candidates are of the same part of a text.
func (p *Pipeline) isBeside(c, other candidate) bool {
	apart := max(1, p.Corpus.Len()/(2*mostSuggested))
	return c.paragraph > 0 && other.paragraph > 0 && c.document == other.document && max(c.paragraph-other.paragraph, other.paragraph-c.paragraph) < apart
}

func cites(a Answer, c candidate) bool {
	return len(a.Claims) > 0 && (c.paragraph == 0 || len(a.Claims[0].Citations) > 0 &&
		a.Claims[0].Citations[0].Document == c.document && a.Claims[0].Citations[0].Paragraph == c.paragraph)
}

// candidateQuestions makes questions by rules: those that stand in the text, what a defined
// term is, what the text says about a heading or a name, what a section says; and what can be
// asked of any text.
func (p *Pipeline) candidateQuestions(language string) []candidate {
	var asked, defined, headed, placed, often, once []candidate
	if p.Corpus == nil {
		return nil
	}
	for _, d := range p.Corpus.Documents {
		last := ""
		for _, paragraph := range p.Corpus.Between(d.Meta.Slug, 1, min(d.Len(), suggestBound)) {
			c := candidate{document: d.Meta.Slug, paragraph: paragraph.Number}
			if question := askedIn(paragraph); isFit(question) && !leans(question, p.languageOf(paragraph)) {
				asked = append(asked, c.with(question))
			}
			heading := strings.TrimRight(outline.LastHeading(paragraph.Heading), ".: ")
			if heading != last && isFit(heading) && !lang.EndsInQuestion(heading) {
				headed = append(headed, c.with(locale.Say(language, "What does the text say about “%s”?", heading)))
				placed = append(placed, c.with(locale.Say(language, "What does the section “%s” say?", heading)))
			}
			last = heading
			if name := nameIn(paragraph, p.languageOf(paragraph)); name != "" {
				names := &once
				if p.recurs(d, name) {
					names = &often
				}
				*names = append(*names, c.with(locale.Say(language, "What does the text say about “%s”?", name)))
			}
			if term := definedIn(paragraph, p.languageOf(paragraph)); term != "" {
				defined = append(defined, c.with(locale.Say(p.languageOf(paragraph), "What is %s?", term)))
			}
		}
	}
	return slices.Concat(asked, inTurn(defined, headed, append(often, once...)), placed, []candidate{
		{question: locale.Say(language, "What is the text about?"), whole: true},
		{question: locale.Say(language, "What does the first paragraph say?")},
		{question: locale.Say(language, "What does the last paragraph say?")},
	})
}

// inTurn takes one of each list after the other, so that the first ones are of several kinds.
func inTurn(lists ...[]candidate) (all []candidate) {
	for i := 0; slices.ContainsFunc(lists, func(list []candidate) bool { return i < len(list) }); i++ {
		for _, list := range lists {
			if i < len(list) {
				all = append(all, list[i])
			}
		}
	}
	return all
}

// recurs reports whether a name stands in several paragraphs, so that there is something to say
// about it.
func (p *Pipeline) recurs(d *text.Document, name string) bool {
	n := 0
	for _, paragraph := range p.Corpus.Between(d.Meta.Slug, 1, min(d.Len(), suggestBound)) {
		if strings.Contains(paragraph.Text, name) {
			n++
		}
	}
	return n > 1
}

// askedIn returns the question that a paragraph answers, "" if there is none: its heading, the
// one that it begins with, or the one before it in a dialogue.
func askedIn(p text.Paragraph) string {
	first := p.Structure()[0]
	if first.Kind == text.Question {
		return withoutSpeaker(strings.TrimSpace(strings.TrimPrefix(first.Of(p.Text), first.Label.Of(p.Text))))
	}
	if heading := outline.LastHeading(p.Heading); lang.EndsInQuestion(heading) {
		return heading
	}
	before := p.Lead[strings.LastIndexByte(p.Lead, '\n')+1:]
	if first.Kind == text.Turn || first.Kind == text.Answer {
		before = withoutSpeaker(before)
	}
	if len(text.Sentences(before)) == 1 && lang.EndsInQuestion(before) {
		return before
	}
	return ""
}

// withoutSpeaker takes off what stands before a question: "Michael (host): Why …?", ": Why …?"
func withoutSpeaker(s string) string {
	if _, said, ok := strings.Cut(s, ": "); ok {
		return said
	}
	return s
}

// leans reports whether a question is understood only after what was said before it.
func leans(question, language string) bool {
	for i, w := range strings.Fields(strings.ToLower(question)) {
		w = strings.Trim(w, ",.?!…")
		if i == 0 && lang.Joins(language, w) || lang.PointsBack(language, w) {
			return true
		}
	}
	return false
}

func (c candidate) with(question string) candidate {
	c.question = question
	return c
}

// isFit reports whether a heading is of a length that can be asked about.
func isFit(heading string) bool {
	n := utf8.RuneCountInString(heading)
	if lang.IsDense(heading) {
		n *= 2
	}
	return n >= 6 && n <= 80
}

// definition finds "LZMA is the …", "A larger work means …" at the beginning of a paragraph
// (English and German).
var definition = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^((?:(?:An?|The|Ein|Eine|Der|Die|Das) )?[\pL\pN][\pL\pN./+-]*(?: [\pL\pN][\pL\pN./+-]*){0,2}) (?:is|are|means|ist|sind|bedeutet) (?:an?|the|one of|some|any|ein|eine|der|die|das|einer) `)
})

// definedIn returns the term that a paragraph begins with and defines, "" if there is none.
func definedIn(p text.Paragraph, language string) string {
	m := definition().FindStringSubmatch(p.Text)
	if m == nil || language != "en" && language != "de" {
		return ""
	}
	first, rest, _ := strings.Cut(m[1], " ")
	stops := lang.StopWords(language)
	if lang.StartsWithDigit(first) || slices.ContainsFunc(strings.Fields(rest), func(w string) bool { return stops[strings.ToLower(w)] }) {
		return ""
	}
	switch {
	case rest == "" && stops[strings.ToLower(first)], rest != "" && !lang.IsLight(language, strings.ToLower(first)) && stops[strings.ToLower(first)]:
		return ""
	case rest != "" && lang.IsLight(language, strings.ToLower(first)):
		return strings.ToLower(first) + " " + rest
	}
	return m[1]
}

// nameIn returns the longest name of two or more words in the middle of a sentence, "" if
// there is none.
func nameIn(p text.Paragraph, language string) (longest string) {
	if !lang.NamesByCase(language) {
		return ""
	}
	for _, m := range nameLike().FindAllStringSubmatch(p.Text, -1) {
		last := m[1][strings.LastIndexByte(m[1], ' ')+1:]
		if utf8.RuneCountInString(m[1]) > utf8.RuneCountInString(longest) && isFit(m[1]) && !lang.StopWords(language)[strings.ToLower(last)] {
			longest = m[1]
		}
	}
	return longest
}

// nameLike finds words with capital letters in a row, behind a word in small letters.
var nameLike = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[\p{Ll},] ((?:\p{Lu}[\pL\pN’'-]+)(?: (?:of |and |de |la |du )?\p{Lu}[\pL\pN’'-]+)+)`)
})
