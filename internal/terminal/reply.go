package terminal

import (
	"context"
	"strconv"
	"strings"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
)

// corrected stands between claims that were shown too early and the answer that
// counts, where the terminal cannot take them back.
const corrected = "The answer above is withdrawn. This is the answer:"

// An ending is what an Answerer returned.
type ending struct {
	answer answer.Answer
	err    error
}

// A reply is one answer on its way to the screen.
type reply struct {
	*session
	render  Renderer
	claims  []answer.Claim // shown so far
	text    string         // as they were shown
	sign    int            // of progress, shown so often
	stopped bool           // by the person
}

// reply answers one question. Shutting down does not cut it short.
func (s *session) reply(ctx context.Context, question string) error {
	ctx, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	claims, end := s.start(ctx, answer.Question{Text: question, History: s.talks.History(key)})
	r := &reply{session: s, render: s.renderer()}
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
		a, err := s.answerer.Answer(ctx, q, func(c answer.Claim) error {
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
	if r.ansi && len(r.claims) == 0 {
		r.print("\r\x1b[K" + strings.Repeat("·", r.sign%3+1))
		r.sign++
	}
}

// settle takes the sign of progress away.
func (r *reply) settle() {
	if r.sign > 0 {
		r.print("\r\x1b[K")
		r.sign = 0
	}
}

func (r *reply) show(c answer.Claim) {
	r.settle()
	text := r.render.claim(c)
	r.claims = append(r.claims, c)
	r.text += text
	r.print(text)
}

func (r *reply) finish(e ending) {
	r.settle()
	if e.err != nil {
		r.print(r.render.wrap(0, span{chat.Sentence(e.err), normal}) + "\n")
		return
	}
	r.head(e.answer)
	r.print(r.render.tail(e.answer) + "\n")
	r.last = &e.answer
	r.talks.Add(key, e.answer)
}

// head makes what was shown into what is true: it is left alone, drawn anew, or
// else followed by what is missing.
func (r *reply) head(a answer.Answer) {
	truth := r.render.head(a)
	switch {
	case r.text == truth:
	case r.text == "":
		r.print(truth)
	case r.erase():
		r.print(truth)
	case r.text == r.render.claims(a.Claims):
		// Only whose view it is could not be known before.
		r.print(r.render.wrap(0, span{"— " + strings.TrimRight(a.Frame, ":,; "), normal}))
	default:
		r.print("\n" + r.render.wrap(0, span{corrected, normal}) + "\n" + truth)
	}
}

// erase takes back the claims shown, if the terminal can and has them all on screen.
func (r *reply) erase() bool {
	lines := strings.Count(r.text, "\n")
	if _, height := r.size(); !r.ansi || lines >= height {
		return false
	}
	r.print("\x1b[" + strconv.Itoa(lines) + "A\x1b[J") // cursor up, erase below: ECMA-48, 8.3.22 and 8.3.39
	return true
}
