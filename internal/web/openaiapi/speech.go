package openaiapi

import (
	"net/http"
	"slices"
	"strings"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
	"pilcrow/internal/web/wire"
)

// A conversation is what a client of OpenAI's APIs asks, whichever of them it speaks.
type conversation struct {
	question answer.Question
	note     string // what of the question was not read; "" if all was
	cut      cut
	heard    string // all that was sent, for the estimate of its tokens
	task     *task  // what the client asks for itself rather than for a person; nil for a question
}

// A speech is an answer as one text that grows by pieces.
type speech struct {
	conversation conversation
	several      bool                     // several documents: markers name theirs
	out          func(piece string) error // nil: nobody listens until the end
	sent         []answer.Claim
	content      strings.Builder
}

// speak answers the conversation, and hands on the pieces of its content as they are settled.
func (s *API) speak(r *http.Request, t conversation, out func(string) error) (*speech, answer.Answer, error) {
	p := &speech{conversation: t, several: len(s.Service.Corpus().Documents) > 1, out: out}
	if t.task != nil {
		return p, answer.Answer{}, p.say(s.perform(r.Context(), *t.task))
	}
	s.Heard(r.Context(), t.question.Text)
	slot, err := s.Admission.Enter(r.Context(), wire.Asker(r, ""), nil)
	if err != nil {
		return p, answer.Answer{}, err
	}
	defer slot.Release()
	emit := p.claim
	if out == nil {
		emit = unheard
	}
	a, err := s.Service.Answer(r.Context(), t.question, emit)
	if err != nil {
		return p, a, err
	}
	s.note(r, a)
	return p, a, p.finish(a)
}

// unheard is for answers whose claims nobody waits for.
func unheard(answer.Claim) error { return nil }

// claim says a claim that is checked.
func (p *speech) claim(c answer.Claim) error {
	p.sent = append(p.sent, c)
	if len(p.sent) > 1 {
		return p.say(" " + c.Marked(p.several))
	}
	return p.say(c.Marked(p.several))
}

// finish says what follows the claims that were sent.
func (p *speech) finish(a answer.Answer) error {
	rest := p.restOf(a)
	if p.conversation.note != "" {
		rest += "\n\n" + p.conversation.note
	}
	if err := p.say(rest); err != nil {
		return err
	}
	return p.pass(p.conversation.cut.rest())
}

func (p *speech) say(text string) error { return p.pass(p.conversation.cut.take(text)) }

func (p *speech) pass(text string) error {
	p.content.WriteString(text)
	if text == "" || p.out == nil {
		return nil
	}
	return p.out(text)
}

// contentOf is an answer as one text: whose view it is, the claims or what comes nearest, what the person should know.
func (p *speech) contentOf(a answer.Answer) string {
	return joined(append([]string{a.Frame, a.Text}, append(p.nearest(a), a.Notice)...)...)
}

// shownNearest is how many passages stand where there is no answer.
const shownNearest = 3

// nearest are the sentences that come nearest to a question that is not answered, with a line above them.
func (p *speech) nearest(a answer.Answer) (lines []string) {
	for _, passage := range a.Nearest(shownNearest) {
		if best := passage.Best; best != nil {
			lines = append(lines, "“"+best.Quote+"” "+best.Marker(p.several))
		}
	}
	if len(lines) > 0 {
		lines = slices.Insert(lines, 0, locale.Say(a.Language, "Nearest paragraphs:"))
	}
	return lines
}

// restOf is what follows the claims that were sent. Whose view they report is known
// only when all are there, so it stands below them. What was sent cannot be taken
// back: if the answer turns out otherwise, it follows as a whole.
func (p *speech) restOf(a answer.Answer) string {
	switch {
	case len(p.sent) == 0:
		return p.contentOf(a)
	case !slices.EqualFunc(p.sent, a.Claims, func(x, y answer.Claim) bool { return x.Text == y.Text }):
		return "\n\nThe answer above is withdrawn. This is the answer:\n\n" + p.contentOf(a)
	}
	below := joined(strings.TrimRight(a.Frame, " :：,;"), a.Notice)
	if below == "" {
		return ""
	}
	return "\n\n— " + below
}

func joined(paragraphs ...string) string {
	paragraphs = slices.DeleteFunc(paragraphs, func(s string) bool { return s == "" })
	return strings.Join(paragraphs, "\n\n")
}

// note notes a question in numbers, and that the text does not answer it. Nothing else is
// kept: who asks here has no way to have it forgotten.
func (s *API) note(r *http.Request, a answer.Answer) {
	if s.Memory == nil {
		return
	}
	err := s.Memory.Remember(r.Context(), state.Exchange{Key: state.Key{Platform: wire.Platform, Event: wire.NewID()}, Answer: a})
	if err != nil {
		s.Log.ErrorContext(r.Context(), "question not noted", "error", err)
	}
}

// now is when a reply is made, in Unix seconds.
func now() int64 { return time.Now().Unix() }
