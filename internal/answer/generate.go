package answer

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"pilcrow/internal/locale"
	"pilcrow/internal/prompts"
)

// Limits of a model's answer. The prompt asks for no more.
const (
	maxClaims     = 8
	maxCompletion = 16 << 10 // bytes; what is read of a completion at most
	maxBehind     = 64       // bytes; what is read behind the sentinel, so that a short end comes with its count of tokens
)

// errEnough stops a model that has said all that will be used.
var errEnough = errors.New("answer: enough of the completion was read")

// generate lets the model answer, shows each sentence that stands up to the
// checks, and falls back to the text's own sentences if the model fails. A prompt
// that is too long for the model is followed by a shorter one, once, unless a
// claim was shown.
func (r *run) generate(ctx context.Context) error {
	found := r.sources
	g, failed, err := r.complete(ctx)
	if err == nil && isTooLong(failed) && g.restart() && r.sendLess() {
		g, failed, err = r.complete(ctx)
	}
	if err != nil {
		return err
	}
	r.sources = found // that is what sentences of the text are taken from
	r.report(ctx, failed)
	return r.conclude(g, failed)
}

// complete lets the model answer once. failed says how the model failed, and err
// why there will be no answer at all.
func (r *run) complete(ctx context.Context) (g *completion, failed, err error) {
	prompt, err := r.fitting()
	g = &completion{run: r, splitter: splitter{k: len(r.sources)}, foreign: r.isForeign(r.question)}
	if prompt == nil {
		return g, errNoRoom, err
	}
	r.noteModel(prompt)
	r.answer.Receipt.Sent = len(r.sources)
	failed = r.Generator.Generate(context.WithValue(ctx, restartKey{}, g.mayRestart), prompt, g.read)
	if ctx.Err() != nil {
		return g, nil, ctx.Err()
	}
	failed, err = g.settle(failed)
	return g, failed, err
}

// settle takes what is left of a completion that ended or failed, and tells the two
// apart. err is emit's.
func (g *completion) settle(ended error) (failed, err error) {
	if g.stopped != nil {
		failed, err = nil, g.stopped // emit's, or errEnough
	} else {
		failed, err = ended, g.end(ended == nil)
	}
	if g.declined && !isTooLong(failed) {
		failed = nil // whatever came behind it
	}
	if errors.Is(err, errEnough) {
		err = nil
	}
	return failed, err
}

// conclude decides what follows from what the model said and how it ended.
func (r *run) conclude(g *completion, failed error) error {
	a := &r.answer
	kind := a.Receipt.Failure
	switch {
	case failed == nil && len(a.Claims) > 0:
		if g.translated {
			a.Notice = r.noteTranslation()
		}
	case failed == nil && g.declined:
		r.abstain(NotInText)
	case failed == nil && g.foreign && len(a.Receipt.Dropped) > 0:
		a.Mode, a.Notice = Extractive, r.noteUntranslated()
		return r.extract()
	case failed == nil:
		r.abstain(Unsupported)
	case len(a.Claims) == 0:
		a.Mode, a.Notice = Extractive, r.notice(failed, locale.Sentence("%s, so these are sentences of the text itself."))
		return r.extract()
	case kind == CutShort:
		a.Notice = locale.Say(r.language, "The answer was cut short: its last sentence is left out.")
	default:
		a.Notice = r.notice(failed, locale.Sentence("%s: the answer is incomplete."))
	}
	return nil
}

// A completion is a model's answer as it arrives.
type completion struct {
	*run
	splitter   splitter
	size       int
	foreign    bool            // the question is in another language than the text
	translated bool            // a claim is in another language than the text
	declined   bool            // the model said that the paragraphs do not answer
	behind     int             // bytes read since
	refused    map[string]bool // sentences that were dropped, with what they cite
	stopped    error           // why reading stopped early
}

type restartKey struct{}

// Restart asks whether the completion for which ctx was made may begin anew, after
// pieces of it were emitted: it may until a claim was shown. Then all that was
// emitted is forgotten. Under any other context it may not.
func Restart(ctx context.Context) bool {
	restart, ok := ctx.Value(restartKey{}).(func() bool)
	return ok && restart()
}

// mayRestart restarts, unless what was read will do: the model has declined.
func (g *completion) mayRestart() bool { return !g.declined && g.restart() }

// restart forgets what was read, unless a claim was shown.
func (g *completion) restart() bool {
	if len(g.answer.Claims) > 0 || g.stopped != nil {
		return false
	}
	*g = completion{run: g.run, splitter: splitter{k: len(g.sources)}, foreign: g.foreign}
	g.answer.Receipt.Dropped = nil
	return true
}

// read takes a piece of the completion.
func (g *completion) read(piece string) error {
	if g.stopped != nil {
		return g.stopped
	}
	g.size += len(piece)
	if g.declined {
		g.behind += len(piece)
	}
	if g.size > maxCompletion || g.behind > maxBehind {
		piece = ""
		g.stopped = errEnough
	}
	if err := g.take(g.splitter.write(piece)); err != nil {
		g.stopped = err
	}
	return g.stopped
}

// end takes what is left. The last sentence of a completion that was cut off is
// dropped unless it has an end.
func (g *completion) end(whole bool) error {
	units := g.splitter.finish()
	if last := len(units) - 1; !whole && last >= 0 && !units[last].whole {
		g.drop(units[last].text, "it was cut off")
		units = units[:last]
	}
	return g.take(units)
}

func (g *completion) take(units []unit) error {
	for _, u := range units {
		if len(g.answer.Claims) >= maxClaims {
			return errEnough
		}
		if u.skip || g.declined {
			continue
		}
		if isSentinel(u.text) {
			g.declined = true
			continue
		}
		if err := g.claim(u); err != nil {
			return err
		}
	}
	return nil
}

// sentinelLike is the sentinel as models write it: small ones forget letters of it.
var sentinelLike = regexp.MustCompile(`^(?:ANSWER|ANTWORT)?NOT?(?:FOUND)?IN(?:THE)?(?:TEXT|PARAGRAPHS?)$`)

// isSentinel knows the sentinel in any case and with any signs around it.
func isSentinel(s string) bool {
	letters := strings.Map(func(r rune) rune {
		if isWordRune(r) {
			return r
		}
		return -1
	}, strings.ToUpper(s))
	return letters == strings.ReplaceAll(prompts.Sentinel, "_", "") || sentinelLike.MatchString(letters)
}

// claim checks a sentence and shows it or drops it.
func (g *completion) claim(u unit) error {
	d := newDraft(withoutYesOrNo(u.text))
	if slices.ContainsFunc(g.answer.Claims, func(c Claim) bool { return c.Text == d.text }) {
		g.drop(d.text, "it was said before")
		return nil
	}
	d.foreign = g.foreign && g.isForeign(d.text)
	recited := g.answer.Receipt.Recited
	said := fmt.Sprint(u.text, u.cites)
	if g.refused[said] { // a model that goes in circles is not checked again and again
		return nil
	}
	carrying, reason := g.support(d, u.cites)
	if reason != "" {
		g.refuse(said, d.text, reason)
		return nil
	}
	receipt := &g.answer.Receipt
	receipt.Checks = append(receipt.Checks, checked(d, carrying, u.cites, receipt.Recited > recited))
	g.translated = g.translated || d.foreign
	claim := Claim{Text: d.text}
	for i, s := range carrying.sources {
		claim.Citations = append(claim.Citations, s.cite(carrying.evidence[i].Span))
	}
	return g.show(claim)
}

// refuse drops a sentence for good.
func (g *completion) refuse(said, sentence, reason string) {
	if g.refused == nil {
		g.refused = make(map[string]bool)
	}
	g.refused[said] = true
	g.drop(sentence, reason)
}

func (r *run) drop(sentence, reason string) {
	r.answer.Receipt.Dropped = append(r.answer.Receipt.Dropped, Dropped{sentence, reason})
}
