package answer

import (
	"context"
	"errors"
	"slices"
	"sync"

	"pilcrow/internal/answer/completion"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
)

// Limits of a model's answer. The prompt asks for no more.
const (
	maxClaims     = 12
	maxCompletion = 16 << 10 // bytes; what is read of a completion at most
	maxBehind     = 64       // bytes; what is read behind the sentinel, so that a short end comes with its count of tokens
)

// errEnough stops a model that has said all that will be used.
var errEnough = errors.New("answer: enough of the completion was read")

// write lets the model answer in its own words. Each claim is shown as it is written if it
// is proven, and else the sentence of the text that it rests on stands in its place. If the
// model fails, or nothing is left, the sentences come that would have come without a model.
// A prompt that is too long for the model is followed by a shorter one, once, unless a
// claim was shown.
func (r *run) write(ctx context.Context) error {
	w, failed, err := r.complete(ctx)
	if err == nil && isTooLong(failed) && w.forget() && r.sendLess() {
		w, failed, err = r.complete(ctx)
	}
	if err != nil {
		return err
	}
	r.report(ctx, failed)
	return r.conclude(ctx, w, failed)
}

// conclude decides what follows from what the model said and how it ended.
func (r *run) conclude(ctx context.Context, w *writing, failed error) error {
	a := &r.answer
	switch {
	case failed == nil && len(a.Claims) > 0:
		sortQuotations(a.Claims)
		if w.translated {
			a.Notice = r.noteTranslation()
		}
		return nil
	case failed == nil && w.declined:
		r.abstain(NotInText)
		return nil
	case failed == nil:
		return r.fallBack(ctx, Unsupported)
	case len(a.Claims) == 0:
		a.Notice = r.notice(failed, locale.Sentence("%s, so these are sentences of the text itself."))
		return r.fallBack(ctx, OffTopic)
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
func (r *run) complete(ctx context.Context) (w *writing, failed, err error) {
	w = newWriting(r)
	prompt := r.fitting()
	if prompt == nil {
		return w, errNoRoom, nil
	}
	w.grounds.Sent = paragraphsOf(r.sources)
	w.rules = sync.OnceValue(func() []*claims.Paragraph { return rulesOf(prompt) })
	w.splitter.K = len(r.sources)
	r.noteModel(prompt)
	r.answer.Receipt.Sent = len(r.sources)
	failed, err = w.follow(ctx, prompt)
	return w, failed, err
}

func paragraphsOf(sources []source) []*claims.Paragraph {
	all := make([]*claims.Paragraph, len(sources))
	for i, s := range sources {
		all[i] = s.Paragraph
	}
	return all
}

// A writing is a completion on its way to being claims.
type writing struct {
	*run
	grounds    claims.Grounds
	rules      func() []*claims.Paragraph // of the prompt
	splitter   completion.Splitter
	size       int  // bytes read
	behind     int  // bytes read behind the sentinel
	declined   bool // the model said that the paragraphs do not answer
	translated bool // a claim is in another language than the text
	queue      []*drafted
	said       []string // claims that were read, so that none is said twice
	quoted     []claims.Evidence
	foreign    string // the question's language, if it is another one than the text's
}

// A drafted claim waits until the ones before it are settled, and perhaps for the judge.
type drafted struct {
	unit    completion.Unit
	claim   *claims.Claim
	finding claims.Finding
	state   state
}

type state int

const (
	settled state = iota // proven by code, or refused, or judged
	waiting              // for the judge
	asked                // the judge is reading it
)

func newWriting(r *run) *writing {
	w := &writing{run: r, grounds: claims.Grounds{Before: r.sentBefore}}
	if r.isForeign(r.question) {
		w.foreign = lang.Detect(r.question)
	}
	return w
}

// forget forgets what was read, unless a claim was shown, and reports whether it did.
func (w *writing) forget() bool {
	if len(w.answer.Claims) > 0 {
		return false
	}
	*w = writing{run: w.run, grounds: w.grounds, rules: w.rules, splitter: completion.Splitter{K: w.splitter.K}, foreign: w.foreign}
	w.answer.Receipt.Checks, w.answer.Receipt.Dropped = nil, nil
	return true
}

// read takes a piece of the completion. It returns errEnough once no more is wanted.
func (w *writing) read(piece string) error {
	w.size += len(piece)
	if w.declined {
		w.behind += len(piece)
	}
	enough := w.size > maxCompletion || w.behind > maxBehind
	if enough {
		piece = ""
	}
	if w.draft(w.splitter.Write(piece)); enough || len(w.said) >= maxClaims {
		return errEnough
	}
	return nil
}

// end takes what is left. The last sentence of a completion that was cut off is dropped
// unless it has an end.
func (w *writing) end(whole bool) {
	units := w.splitter.Finish()
	if last := len(units) - 1; !whole && last >= 0 && !units[last].Whole {
		w.drop(units[last].Text, "it was cut off")
		units = units[:last]
	}
	w.draft(units)
}

// draft holds units against the paragraphs and puts them in the queue.
func (w *writing) draft(units []completion.Unit) {
	for _, u := range units {
		switch {
		case u.Skip || w.declined || len(w.said) >= maxClaims:
		case completion.Declines(u.Text):
			w.declined = true
		case slices.Contains(w.said, u.Text):
			w.drop(u.Text, "it was said before")
		default:
			w.said = append(w.said, u.Text)
			w.queue = append(w.queue, w.check(u))
		}
	}
}

// check says what code can say of a unit.
func (w *writing) check(u completion.Unit) *drafted {
	c := claims.New(u.Text, "")
	if w.foreign != "" && w.isForeign(u.Text) {
		c = claims.New(u.Text, w.foreign)
	}
	c.Start = u.Start
	d := &drafted{unit: u, claim: c, finding: w.grounds.Check(c, u.Cites)}
	if d.finding.Proof == "" && d.finding.Refused == "" {
		switch d.state = waiting; {
		case w.judge == nil:
			d.unproven("nobody is trusted to judge it")
		case w.echoes(u):
			d.unproven("it repeats the rules of the prompt")
		}
	}
	return d
}

// unproven settles a claim that is not to be shown as it is written.
func (d *drafted) unproven(reason string) {
	d.state, d.finding.Refused = settled, reason
}

// flush shows the claims at the head of the queue that are settled.
func (w *writing) flush() error {
	for len(w.queue) > 0 && w.queue[0].state == settled {
		d := w.queue[0]
		w.queue = w.queue[1:]
		if err := w.place(d); err != nil {
			return err
		}
	}
	return nil
}

// place shows a claim as it is written, or the sentence that it rests on, once.
func (w *writing) place(d *drafted) error {
	switch {
	case d.finding.Proof == claims.Quotation && w.isQuoted(d.finding.Evidence[0]):
		w.drop(d.unit.Text, "it was said before")
		return nil
	case d.finding.Proof != "":
		return w.showWritten(d)
	}
	e, ok := w.restOf(d)
	dropped := Dropped{Text: d.unit.Text, Reason: d.finding.Refused, Replaced: ok}
	w.answer.Receipt.Dropped = append(w.answer.Receipt.Dropped, dropped)
	if !ok || w.isQuoted(e) {
		return nil
	}
	w.quoted = append(w.quoted, e)
	w.checked(d, claims.Quotation, false)
	shown := quote(e.Paragraph, e.Span)
	shown.Item, shown.Quoted, shown.Replaces = d.unit.Item, w.answer.Mode == Model, w.answer.Mode == Model
	return w.show(shown)
}

func (w *writing) showWritten(d *drafted) error {
	shown := Claim{Text: d.finding.Text, Proof: d.finding.Proof, Item: d.unit.Item}
	shown.Quoted = shown.Proof == claims.Quotation && w.answer.Mode == Model
	if d.finding.Proof != claims.Quotation {
		shown.Lead = d.unit.Lead
		w.translated = w.translated || d.claim.Foreign != ""
	}
	for _, e := range d.finding.Evidence {
		shown.Citations = append(shown.Citations, cite(e.Paragraph, e.Span))
		if d.finding.Proof == claims.Quotation {
			w.quoted = append(w.quoted, e)
		}
	}
	w.checked(d, d.finding.Proof, true)
	return w.show(shown)
}

func (w *writing) checked(d *drafted, proof claims.Proof, written bool) {
	w.answer.Receipt.Checks = append(w.answer.Receipt.Checks, Checked{
		Named: append([]int{}, d.unit.Cites...), Recited: d.finding.Recited, Proof: proof, Written: written,
	})
}

// restOf returns the sentence that a claim rests on. Of one whose words cannot be compared,
// as it is in another language, that is the sentence of what it cites that is nearest to
// the question.
func (w *writing) restOf(d *drafted) (claims.Evidence, bool) {
	e, ok := w.grounds.Rest(d.claim, d.unit.Cites)
	if ok || d.claim.Foreign == "" {
		return e, ok
	}
	for _, p := range w.rank(w.sources) {
		for _, n := range d.unit.Cites {
			if n >= 1 && n <= len(w.sources) && w.sources[n-1].Paragraph == p.From.Paragraph {
				return claims.Evidence{Paragraph: p.From.Paragraph, Span: p.Span}, true
			}
		}
	}
	return claims.Evidence{}, false
}

// isQuoted reports whether the words of a sentence were shown.
func (w *writing) isQuoted(e claims.Evidence) bool {
	return slices.ContainsFunc(w.quoted, func(q claims.Evidence) bool { return q.Of(q.Text) == e.Of(e.Text) })
}

func (r *run) drop(sentence, reason string) {
	r.answer.Receipt.Dropped = append(r.answer.Receipt.Dropped, Dropped{Text: sentence, Reason: reason})
}

// sortQuotations puts quotations that stand side by side in reading order.
func sortQuotations(all []Claim) {
	for start := 0; start < len(all); start++ {
		end := start
		for end < len(all) && all[end].Proof == claims.Quotation && !all[end].Item {
			end++
		}
		if end > start {
			slices.SortStableFunc(all[start:end], func(a, b Claim) int { return a.Citations[0].compare(b.Citations[0]) })
			start = end
		}
	}
}
