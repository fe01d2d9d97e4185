package openaiapi

import (
	"encoding/json"
	"net/http"

	"pilcrow/internal/answer"
	"pilcrow/internal/web/wire"
)

// responsesRequest holds the fields of a response that are heeded: see
// [completionRequest].
type responsesRequest struct {
	Input      input  `json:"input"`
	Previous   string `json:"previous_response_id"`
	Stream     bool   `json:"stream"`
	Background bool   `json:"background"`
	MaxTokens  *int   `json:"max_output_tokens"`
	LogProbs   int    `json:"top_logprobs"`
	Text       struct {
		Format struct {
			Type string `json:"type"`
		} `json:"format"`
	} `json:"text"`
}

// input is a question, or messages among other items, which are passed over.
type input []message

func (in *input) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		*in = input{{Role: "user"}}
		return json.Unmarshal(data, &(*in)[0].Content.text)
	}
	var items []struct {
		message
		Type string `json:"type"`
	}
	if err := json.Unmarshal(data, &items); err != nil {
		return err
	}
	for _, item := range items {
		if item.Type == "message" || item.Type == "" {
			*in = append(*in, item.message)
		}
	}
	return nil
}

// Responses is OpenAI's POST /v1/responses, the newer way to ask. The answer's
// citations are annotations of its text. An earlier response can be gone on from by
// its id, as long as the conversation is remembered.
//
// Source: OpenAI API reference, "Create a model response" and "Streaming events".
func (s *API) Responses(w http.ResponseWriter, r *http.Request) error {
	var in responsesRequest
	if err := wire.ReadBody(w, r, maxChat, false, &in); err != nil {
		return err
	}
	t, err := in.conversation(s.onlySlug())
	if err != nil {
		return err
	}
	if in.Previous != "" {
		earlier := s.Conversations.History(responseKey(r, in.Previous))
		if len(earlier) == 0 {
			return wire.Refuse(http.StatusBadRequest, "previous_response_not_found", "Previous response with id '%s' not found.", in.Previous).Of("previous_response_id")
		}
		t.question.History = append(earlier, t.question.History...)
	}
	made := response{id: "resp_" + wire.NewID(), item: "msg_" + wire.NewID(), created: now(), in: in}
	if in.Stream {
		return s.streamResponse(w, r, t, made)
	}
	p, a, err := s.speak(r, t, nil)
	if err != nil {
		return err
	}
	s.goOn(r, made, p, a)
	wire.WriteJSON(w, http.StatusOK, made.whole(p, a, wire.BaseURL(r)))
	return nil
}

// conversation reads the request.
func (in responsesRequest) conversation(slug string) (conversation, error) {
	switch format := in.Text.Format.Type; {
	case in.Background:
		return conversation{}, wire.Refuse(http.StatusBadRequest, "unsupported_value", "Unsupported value: 'background' does not support true with this model.").Of("background")
	case in.LogProbs > 0:
		return conversation{}, wire.Refuse(http.StatusBadRequest, "unsupported_parameter", "Unsupported parameter: 'top_logprobs' is not supported with this model.").Of("top_logprobs")
	case format != "" && format != "text":
		return conversation{}, wire.Refuse(http.StatusBadRequest, "unsupported_value", "Unsupported value: 'text.format' of type '%s' is not supported with this model: answers are text.", format).Of("text.format")
	}
	if err := positive("max_output_tokens", in.MaxTokens); err != nil {
		return conversation{}, err
	}
	t, err := conversationOf(in.Input, "input", slug)
	t.cut = cut{most: characters(in.MaxTokens)}
	return t, err
}

// goOn remembers the conversation that a response ends, under its id.
func (s *API) goOn(r *http.Request, made response, p *speech, a answer.Answer) {
	if p.conversation.task == nil {
		s.Conversations.Begin(responseKey(r, made.id), p.conversation.question.History, a)
	}
}

// responseKey is the key of a conversation: only its own sender can go on from it.
func responseKey(r *http.Request, id string) string { return wire.Sender(r) + "/" + id }

// streamResponse sends the claims as they are checked, between the events that clients
// wait for.
func (s *API) streamResponse(w http.ResponseWriter, r *http.Request, t conversation, made response) error {
	stream := wire.NewEvents(w, r)
	defer stream.Stop()
	events := &responseEvents{stream: stream, response: made}
	p, a, err := s.speak(r, t, events.delta)
	switch {
	case err != nil && !stream.Started():
		return err
	case err != nil:
		events.fail(wire.ProblemOf(err))
		return nil
	}
	s.goOn(r, made, p, a)
	events.finish(p, a, wire.BaseURL(r))
	return nil
}
