package web

import (
	"net/http"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/state"
	"pilcrow/internal/web/wire"
)

// maxAsk bounds the body of a question, in bytes. The longest question that is
// answered is far shorter; what is above is not read.
const maxAsk = 64 << 10

// askRequest is the body of POST /api/ask.
type askRequest struct {
	Question     string `json:"question"`
	Conversation string `json:"conversation"` // a name that the caller makes up, whose earlier turns count
	Language     string `json:"language"`     // of the bot's own words, BCP 47
}

const maxConversation = 128 // bytes of its name

// An asked is the reply: the answer, and the id that feedback refers to.
type asked struct {
	answer.Answer
	ID       string            `json:"id"`
	Versions map[string]string `json:"versions"` // of the documents that it rests on, by slug, as in [textReply]
}

// ask answers one question: as one JSON object, or as server-sent events if the
// client accepts them.
func (s *Server) ask(w http.ResponseWriter, r *http.Request) error {
	var in askRequest
	if err := wire.ReadBody(w, r, maxAsk, true, &in); err != nil {
		return err
	}
	if len(in.Conversation) > maxConversation {
		return wire.Refuse(http.StatusBadRequest, "too_long", "The name of the conversation is too long: %d bytes at most.", maxConversation)
	}
	if strings.Contains(r.Header.Get("Accept"), "text/event-stream") {
		return s.askStreaming(w, r, in)
	}
	a, err := s.answer(r, in, following{})
	if err != nil {
		return err
	}
	wire.WriteJSON(w, http.StatusOK, a)
	return nil
}

// askStreaming sends the events "waiting" (a position in the queue), "step" (what a model
// does until the next claim), "claim" for each claim as it is checked, and at the end
// "answer", which replaces them, or "error".
func (s *Server) askStreaming(w http.ResponseWriter, r *http.Request, in askRequest) error {
	events := wire.NewEvents(w, r)
	defer events.Stop()
	a, err := s.answer(r, in, following{
		emit:    func(c answer.Claim) error { return events.Send("claim", c) },
		watch:   func(step answer.Step) { events.Hint("step", map[string]answer.Step{"step": step}) },
		waiting: func(position int) { _ = events.Send("waiting", map[string]int{"place": position}) },
	})
	if err != nil {
		if !events.Started() {
			return err // with its status
		}
		_ = events.Send("error", wire.ProblemIn(wire.Language(r), err).API())
		return nil
	}
	_ = events.Send("answer", a) // or the client is gone
	return nil
}

// following is who follows an answer in the making; its functions may be nil.
type following struct {
	emit    func(answer.Claim) error
	watch   func(answer.Step)
	waiting func(position int)
}

// answer lets a question in, answers it in its conversation, and remembers it.
func (s *Server) answer(r *http.Request, in askRequest, f following) (asked, error) {
	key := ""
	if in.Conversation != "" {
		key = wire.Sender(r) + "/" + in.Conversation
	}
	slot, err := s.Admission.Enter(r.Context(), wire.Asker(r, key), f.waiting)
	if err != nil {
		return asked{}, err
	}
	defer slot.Release()
	s.heard(r.Context(), in.Question)
	q := answer.Question{Text: in.Question, Language: in.Language, Watch: f.watch}
	if key != "" {
		q.History = s.Conversations.History(key)
	}
	service := s.textOf(r)
	corpus := service.Corpus()
	a, err := service.Answer(r.Context(), q, orNothing(f.emit))
	if err != nil {
		return asked{}, err
	}
	if key != "" {
		s.Conversations.Add(key, a)
	}
	reply := asked{a, wire.NewID(), s.versions.ofAnswer(corpus, a)}
	if service == s.service { // what a person brought is nobody else's
		s.remember(r, key, reply)
	}
	return reply, nil
}

func orNothing(emit func(answer.Claim) error) func(answer.Claim) error {
	if emit == nil {
		return func(answer.Claim) error { return nil }
	}
	return emit
}

// remember keeps an answer for feedback, under its conversation: without one, nobody
// could have it forgotten.
func (s *Server) remember(r *http.Request, conversation string, a asked) {
	if s.Memory == nil {
		return
	}
	err := s.Memory.Remember(r.Context(), state.Exchange{
		Key: state.Key{Platform: wire.Platform, Event: a.ID}, Person: conversation, Messages: []string{a.ID}, Answer: a.Answer,
	})
	if err != nil {
		s.log().ErrorContext(r.Context(), "answer not kept", "error", err)
	}
}
