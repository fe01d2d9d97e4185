package terminal

import (
	"context"
	"math"
	"strconv"
	"strings"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// An ending is what an Answerer returned.
type ending struct {
	answer answer.Answer
	err    error
}

// A reply is one answer on its way to the screen.
type reply struct {
	*session
	claims  []answer.Claim // shown so far
	lines   int            // that they take
	width   int            // columns, the most that lines were written for
	room    int            // lines of the screen, the fewest that it has had since
	sign    int            // of progress, shown so often
	stopped bool           // by the person
}

// reply answers one question. Shutting down does not cut it short.
func (s *session) reply(ctx context.Context, question string) error {
	ctx, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	claims, end := s.start(ctx, answer.Question{Text: question, History: s.conversations.History(key), Language: s.language})
	r := &reply{session: s, room: math.MaxInt}
	r.progress()
	tick := time.NewTicker(400 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case c := <-claims:
			r.show(c)
		case <-tick.C:
			r.progress()
		case e := <-end:
			r.finish(e)
			return nil
		case <-s.interrupt:
			if r.stopped { // and the answer does not heed it
				return errLeave
			}
			r.stopped = true
			stop()
		}
		if s.err != nil {
			stop() // nobody can read on
		}
	}
}

// start lets the answerer work beside the screen.
func (s *session) start(ctx context.Context, q answer.Question) (<-chan answer.Claim, <-chan ending) {
	claims, end := make(chan answer.Claim), make(chan ending, 1)
	go func() {
		a, err := s.service.Answer(ctx, q, func(c answer.Claim) error {
			select {
			case claims <- c:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
		end <- ending{a, err}
	}()
	return claims, end
}

// progress shows, until there is a claim, that the answer is on its way.
func (r *reply) progress() {
	r.measure()
	if r.ansi && len(r.claims) == 0 {
		r.print("\r\x1b[K" + strings.Repeat("·", r.sign%3+1))
		r.sign++
	}
}

// measure notes how low the screen has been.
func (r *reply) measure() {
	_, height := r.size()
	r.room = min(r.room, height)
}

// clear removes the sign of progress.
func (r *reply) clear() {
	if r.sign > 0 {
		r.print("\r\x1b[K")
		r.sign = 0
	}
}

func (r *reply) show(c answer.Claim) {
	r.clear()
	r.measure()
	render := r.renderer()
	text := render.claim(c)
	r.claims = append(r.claims, c)
	r.lines += strings.Count(text, "\n")
	r.width = max(r.width, render.columns())
	r.print(text)
}

func (r *reply) finish(e ending) {
	r.clear()
	if e.err != nil {
		r.say(chat.SentenceIn(r.language, e.err))
		return
	}
	r.head(e.answer)
	r.print(r.renderer().tail(e.answer) + "\n")
	r.last = &e.answer
	r.at = selection{}
	if at := cited(e.answer); len(at) > 0 {
		r.at = at[0]
	}
	r.conversations.Add(key, e.answer)
}

// head turns what was shown into the checked answer: it is left alone, drawn anew, or
// followed by what is missing.
func (r *reply) head(a answer.Answer) {
	render := r.renderer()
	truth, shown := render.head(a), render.claims(r.claims)
	switch {
	case shown == truth:
	case shown == "":
		r.print(truth)
	case r.erase():
		r.print(truth)
	case shown == render.claims(a.Claims):
		// Only whose view it is could not be known before.
		r.print(render.wrap(0, span{"— " + strings.TrimRight(a.Frame, ":,; "), normal}))
	default:
		r.print("\n")
		r.say(locale.Say(r.language, "The answer above is withdrawn. This is the answer:"))
		r.print(truth)
	}
}

// erase takes back the claims shown, if the terminal can and has them all on
// screen. In a window that has become narrower, nobody knows how many lines they
// take now: some terminals wrap them anew, some cut them off.
func (r *reply) erase() bool {
	r.measure()
	if width, _ := r.size(); !r.ansi || r.lines >= r.room || width < r.width {
		return false
	}
	r.print("\x1b[" + strconv.Itoa(r.lines) + "A\x1b[J") // cursor up, erase below: ECMA-48, 8.3.22 and 8.3.39
	return true
}
