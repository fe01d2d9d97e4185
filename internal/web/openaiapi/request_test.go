package openaiapi_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	openai "github.com/sashabaranov/go-openai"

	"pilcrow/internal/answer"
	"pilcrow/internal/web/webtest"
)

func TestMessagesAreAConversation(t *testing.T) {
	var got answer.Question
	s := webtest.Serve(t, webtest.Answering(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		got = q
		return webtest.Always.Answer(ctx, q, emit)
	}), nil)
	_, err := clientOf(s).CreateChatCompletion(t.Context(), request(
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

// TestAnyModel: there is one, whatever it is called, and the reply names it.
func TestAnyModel(t *testing.T) {
	s := webtest.Serve(t, webtest.Always, nil)
	for _, model := range []string{"gpt-4o", ""} {
		_, body := s.Send("POST", "/v1/chat/completions", `{"model": "`+model+`", "messages": [{"role": "user", "content": "Which lamps?"}]}`)
		if !strings.Contains(body, `"model":"pilcrow"`) || !strings.Contains(body, "Lamp 7 burns.") {
			t.Errorf("%q: %s", model, body)
		}
	}
}

// TestPictures: they are left out, and the answer says so.
func TestPictures(t *testing.T) {
	s := webtest.Serve(t, webtest.Always, nil)
	picture := openai.ChatMessagePart{Type: "image_url", ImageURL: &openai.ChatMessageImageURL{URL: "data:image/png;base64," + strings.Repeat("A", 3<<20)}}
	r := request(
		openai.ChatCompletionMessage{Role: "user", MultiContent: []openai.ChatMessagePart{picture}},
		openai.ChatCompletionMessage{Role: "assistant", Content: "A lamp."},
		openai.ChatCompletionMessage{Role: "user", MultiContent: []openai.ChatMessagePart{{Type: "text", Text: "Which lamps burn?"}, picture}})
	reply, err := clientOf(s).CreateChatCompletion(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	if got := reply.Choices[0].Message.Content; !strings.Contains(got, "Lamp 7 burns.") || !strings.HasSuffix(got, "such as pictures, was left out.)") {
		t.Error(got)
	}
	pieces, _, err := stream(t, clientOf(s), r)
	if got := strings.Join(pieces, ""); !strings.HasSuffix(got, "was left out.)") || err != nil {
		t.Errorf("%s, error %v", got, err)
	}
}

// TestLongHistory: of a long conversation the end is read.
func TestLongHistory(t *testing.T) {
	var got answer.Question
	s := webtest.Serve(t, webtest.Answering(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		got = q
		return webtest.Always.Answer(ctx, q, emit)
	}), nil)
	var messages []openai.ChatCompletionMessage
	for i := range 500 {
		messages = append(messages, user(strings.Repeat("long ", 500)+strconv.Itoa(i)+"?"), openai.ChatCompletionMessage{Role: "assistant", Content: "No."})
	}
	_, err := clientOf(s).CreateChatCompletion(t.Context(), request(append(messages, user("And then?"))...))
	if err != nil || got.Text != "And then?" || len(got.History) != 20 || !strings.HasSuffix(got.History[19].Question, " 499?") {
		t.Errorf("error %v, %d turns", err, len(got.History))
	}
}
