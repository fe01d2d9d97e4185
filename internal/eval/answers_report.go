package eval

import (
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// An AnswerReport is what was measured over the questions of a set. A share is
// between 0 and 1, and null if there is nothing that it could be a share of.
type AnswerReport struct {
	Name       string `json:"name"`
	Questions  int    `json:"questions"`
	Answerable int    `json:"answerable"`
	Answered   int    `json:"answered"` // answerable or not

	// Of the citations of answers to answerable questions, those of a relevant
	// paragraph; and the share of answerable questions that cite one.
	CitationPrecision  *float64 `json:"citation_precision"`
	CitationRecall     *float64 `json:"citation_recall"`
	CitationsPerAnswer *float64 `json:"citations_per_answer"`

	// Of the answerable questions with reference answers, those of which one
	// stands in the claims, whatever its case and white space.
	WithAnswers  int      `json:"with_answers"`
	AnswersFound *float64 `json:"answers_found"`

	FalseAnswers    *float64 `json:"false_answers"`  // share of the unanswerable questions that was answered
	FalseRefusals   *float64 `json:"false_refusals"` // share of the answerable questions that was not
	OffTopic        int      `json:"off_topic"`      // questions of other groups that were asked
	OffTopicRefused *float64 `json:"off_topic_refused"`

	Abstentions map[answer.Reason]int `json:"abstentions"`
	Modes       map[answer.Mode]int   `json:"modes"` // of the answered questions

	Chosen   int            `json:"chosen"`   // answered questions for which a model chose among sentences of the text
	Written  int            `json:"written"`  // claims of a model that are shown as it wrote them
	Replaced int            `json:"replaced"` // by the sentence of the text that they rest on
	LeftOut  int            `json:"left_out"` // claims of a model that rest on nothing
	Recited  int            `json:"recited"`  // claims whose citation code corrected
	Proofs   map[string]int `json:"proofs"`   // claims that are shown, by what proves them
	Failures int            `json:"failures"` // questions for which the model failed

	// What the model used for all that was asked, retries included, and what it cost.
	PromptTokens     int      `json:"prompt_tokens"`
	CompletionTokens int      `json:"completion_tokens"`
	EstimatedTokens  int      `json:"estimated_tokens"` // questions whose tokens the server did not count
	Cost             *float64 `json:"cost"`             // null without prices
	Currency         string   `json:"currency,omitempty"`

	// Time from the question to the first checked claim and to the end, in ms.
	FirstClaimP50 *float64 `json:"first_claim_p50_ms"`
	FirstClaimP95 *float64 `json:"first_claim_p95_ms"`
	EndP50        *float64 `json:"end_p50_ms"`
	EndP95        *float64 `json:"end_p95_ms"`
}

// NewAnswerReport returns a report of nothing: it has every figure.
func NewAnswerReport(name string) AnswerReport {
	return AnswerReport{
		Name:        name,
		Abstentions: map[answer.Reason]int{answer.EmptyQuestion: 0, answer.OffTopic: 0, answer.OtherLanguage: 0, answer.NotInText: 0, answer.Uncertain: 0, answer.Unsupported: 0},
		Modes:       map[answer.Mode]int{answer.Extractive: 0, answer.Model: 0},
		Proofs:      map[string]int{"quotation": 0, "wording": 0, "judge": 0},
	}
}

// A tally is an [AnswerReport] in the making.
type tally struct {
	AnswerReport
	citations     int // of all answers
	judged        int // of those, of answers to answerable questions
	relevant      int // of those, of a relevant paragraph
	rightly       int // answerable questions that cite a relevant paragraph
	found         int // questions whose claims hold a reference answer
	falseAnswers  int
	falseRefusals int
	refused       int       // off-topic questions
	first, end    []float64 // ms
}

// prove counts what became of what a model wrote, and the proofs of what is shown.
func (t *tally) prove(a answer.Answer) {
	written, replaced, leftOut := a.Receipt.Fates()
	t.Written += written
	t.Replaced += replaced
	t.LeftOut += leftOut
	t.Recited += a.Receipt.Recited()
	for _, c := range a.Claims {
		t.Proofs[string(c.Proof)]++
	}
}

func (t *tally) add(set *Set, q Question, a answer.Answer) {
	t.Questions++
	t.prove(a)
	if a.Receipt.Failure != "" {
		t.Failures++
	}
	t.spend(a.Receipt)
	t.citations += len(citations(a))
	if a.Abstained {
		t.Abstentions[a.Reason]++
	} else {
		t.Answered++
		t.Modes[a.Mode]++
		if a.Receipt.Chosen {
			t.Chosen++
		}
	}
	switch {
	case q.Answerable:
		t.judge(set, q, a)
	case !a.Abstained:
		t.falseAnswers++
	}
}

// spend adds up what the model used.
func (t *tally) spend(r answer.Receipt) {
	if r.Tokens != nil {
		t.PromptTokens += r.Tokens.Prompt
		t.CompletionTokens += r.Tokens.Completion
		if r.Tokens.Estimated {
			t.EstimatedTokens++
		}
	}
	if r.Cost == nil {
		return
	}
	cost := r.Cost.Amount
	if t.Cost != nil {
		cost += *t.Cost
	}
	t.Cost, t.Currency = &cost, r.Cost.Currency
}

// judge looks at the answer to an answerable question.
func (t *tally) judge(set *Set, q Question, a answer.Answer) {
	t.Answerable++
	if a.Abstained {
		t.falseRefusals++
	}
	hits := 0
	for _, c := range citations(a) {
		t.judged++
		if q.Relevant[set.ID(text.Paragraph{Document: c.Document, Number: c.Paragraph})] > 0 {
			hits++
		}
	}
	t.relevant += hits
	if hits > 0 {
		t.rightly++
	}
	if len(q.Answers) > 0 {
		t.WithAnswers++
		if holds(a, q.Answers) {
			t.found++
		}
	}
}

func citations(a answer.Answer) []answer.Citation {
	var all []answer.Citation
	for _, c := range a.Claims {
		all = append(all, c.Citations...)
	}
	return all
}

// holds reports whether the claims of a hold one of the reference answers.
func holds(a answer.Answer, references []string) bool {
	claims := make([]string, len(a.Claims))
	for i, c := range a.Claims {
		claims[i] = c.Text
	}
	said := strings.ToLower(spaced(strings.Join(claims, " ")))
	for _, reference := range references {
		if wanted := strings.ToLower(spaced(reference)); wanted != "" && strings.Contains(said, wanted) {
			return true
		}
	}
	return false
}

func (t *tally) report() AnswerReport {
	r := t.AnswerReport
	r.CitationPrecision = portion(t.relevant, t.judged)
	r.CitationRecall = portion(t.rightly, t.Answerable)
	r.CitationsPerAnswer = portion(t.citations, t.Answered)
	r.AnswersFound = portion(t.found, t.WithAnswers)
	r.FalseAnswers = portion(t.falseAnswers, t.Questions-t.Answerable)
	r.FalseRefusals = portion(t.falseRefusals, t.Answerable)
	r.OffTopicRefused = portion(t.refused, t.OffTopic)
	r.FirstClaimP50, r.FirstClaimP95 = percentile(t.first, 50), percentile(t.first, 95)
	r.EndP50, r.EndP95 = percentile(t.end, 50), percentile(t.end, 95)
	return r
}

// portion is n/of, nil for nothing of nothing.
func portion(n, of int) *float64 {
	if of == 0 {
		return nil
	}
	v := float64(n) / float64(of)
	return &v
}

func percentile(values []float64, p float64) *float64 {
	if len(values) == 0 {
		return nil
	}
	v := Percentile(values, p)
	return &v
}
