package openaiapi_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	openai "github.com/sashabaranov/go-openai"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
	"pilcrow/internal/web"
	"pilcrow/internal/web/webtest"
)

// clientOf is a client of OpenAI's API, pointed at the site.
func clientOf(s *webtest.Site) *openai.Client {
	c := openai.DefaultConfig("any key")
	c.BaseURL = s.URL + "/v1"
	return openai.NewClientWithConfig(c)
}

func request(messages ...openai.ChatCompletionMessage) openai.ChatCompletionRequest {
	return openai.ChatCompletionRequest{Model: "pilcrow", Messages: messages, Temperature: 0.5, MaxCompletionTokens: 100}
}

func user(text string) openai.ChatCompletionMessage {
	return openai.ChatCompletionMessage{Role: "user", Content: text}
}

func TestCompletion(t *testing.T) {
	s := webtest.Serve(t, webtest.Always, nil)
	reply, err := clientOf(s).CreateChatCompletion(t.Context(), request(user("Which lamps burn?")))
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
	models, err := clientOf(s).ListModels(t.Context())
	if err != nil || len(models.Models) != 1 || models.Models[0].ID != "pilcrow" {
		t.Errorf("models %+v, %v", models, err)
	}
}

// TestAnnotations: they lead from the marker in the content to the paragraph on the page.
func TestAnnotations(t *testing.T) {
	s := webtest.Serve(t, webtest.Always, nil)
	_, body := s.Send("POST", "/v1/chat/completions", `{"model": "pilcrow", "messages": [{"role": "user", "content": "Which lamps?"}]}`)
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
		found = append(found, string([]rune(m.Content)[a.URLCitation.Start:a.URLCitation.End])+" "+strings.TrimPrefix(a.URLCitation.URL, s.URL))
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
	pieces, usage, err := stream(t, clientOf(webtest.Serve(t, webtest.Always, nil)), request(user("Which lamps burn?")))
	want := []string{"Lamp 3 burns. [¶3]", " Lamp 7 burns. [¶7]", "\n\n— According to Ada Lampwright"}
	if diff := cmp.Diff(want, pieces); diff != "" || err != nil {
		t.Errorf("error %v, -want +got:\n%s", err, diff)
	}
	if usage == nil || usage.TotalTokens == 0 {
		t.Errorf("usage %+v", usage)
	}
}

func TestCompletionIsWithdrawn(t *testing.T) {
	s := webtest.Serve(t, webtest.Answering(func(_ context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		err := emit(webtest.LampClaim(3))
		return answer.Answer{Question: q.Text, Text: "Lamp 7 burns. [¶7]", Claims: []answer.Claim{webtest.LampClaim(7)}}, err
	}), nil)
	pieces, _, err := stream(t, clientOf(s), request(user("Which lamps burn?")))
	want := "Lamp 3 burns. [¶3]\n\nThe answer above is withdrawn. This is the answer:\n\nLamp 7 burns. [¶7]"
	if got := strings.Join(pieces, ""); got != want || err != nil {
		t.Errorf("error %v, got %q", err, got)
	}
}

// TestCompletionShowsTheNearest: who has no page has the passages as text.
func TestCompletionShowsTheNearest(t *testing.T) {
	best := webtest.LampClaim(3).Citations[0]
	s := webtest.Serve(t, webtest.Answering(func(_ context.Context, q answer.Question, _ func(answer.Claim) error) (answer.Answer, error) {
		return answer.Answer{
			Question: q.Text, Outcome: answer.Nearest, Abstained: true, Reason: answer.Uncertain, Language: "en", Text: "The text may not answer this.",
			Passages: []answer.Passage{{Document: best.Document, Paragraph: best.Paragraph, Text: best.Quote, Best: &best}},
		}, nil
	}), nil)
	reply, err := clientOf(s).CreateChatCompletion(t.Context(), request(user("Which lamp is the oldest?")))
	if err != nil {
		t.Fatal(err)
	}
	want := "The text may not answer this.\n\nNearest paragraphs:\n\n“" + best.Quote + "” [¶3]"
	if got := reply.Choices[0].Message.Content; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCompletionFails(t *testing.T) {
	late := false
	s := webtest.Serve(t, &chat.Guard{Text: webtest.Lamps, Answerer: webtest.Answering(func(_ context.Context, _ answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		if late {
			_ = emit(webtest.LampClaim(3))
		}
		return answer.Answer{}, errors.New("sk-secret")
	})}, nil)
	for _, late = range []bool{false, true} {
		_, _, err := stream(t, clientOf(s), request(user("Which lamps burn?")))
		var told *openai.APIError
		if !errors.As(err, &told) || !strings.Contains(told.Message, "The log has it under id") || strings.Contains(err.Error(), "secret") {
			t.Errorf("after a claim: %v; error %v", late, err)
		}
	}
}

// TestStops: an answer ends where its reader wants it to end.
func TestStops(t *testing.T) {
	s := webtest.Serve(t, webtest.Always, nil)
	for _, test := range []struct {
		stop   []string
		tokens int
		want   string // streamed
		reason openai.FinishReason
	}{
		{[]string{"burns. [¶7]"}, 0, "Lamp 3 burns. [¶3] Lamp 7 ", "stop"},
		{[]string{"¶3] Lamp"}, 0, "Lamp 3 burns. [", "stop"}, // over the edge of two pieces
		{[]string{"Ada", "never"}, 0, "Lamp 3 burns. [¶3] Lamp 7 burns. [¶7]\n\n— According to ", "stop"},
		{[]string{"Lampwright and sons"}, 0, "Lamp 3 burns. [¶3] Lamp 7 burns. [¶7]\n\n— According to Ada Lampwright", "stop"},
		{nil, 3, "Lamp 3 burns", "length"},
		{nil, 500, "Lamp 3 burns. [¶3] Lamp 7 burns. [¶7]\n\n— According to Ada Lampwright", "stop"},
	} {
		r := request(user("Which lamps burn?"))
		r.Stop, r.MaxCompletionTokens = test.stop, test.tokens
		pieces, _, err := stream(t, clientOf(s), r)
		if got := strings.Join(pieces, ""); got != test.want || err != nil {
			t.Errorf("%q, %d: %q, error %v", test.stop, test.tokens, got, err)
		}
		reply, err := clientOf(s).CreateChatCompletion(t.Context(), r)
		if err != nil || reply.Choices[0].FinishReason != test.reason {
			t.Errorf("%q, %d: %+v, error %v", test.stop, test.tokens, reply, err)
		}
	}
}

// TestQuestionsAreNoted: what is asked here is noted in numbers, whichever way, and with its
// words what is not answered.
func TestQuestionsAreNoted(t *testing.T) {
	kept, err := sqlite.Open(t.Context(), t.TempDir(), state.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	s := webtest.Serve(t, webtest.Answering(func(_ context.Context, q answer.Question, _ func(answer.Claim) error) (answer.Answer, error) {
		if q.Text == "Who knows?" {
			return answer.Answer{Question: q.Text, Outcome: answer.Answered, Claims: []answer.Claim{{Proof: answer.Quotation, Text: "Ada knows."}}}, nil
		}
		return answer.Answer{Question: q.Text, Outcome: answer.Absent, Abstained: true, Reason: answer.NotInText, Text: "The text does not answer this."}, nil
	}), func(s *web.Server) { s.Memory = kept })
	s.Send("POST", "/v1/chat/completions", `{"messages": [{"role": "user", "content": "Who paid?"}]}`)
	s.Send("POST", "/v1/chat/completions", `{"stream": true, "messages": [{"role": "user", "content": "Who paid again?"}]}`)
	s.Send("POST", "/v1/responses", `{"input": "Who sold?"}`)
	s.Send("POST", "/v1/responses", `{"input": "Who knows?"}`)
	s.Send("POST", "/api/ask", `{"question": "Who knows?"}`)
	gaps, err := kept.Gaps(t.Context(), time.Time{})
	if err != nil || len(gaps) != 3 || gaps[0].Question != "Who paid?" || gaps[2].Question != "Who sold?" {
		t.Errorf("%+v, error %v", gaps, err)
	}
	stats, err := kept.Stats(t.Context(), time.Time{})
	if err != nil || len(stats) != 5 || stats[0].Outcome != answer.Absent || stats[3].Quotations != 1 || stats[4].Quotations != 1 {
		t.Errorf("%+v, error %v", stats, err)
	}
}
