package web_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	openai "github.com/sashabaranov/go-openai"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
)

// client is a client of OpenAI's API, pointed at the site.
func (s *site) client() *openai.Client {
	c := openai.DefaultConfig("any key")
	c.BaseURL = s.url + "/v1"
	return openai.NewClientWithConfig(c)
}

func request(messages ...openai.ChatCompletionMessage) openai.ChatCompletionRequest {
	return openai.ChatCompletionRequest{Model: "pilcrow", Messages: messages, Temperature: 0.5, MaxCompletionTokens: 100}
}

func user(text string) openai.ChatCompletionMessage {
	return openai.ChatCompletionMessage{Role: "user", Content: text}
}

func TestCompletion(t *testing.T) {
	s := serve(t, always, nil)
	reply, err := s.client().CreateChatCompletion(t.Context(), request(user("Which lamps burn?")))
	if err != nil {
		t.Fatal(err)
	}
	got := reply.Choices[0]
	want := "According to Ada Lampwright:\n\nLamp 3 burns. [¶3] Lamp 7 burns. [¶7]"
	if got.Message.Content != want || got.Message.Role != "assistant" || got.FinishReason != "stop" {
		t.Errorf("got %+v", got)
	}
	if reply.Usage.PromptTokens == 0 || reply.Usage.TotalTokens != reply.Usage.PromptTokens+reply.Usage.CompletionTokens {
		t.Errorf("usage %+v", reply.Usage)
	}
	models, err := s.client().ListModels(t.Context())
	if err != nil || len(models.Models) != 1 || models.Models[0].ID != "pilcrow" {
		t.Errorf("models %+v, %v", models, err)
	}
}

// TestAnnotations: they lead from the marker in the content to the paragraph on the page.
func TestAnnotations(t *testing.T) {
	s := serve(t, always, nil)
	_, body := s.send("POST", "/v1/chat/completions", `{"model": "pilcrow", "messages": [{"role": "user", "content": "Which lamps?"}]}`)
	var reply struct {
		Choices []struct {
			Message struct {
				Content     string
				Annotations []struct {
					URLCitation struct {
						Start int    `json:"start_index"`
						End   int    `json:"end_index"`
						URL   string `json:"url"`
					} `json:"url_citation"`
				}
				Pilcrow answer.Answer
			}
		}
	}
	if err := json.Unmarshal([]byte(body), &reply); err != nil {
		t.Fatal(err)
	}
	m := reply.Choices[0].Message
	var found []string
	for _, a := range m.Annotations {
		found = append(found, string([]rune(m.Content)[a.URLCitation.Start:a.URLCitation.End])+" "+strings.TrimPrefix(a.URLCitation.URL, s.url))
	}
	if diff := cmp.Diff([]string{"[¶3] /#p3", "[¶7] /#p7"}, found); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if len(m.Pilcrow.Claims) != 2 || m.Pilcrow.Claims[1].Citations[0].Quote != "lamp 7 was never put out," {
		t.Errorf("pilcrow: %+v", m.Pilcrow)
	}
}

// stream returns the pieces of a streamed completion.
func stream(t *testing.T, c *openai.Client, r openai.ChatCompletionRequest) (pieces []string, usage *openai.Usage, err error) {
	t.Helper()
	r.StreamOptions = &openai.StreamOptions{IncludeUsage: true}
	s, err := c.CreateChatCompletionStream(t.Context(), r)
	if err != nil {
		return nil, nil, err
	}
	defer s.Close()
	for {
		chunk, err := s.Recv()
		if err == io.EOF {
			return pieces, usage, nil
		}
		if err != nil {
			return pieces, usage, err
		}
		usage = chunk.Usage
		for _, choice := range chunk.Choices {
			if choice.Delta.Content != "" {
				pieces = append(pieces, choice.Delta.Content)
			}
		}
	}
}

func TestCompletionStreams(t *testing.T) {
	pieces, usage, err := stream(t, serve(t, always, nil).client(), request(user("Which lamps burn?")))
	want := []string{"Lamp 3 burns. [¶3]", " Lamp 7 burns. [¶7]", "\n\n— According to Ada Lampwright"}
	if diff := cmp.Diff(want, pieces); diff != "" || err != nil {
		t.Errorf("error %v, -want +got:\n%s", err, diff)
	}
	if usage == nil || usage.TotalTokens == 0 {
		t.Errorf("usage %+v", usage)
	}
}

func TestCompletionIsWithdrawn(t *testing.T) {
	s := serve(t, answerFunc(func(_ context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		err := emit(lampClaim(3))
		return answer.Answer{Question: q.Text, Text: "Lamp 7 burns. [¶7]", Claims: []answer.Claim{lampClaim(7)}}, err
	}), nil)
	pieces, _, err := stream(t, s.client(), request(user("Which lamps burn?")))
	want := "Lamp 3 burns. [¶3]\n\nThe answer above is withdrawn. This is the answer:\n\nLamp 7 burns. [¶7]"
	if got := strings.Join(pieces, ""); got != want || err != nil {
		t.Errorf("error %v, got %q", err, got)
	}
}

func TestCompletionFails(t *testing.T) {
	late := false
	s := serve(t, &chat.Guard{Answerer: answerFunc(func(_ context.Context, _ answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		if late {
			_ = emit(lampClaim(3))
		}
		return answer.Answer{}, errors.New("sk-secret")
	})}, nil)
	for _, late = range []bool{false, true} {
		_, _, err := stream(t, s.client(), request(user("Which lamps burn?")))
		var told *openai.APIError
		if !errors.As(err, &told) || !strings.Contains(told.Message, "The log has it under id") || strings.Contains(err.Error(), "secret") {
			t.Errorf("after a claim: %v; error %v", late, err)
		}
	}
}

func TestMessagesAreAConversation(t *testing.T) {
	var got answer.Question
	s := serve(t, answerFunc(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		got = q
		return always(ctx, q, emit)
	}), nil)
	_, err := s.client().CreateChatCompletion(t.Context(), request(
		openai.ChatCompletionMessage{Role: "system", Content: "You are a pirate."},
		user("Which lamp burns?"),
		openai.ChatCompletionMessage{Role: "assistant", Content: "Lamp 3 burns. [¶3] So does 7. [tower ¶7]"},
		openai.ChatCompletionMessage{Role: "user", MultiContent: []openai.ChatMessagePart{{Type: "text", Text: "And"}, {Type: "text", Text: "then?"}}}))
	want := answer.Question{Text: "And\nthen?", History: []answer.Turn{{
		Question: "Which lamp burns?", Answer: "Lamp 3 burns. So does 7.",
		Cited: []answer.Citation{{Document: "lamps", Paragraph: 3}, {Document: "tower", Paragraph: 7}},
	}}}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("error %v, -want +got:\n%s", err, diff)
	}
}
