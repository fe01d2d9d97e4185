package web

import (
	"crypto/rand"
	"net/http"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
)

// maxAsk bounds the body of a question, in bytes. The longest question that is
// answered is far shorter; what is above is not read.
const maxAsk = 64 << 10

// askRequest is the body of POST /api/ask.
type askRequest struct {
	Question     string `json:"question"`
	Conversation string `json:"conversation"` // whose earlier turns it follows; the caller makes it up
	Language     string `json:"language"`     // of the bot's own words, BCP 47
}

const maxConversation = 128 // bytes of its name

// An asked is the reply: the answer, and the id under which feedback names it.
type asked struct {
	answer.Answer
	ID string `json:"id"`
}

// ask answers one question: as one JSON object, or as server-sent events if the
// client accepts them.
func (s *Server) ask(w http.ResponseWriter, r *http.Request) error {
	var in askRequest
	if err := readBody(w, r, maxAsk, true, &in); err != nil {
		return err
	}
	if len(in.Conversation) > maxConversation {
		return refuse(http.StatusBadRequest, "too_long", "The name of the conversation is too long: %d bytes at most.", maxConversation)
	}
	if strings.Contains(r.Header.Get("Accept"), "text/event-stream") {
		return s.askStreaming(w, r, in)
	}
	a, err := s.answer(r, in, nil, nil)
	if err != nil {
		return err
	}
	writeJSON(w, http.StatusOK, a)
	return nil
}

// askStreaming sends the events "waiting" (a place in the queue), "claim" for each
// claim as it is checked, and at the end "answer", which replaces them, or "error".
func (s *Server) askStreaming(w http.ResponseWriter, r *http.Request, in askRequest) error {
	events := newEvents(w)
	defer events.stop()
	a, err := s.answer(r, in,
		func(c answer.Claim) error { return events.send("claim", c) },
		func(place int) { _ = events.send("waiting", map[string]int{"place": place}) })
	if err != nil {
		if !events.started() {
			return err // with its status
		}
		_ = events.send("error", problemOf(err).api())
		return nil
	}
	_ = events.send("answer", a) // or the client is gone
	return nil
}

// answer lets a question in, answers it in its conversation, and remembers it.
func (s *Server) answer(r *http.Request, in askRequest, emit func(answer.Claim) error, waiting func(place int)) (asked, error) {
	key := ""
	if in.Conversation != "" {
		key = sender(r) + "/" + in.Conversation
	}
	leave, err := s.Turnstile.Enter(r.Context(), visitor(r, key), waiting)
	if err != nil {
		return asked{}, err
	}
	defer leave()
	s.heard(r.Context(), in.Question)
	q := answer.Question{Text: in.Question, Language: in.Language}
	if key != "" {
		q.History = s.Conversations.History(key)
	}
	a, err := s.answerer.Answer(r.Context(), q, orNothing(emit))
	if err != nil {
		return asked{}, err
	}
	if key != "" {
		s.Conversations.Add(key, a)
	}
	reply := asked{a, newID()}
	s.remember(r, key, reply)
	return reply, nil
}

// visitor is who asks: a conversation has one question running. Whoever sends
// them shares the limits of a group.
func visitor(r *http.Request, conversation string) chat.Visitor {
	v := chat.Visitor{Group: platform + "/" + sender(r)}
	if conversation != "" {
		v.Person = platform + "/" + conversation
	}
	return v
}

func orNothing(emit func(answer.Claim) error) func(answer.Claim) error {
	if emit == nil {
		return func(answer.Claim) error { return nil }
	}
	return emit
}

// remember keeps an answer for feedback. Without a conversation nobody could be
// told to have asked, so that nothing could be forgotten at their wish.
func (s *Server) remember(r *http.Request, conversation string, a asked) {
	if s.Memory == nil {
		return
	}
	err := s.Memory.Remember(r.Context(), chat.Exchange{
		Key: chat.Key{Platform: platform, Event: a.ID}, Person: conversation, Messages: []string{a.ID}, Answer: a.Answer,
	})
	if err != nil {
		s.log().ErrorContext(r.Context(), "answer not kept", "error", err)
	}
}

// platform is the name of this frontend among what is kept of all.
const platform = "web"

// newID makes a name that nobody can guess: 80 random bits.
func newID() string { return strings.ToLower(rand.Text()[:16]) }
