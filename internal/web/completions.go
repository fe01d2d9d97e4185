package web

import (
	"net/http"
	"strings"
	"time"

	"pilcrow/internal/answer"
)

// ModelID is the model of the OpenAI-compatible API: the text with the bot before it.
const ModelID = "pilcrow"

// maxChat bounds the body of a chat completion, in bytes: clients send the whole
// conversation again and again.
const maxChat = 1 << 20

// completions is OpenAI's POST /v1/chat/completions. The last user message is the
// question, the messages before it the conversation; system messages are not
// heeded, since what an answer may say is not for the client to set. The answer's
// citations stand as "[¶20]" in the content, as annotations, and in the field
// "pilcrow", which has the whole answer.
//
// Source: OpenAI API reference, "Create chat completion" and "Streaming".
func (s *Server) completions(w http.ResponseWriter, r *http.Request) error {
	var in completionRequest
	if err := readBody(w, r, maxChat, false, &in); err != nil {
		return err
	}
	q, err := in.question(s.onlySlug())
	if err != nil {
		return err
	}
	s.heard(r.Context(), q.Text)
	c := completion{id: "chatcmpl-" + newID(), created: time.Now().Unix(), several: len(s.Text().Documents) > 1}
	leave, err := s.Turnstile.Enter(r.Context(), visitor(r, ""), nil)
	if err != nil {
		return err
	}
	defer leave()
	if in.Stream {
		return s.streamCompletion(w, r, in, q, c)
	}
	a, err := s.answerer.Answer(r.Context(), q, orNothing(nil))
	if err != nil {
		return err
	}
	writeJSON(w, http.StatusOK, c.whole(in, a, baseURL(r)))
	return nil
}

// streamCompletion sends the claims as they are checked. What was sent cannot be
// taken back; if the answer turns out otherwise, it follows as a whole.
func (s *Server) streamCompletion(w http.ResponseWriter, r *http.Request, in completionRequest, q answer.Question, c completion) error {
	events := newEvents(w)
	defer events.stop()
	var content strings.Builder
	var sent []answer.Claim
	say := func(text string) error {
		first := content.Len() == 0
		content.WriteString(text)
		return events.send("", c.piece(text, first))
	}
	a, err := s.answerer.Answer(r.Context(), q, func(claim answer.Claim) error {
		sent = append(sent, claim)
		if len(sent) > 1 {
			return say(" " + claim.Marked(c.several))
		}
		return say(claim.Marked(c.several))
	})
	switch {
	case err != nil && !events.started():
		return err
	case err != nil:
		_ = events.send("", problemOf(err).openAI())
		return nil
	}
	// From here on an error means that the client is gone, and the next send says so again.
	if rest := c.rest(sent, a); rest != "" {
		_ = say(rest)
	}
	_ = events.send("", c.last(a, content.String(), baseURL(r)))
	if in.StreamOptions.IncludeUsage {
		_ = events.send("", c.usage(in, a, content.String()))
	}
	_ = events.text("[DONE]")
	return nil
}

// onlySlug is the slug of the text if there is just one: its markers do not name it.
func (s *Server) onlySlug() string {
	if documents := s.Text().Documents; len(documents) == 1 {
		return documents[0].Meta.Slug
	}
	return ""
}

// models is OpenAI's GET /v1/models.
func (s *Server) models(w http.ResponseWriter, _ *http.Request) error {
	writeJSON(w, http.StatusOK, modelList{Object: "list", Data: []modelInfo{thisModel}})
	return nil
}

// model is OpenAI's GET /v1/models/{model}.
func (s *Server) model(w http.ResponseWriter, r *http.Request) error {
	if id := r.PathValue("model"); id != ModelID {
		return noModel(id)
	}
	writeJSON(w, http.StatusOK, thisModel)
	return nil
}

func noModel(id string) *problem {
	return refuse(http.StatusNotFound, "model_not_found", "The model %q does not exist here: ask for %q.", id, ModelID)
}

// baseURL is the address under which the client reached this server.
func baseURL(r *http.Request) string {
	scheme := "http"
	if r.TLS != nil || strings.EqualFold(r.Header.Get("X-Forwarded-Proto"), "https") {
		scheme = "https"
	}
	return scheme + "://" + r.Host
}
