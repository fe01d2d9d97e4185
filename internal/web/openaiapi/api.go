// Package openaiapi answers in the forms of OpenAI's chat completions and responses, so that any client of
// theirs can ask. What such a client asks for itself, a title or tags, is made of the conversation and the
// text (task.go).
package openaiapi

import (
	"context"
	"log/slog"
	"net/http"

	"pilcrow/internal/chat"
	"pilcrow/internal/state"
	"pilcrow/internal/web/wire"
)

// An API answers requests in OpenAI's forms.
type API struct {
	Service       chat.Service
	Conversations *chat.Conversations // that are gone on with
	Admission     *chat.Admission
	Memory        state.Exchanges                            // notes questions in numbers; nil: nobody does
	Heard         func(ctx context.Context, question string) // is told of each question
	Log           *slog.Logger
}

// ModelID is the model of the OpenAI-compatible API: the text with the bot before it.
const ModelID = "pilcrow"

// maxChat bounds the body of a request, in bytes: clients send the whole conversation
// again and again, with the pictures in it.
const maxChat = 16 << 20

// Completions is OpenAI's POST /v1/chat/completions. The last user message is the
// question, the messages before it the conversation; system messages are not
// heeded, since what an answer may say is not for the client to set. The answer's
// citations stand as "[¶20]" in the content, as annotations, and in the field
// "pilcrow", which has the whole answer.
//
// Source: OpenAI API reference, "Create chat completion" and "Streaming".
func (s *API) Completions(w http.ResponseWriter, r *http.Request) error {
	var in completionRequest
	if err := wire.ReadBody(w, r, maxChat, false, &in); err != nil {
		return err
	}
	t, err := in.conversation(s.onlySlug())
	if err != nil {
		return err
	}
	c := completion{id: "chatcmpl-" + wire.NewID(), created: now()}
	if in.Stream {
		return s.streamCompletion(w, r, in, t, c)
	}
	p, a, err := s.speak(r, t, nil)
	if err != nil {
		return err
	}
	wire.WriteJSON(w, http.StatusOK, c.whole(p, a, wire.BaseURL(r)))
	return nil
}

// streamCompletion sends the claims as they are checked.
func (s *API) streamCompletion(w http.ResponseWriter, r *http.Request, in completionRequest, t conversation, c completion) error {
	events := wire.NewEvents(w, r)
	defer events.Stop()
	first := true
	p, a, err := s.speak(r, t, func(text string) error {
		if t.task != nil && t.task.tool != "" {
			return nil // it comes as a call, at the end
		}
		piece := c.piece(text, first)
		first = false
		return events.Send("", piece)
	})
	switch {
	case err != nil && !events.Started():
		return err
	case err != nil:
		_ = events.Send("", ErrorOf(wire.ProblemOf(err)))
		return nil
	}
	// From here on an error means that the client is gone, and the next send says so again.
	_ = events.Send("", c.last(p, a, wire.BaseURL(r)))
	if in.StreamOptions.IncludeUsage {
		_ = events.Send("", c.usage(p, a))
	}
	_ = events.Text("[DONE]")
	return nil
}

// onlySlug is the slug of the text if there is just one: its markers do not name it.
func (s *API) onlySlug() string {
	if documents := s.Service.Corpus().Documents; len(documents) == 1 {
		return documents[0].Meta.Slug
	}
	return ""
}

// Models is OpenAI's GET /v1/models.
func (s *API) Models(w http.ResponseWriter, _ *http.Request) error {
	wire.WriteJSON(w, http.StatusOK, modelList{Object: "list", Data: []modelInfo{thisModel}})
	return nil
}

// Model is OpenAI's GET /v1/models/{model}.
func (s *API) Model(w http.ResponseWriter, r *http.Request) error {
	if id := r.PathValue("model"); id != ModelID {
		return noModel(id)
	}
	wire.WriteJSON(w, http.StatusOK, thisModel)
	return nil
}

func noModel(id string) *wire.Problem {
	return wire.Refuse(http.StatusNotFound, "model_not_found", "The model %q does not exist here: ask for %q.", id, ModelID)
}

// Embeddings is OpenAI's POST /v1/embeddings, which is not there.
func (s *API) Embeddings(http.ResponseWriter, *http.Request) error {
	return wire.Refuse(http.StatusNotFound, "model_not_found", "The model does not exist here: this server answers questions, and makes no embeddings.").Of("model")
}
