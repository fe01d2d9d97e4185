package eval

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
)

// A Figure is one line of a report: its name, its value, and what that is of.
type Figure struct{ Name, Value, Of string }

// Figures are the report in lines.
func (r AnswerReport) Figures() (all []Figure) {
	line := func(name, value, of string) { all = append(all, Figure{name, value, of}) }
	line("questions", fmt.Sprint(r.Questions), fmt.Sprintf("%d answerable; %d answered: %d extractive, %d by the model",
		r.Answerable, r.Answered, r.Modes[answer.Extractive], r.Modes[answer.Model]))
	line("citation precision", share(r.CitationPrecision), "of the citations are of a relevant paragraph")
	line("citation recall", share(r.CitationRecall), "of the answerable questions cite a relevant paragraph")
	line("citations per answer", share(r.CitationsPerAnswer), "")
	line("answers found", share(r.AnswersFound), fmt.Sprintf("of %d questions show a reference answer", r.WithAnswers))
	line("false answers", share(r.FalseAnswers), fmt.Sprintf("of %d unanswerable questions were answered", r.Questions-r.Answerable))
	line("false refusals", share(r.FalseRefusals), fmt.Sprintf("of %d answerable questions were not answered", r.Answerable))
	strangers := "asked within groups only"
	if r.OffTopic > 0 {
		strangers = fmt.Sprintf("of %d questions of other groups were not answered", r.OffTopic)
	}
	line("off topic refused", share(r.OffTopicRefused), strangers)
	line("abstentions", fmt.Sprint(r.Questions-r.Answered), fmt.Sprintf("%d off topic, %d unsure, %d in another language, %d not in the text, %d unsupported, %d empty",
		r.Abstentions[answer.OffTopic], r.Abstentions[answer.Uncertain], r.Abstentions[answer.OtherLanguage], r.Abstentions[answer.NotInText], r.Abstentions[answer.Unsupported], r.Abstentions[answer.EmptyQuestion]))
	line("chosen", fmt.Sprint(r.Chosen), "answers of sentences that the model chose")
	line("as written", fmt.Sprint(r.Written), fmt.Sprintf("claims of the model; %d replaced by the text's own sentence, %d left out", r.Replaced, r.LeftOut))
	line("proofs", fmt.Sprint(r.Proofs["quotation"]), fmt.Sprintf("quotations; %d by wording, %d by the judge", r.Proofs["wording"], r.Proofs["judge"]))
	line("re-cited", fmt.Sprint(r.Recited), "claims had their citation corrected")
	line("model failures", fmt.Sprint(r.Failures), "")
	line("tokens", fmt.Sprint(r.PromptTokens+r.CompletionTokens), fmt.Sprintf("%d read and %d written%s", r.PromptTokens, r.CompletionTokens, guessed(r.EstimatedTokens)))
	if r.Cost != nil {
		amount, currency, _ := strings.Cut(llm.Cost{Amount: *r.Cost, Currency: r.Currency}.String(), " ")
		line("cost", amount, currency+guessed(r.EstimatedTokens))
	}
	line("first claim p50, p95", span(r.FirstClaimP50, r.FirstClaimP95), "ms")
	line("end p50, p95", span(r.EndP50, r.EndP95), "ms")
	return all
}

// WriteAnswers writes the report as lines of plain text.
func WriteAnswers(w io.Writer, r AnswerReport) error {
	var b strings.Builder
	fmt.Fprintln(&b, r.Name)
	for _, f := range r.Figures() {
		pad := strings.Repeat(" ", 22-utf8.RuneCountInString(f.Name))
		fmt.Fprintln(&b, strings.TrimRight(fmt.Sprintf("%s%s%9s  %s", f.Name, pad, f.Value, f.Of), " "))
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("eval: write the report: %w", err)
	}
	return nil
}

// guessed says of how many questions tokens and cost are estimates.
func guessed(questions int) string {
	switch questions {
	case 0:
		return ""
	case 1:
		return ", estimated for one question"
	}
	return fmt.Sprintf(", estimated for %d questions", questions)
}

func span(p50, p95 *float64) string {
	if p50 == nil {
		return "–"
	}
	return fmt.Sprintf("%.1f, %.1f", *p50, *p95)
}
