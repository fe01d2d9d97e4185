package answer

import (
	"context"
	"slices"

	"pilcrow/internal/answer/grounding"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
)

// write lets the model answer in its own words. Each claim is shown as it is written if it
// is proven, and else the sentence of the text that it rests on stands in its place. If the
// model fails, or nothing is left, the sentences come that would have come without a model.
// A prompt that is too long for the model is followed by a shorter one, once, unless a
// claim was shown.
func (r *run) write(ctx context.Context) error {
	w := r.newWriting(r.Judge)
	failed, err := r.complete(ctx, w)
	if err == nil && llm.IsTooLong(failed) && w.Forget() && r.sendLess() {
		failed, err = r.complete(ctx, w)
	}
	if err != nil {
		return err
	}
	r.note(w)
	r.report(ctx, failed)
	return r.conclude(ctx, w, failed)
}

// conclude decides what follows from what the model said and how it ended.
func (r *run) conclude(ctx context.Context, w *grounding.Writing, failed error) error {
	a := &r.answer
	switch {
	case failed == nil && len(a.Claims) > 0:
		sortQuotations(a.Claims)
		if w.Translated {
			a.Notice = r.noteTranslation()
		}
		return nil
	case failed == nil && w.Declined:
		r.abstain(NotInText)
		return nil
	case failed == nil:
		return r.fallBack(ctx, Unsupported)
	case len(a.Claims) == 0:
		a.Notice = r.notice(failed, locale.Sentence("%s, so these are sentences of the text itself."))
		return r.fallBack(ctx, r.whyFar())
	case a.Receipt.Failure == llm.CutShort:
		a.Notice = locale.Say(r.language, "The answer was cut short: its last sentence is left out.")
	default:
		a.Notice = r.notice(failed, locale.Sentence("%s: the answer is incomplete."))
	}
	return nil
}

// fallBack answers with the sentences that would have come without a model, if the text
// answers.
func (r *run) fallBack(ctx context.Context, otherwise Reason) error {
	r.answer.Mode = Extractive
	r.sources = r.found
	return r.extract(ctx, otherwise)
}

// complete lets the model answer once. failed says how the model failed, and err why there
// will be no answer at all.
func (r *run) complete(ctx context.Context, w *grounding.Writing) (failed, err error) {
	prompt := r.fitting()
	if prompt == nil {
		return errNoRoom, nil
	}
	r.ground(w)
	r.noteModel(prompt)
	r.answer.Receipt.Sent = len(r.sources)
	return w.Follow(ctx, r.Generator, prompt)
}

// newWriting is what a model is going to write.
func (r *run) newWriting(judge *Judge) *grounding.Writing {
	return &grounding.Writing{
		Question: r.answer.Question, Judge: judge, Log: r.log(), Watch: r.tell,
		IsForeign: r.isForeign, Nearest: r.nearestSentences, Show: r.showSettled,
	}
}

// ground holds what is written against the paragraphs that are sent.
func (r *run) ground(w *grounding.Writing) {
	w.Grounds = claims.Grounds{Sent: paragraphsOf(r.sources), Before: r.sentBefore}
	if w.Foreign = ""; r.isForeign(r.question) {
		w.Foreign = lang.Detect(r.question)
	}
}

// nearestSentences are those of what the model reads, nearest to the question first.
func (r *run) nearestSentences() []claims.Evidence {
	var all []claims.Evidence
	for _, p := range r.sought().Rank(r.sources, sentences{r.Pipeline}) {
		all = append(all, claims.Evidence{Paragraph: p.From.Paragraph, Span: p.Span})
	}
	return all
}

// showSettled shows a claim of a model. Among words that it chose itself, those of the text are
// told apart.
func (r *run) showSettled(s grounding.Settled) error {
	writes := r.answer.Mode == Model
	c := Claim{Text: s.Text, Proof: s.Proof, Item: s.Item, Lead: s.Lead}
	c.Quoted, c.Replaces = writes && s.Proof == Quotation, writes && s.Replaces
	for _, e := range s.Evidence {
		c.Citations = append(c.Citations, e.Citation())
	}
	return r.show(c)
}

// note notes in the receipt what became of the model's claims.
func (r *run) note(w *grounding.Writing) {
	receipt := &r.answer.Receipt
	receipt.Checks, receipt.Dropped, receipt.Judge = w.Checks, w.Dropped, w.Judging
}

// sortQuotations puts quotations that stand side by side in reading order.
func sortQuotations(all []Claim) {
	for start := 0; start < len(all); start++ {
		end := start
		for end < len(all) && all[end].Proof == claims.Quotation && !all[end].Item {
			end++
		}
		if end > start {
			slices.SortStableFunc(all[start:end], func(a, b Claim) int { return a.Citations[0].Compare(b.Citations[0]) })
			start = end
		}
	}
}
