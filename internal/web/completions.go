package web

import (
	"net/http"
)

// ModelID is the model of the OpenAI-compatible API: the text with the bot before it.
const ModelID = "pilcrow"

// maxChat bounds the body of a request, in bytes: clients send the whole conversation
// again and again, with the pictures in it.
const maxChat = 16 << 20

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
	t, err := in.talk(s.onlySlug())
	if err != nil {
		return err
	}
	c := completion{id: "chatcmpl-" + newID(), created: now()}
	if in.Stream {
		return s.streamCompletion(w, r, in, t, c)
	}
	p, a, err := s.speak(r, t, nil)
	if err != nil {
		return err
	}
	writeJSON(w, http.StatusOK, c.whole(p, a, baseURL(r)))
	return nil
}

// streamCompletion sends the claims as they are checked.
func (s *Server) streamCompletion(w http.ResponseWriter, r *http.Request, in completionRequest, t talk, c completion) error {
	events := newEvents(w, r)
	defer events.stop()
	first := true
	p, a, err := s.speak(r, t, func(text string) error {
		if t.task != nil && t.task.tool != "" {
			return nil // it comes as a call, at the end
		}
		piece := c.piece(text, first)
		first = false
		return events.send("", piece)
	})
	switch {
	case err != nil && !events.started():
		return err
	case err != nil:
		_ = events.send("", openAIErrorOf(problemOf(err)))
		return nil
	}
	// From here on an error means that the client is gone, and the next send says so again.
	_ = events.send("", c.last(p, a, baseURL(r)))
	if in.StreamOptions.IncludeUsage {
		_ = events.send("", c.usage(p, a))
	}
	_ = events.text("[DONE]")
	return nil
}

// onlySlug is the slug of the text if there is just one: its markers do not name it.
func (s *Server) onlySlug() string {
	if documents := s.service.Corpus().Documents; len(documents) == 1 {
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

// embeddings is OpenAI's POST /v1/embeddings, which is not there.
func (s *Server) embeddings(http.ResponseWriter, *http.Request) error {
	return refuse(http.StatusNotFound, "model_not_found", "The model does not exist here: this server answers questions, and makes no embeddings.").of("model")
}
