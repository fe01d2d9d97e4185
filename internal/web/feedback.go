package web

import (
	"net/http"
	"unicode/utf8"

	"pilcrow/internal/state"
	"pilcrow/internal/web/wire"
)

// feedbackRequest is the body of POST /api/feedback.
type feedbackRequest struct {
	Answer string `json:"answer"` // the id of the answer
	Up     *bool  `json:"up"`     // whether it was helpful
	Reason string `json:"reason"` // in the person's words
}

const maxReason = 1000 // characters

// feedback notes what a person thinks of an answer.
func (s *Server) feedback(w http.ResponseWriter, r *http.Request) error {
	var in feedbackRequest
	if err := wire.ReadBody(w, r, maxAsk, true, &in); err != nil {
		return err
	}
	switch {
	case s.Memory == nil:
		return wire.Refuse(http.StatusNotFound, "no_feedback", "Feedback is not kept here.")
	case in.Answer == "" || len(in.Answer) > maxConversation:
		return wire.Refuse(http.StatusBadRequest, "no_answer", "The field answer must be the id of an answer.")
	case in.Up == nil:
		return wire.Refuse(http.StatusBadRequest, "no_vote", "The field up must be true or false.")
	case utf8.RuneCountInString(in.Reason) > maxReason:
		return wire.Refuse(http.StatusBadRequest, "too_long", "The reason is too long: %d characters at most.", maxReason)
	}
	_, given, err := s.Memory.Shown(r.Context(), wire.Platform, in.Answer)
	switch {
	case err != nil:
		return s.fault(r.Context(), "feedback", err)
	case !given:
		return wire.Refuse(http.StatusNotFound, "no_answer", "There is no answer of this id, or it is too long ago.")
	}
	v := state.Vote{Platform: wire.Platform, Message: in.Answer, Person: wire.Sender(r), Up: *in.Up, Reason: in.Reason}
	if err := s.Memory.Vote(r.Context(), v); err != nil {
		return s.fault(r.Context(), "feedback", err)
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// kept serves an answer again to whoever has its id, which nobody can guess.
func (s *Server) kept(w http.ResponseWriter, r *http.Request) error {
	gone := wire.Refuse(http.StatusNotFound, "no_answer", "This answer is not kept here, or not any more: ask again.")
	if s.Memory == nil {
		return gone
	}
	id := r.PathValue("id")
	e, found, err := s.Memory.Shown(r.Context(), wire.Platform, id)
	if err != nil {
		return s.fault(r.Context(), "answer not found again", err)
	}
	if !found {
		return gone
	}
	wire.WriteJSON(w, http.StatusOK, asked{e.Answer, id, map[string]string{}})
	return nil
}
