package mcp_test

import (
	"context"
	"encoding/json"
	"net"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	pilcrow "pilcrow/internal/mcp"
	"pilcrow/internal/text"
)

// echo answers with the question and with how many turns there were before.
var echo = chattest.Stub{AnswerFunc: answerAgain, FindFunc: find, VerifyFunc: contradict, Text: lamps()}

func answerAgain(_ context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	c := answer.Claim{Text: strings.Repeat("again ", len(q.History)) + q.Text,
		Citations: []answer.Citation{{Document: "lamps", Paragraph: 1, Quote: "The first lamp burns.", End: 21}}}
	return answer.Answer{Question: q.Text, Searched: []string{}, Text: c.Text, Claims: []answer.Claim{c}, Passages: []answer.Passage{}}, emit(c)
}

func TestTools(t *testing.T) {
	session := startOnStreams(t, &chat.Guard{Answerer: echo, Text: lamps()}).session
	list, err := session.ListTools(t.Context(), nil)
	if err != nil || len(list.Tools) != 4 {
		t.Fatalf("%v, error %v", list, err)
	}
	for _, test := range []struct {
		name, arguments string
		says            string
		isError         bool
	}{
		{"ask", `{"question": "Which lamp burns?"}`, "Which lamp burns? [¶1]\n\n[¶1] “The first lamp burns.”", false},
		{"ask", `{"question": "And then?"}`, "And then? [¶1]", false},
		{"ask", `{"question": "Which?", "conversation": "one"}`, "Which? [¶1]", false},
		{"ask", `{"question": "And then?", "conversation": "one"}`, "again And then? [¶1]", false},
		{"ask", `{"question": "And then?", "conversation": "another"}`, "And then? [¶1]", false},
		{"ask", `{"question": "?!"}`, "Please ask a question in words.", true},
		{"ask", `{"question": 5}`, "question", true},
		{"ask", `{}`, "question", true},
		{"search", `{"query": "lamp"}`, "[¶1] (score 0.90) The first lamp burns.", false},
		{"search", `{"query": "lamp", "k": 51}`, "k must be from 1 to 50", true},
		{"show_paragraph", `{"paragraph": 2, "context": 1}`, "[¶1] The first lamp burns.\n\n[¶2] The second lamp was sold in 1931.", false},
		{"show_paragraph", `{"paragraph": 3}`, "lamps has the paragraphs 1 to 2", true},
		{"show_paragraph", `{"paragraph": 1, "document": "towers"}`, `there is no document "towers"; there are: lamps`, true},
		{"show_paragraph", `{"paragraph": 1, "context": 11}`, "context must be from 0 to 10", true},
		{"check_claim", `{"claim": "It was sold in 1932."}`, "It was sold in 1932.: contradicted\n  [¶2] “The second lamp was sold in 1931.”", false},
	} {
		result, err := session.CallTool(t.Context(), &mcp.CallToolParams{Name: test.name, Arguments: json.RawMessage(test.arguments)})
		if err != nil {
			t.Errorf("%s %s: %v", test.name, test.arguments, err)
			continue
		}
		if got := said(result); result.IsError != test.isError || !strings.HasPrefix(got, test.says) && (!test.isError || !strings.Contains(got, test.says)) {
			t.Errorf("%s %s: error %v: %s", test.name, test.arguments, result.IsError, got)
		}
		if !test.isError {
			fits(t, list.Tools, test.name, result.StructuredContent)
		}
	}
}

// fits wants that a structured result is as the tool's schema says, in the judgement of
// another library than the one that made both.
func fits(t *testing.T, tools []*mcp.Tool, name string, result any) {
	t.Helper()
	at := slices.IndexFunc(tools, func(tool *mcp.Tool) bool { return tool.Name == name })
	if tools[at].OutputSchema == nil || result == nil {
		t.Fatalf("%s: schema %v, result %v", name, tools[at].OutputSchema, result)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("tool.json", tools[at].OutputSchema); err != nil {
		t.Fatal(err)
	}
	if err := compiler.MustCompile("tool.json").Validate(result); err != nil {
		t.Errorf("%s: %v", name, err)
	}
}

// TestParallelCalls: an assistant asks several things at once.
func TestParallelCalls(t *testing.T) {
	session := startOnStreams(t, &chat.Guard{Answerer: echo, Text: lamps()}).session
	replies := make(chan string)
	const calls = 8
	for range calls {
		go func() {
			result, err := session.CallTool(t.Context(), &mcp.CallToolParams{Name: "ask", Arguments: map[string]any{"question": "Which lamp burns?"}})
			if err != nil {
				replies <- err.Error()
				return
			}
			replies <- said(result)
		}()
	}
	for range calls {
		if got := <-replies; !strings.HasPrefix(got, "Which lamp burns? [¶1]") {
			t.Error(got)
		}
	}
}

func TestCompletion(t *testing.T) {
	session := startOnStreams(t, echo).session
	for _, test := range []struct {
		argument, value string
		want            []string
	}{
		{"document", "", []string{"lamps"}},
		{"document", "La", []string{"lamps"}},
		{"document", "tower", []string{}},
		{"paragraph", "", []string{"1", "2"}},
		{"paragraph", "2", []string{"2"}},
		{"else", "", []string{}},
	} {
		got, err := session.Complete(t.Context(), &mcp.CompleteParams{
			Ref:      &mcp.CompleteReference{Type: "ref/resource", URI: "pilcrow://{document}/{paragraph}"},
			Argument: mcp.CompleteParamsArgument{Name: test.argument, Value: test.value},
			Context:  &mcp.CompleteContext{Arguments: map[string]string{"document": "lamps"}},
		})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, got.Completion.Values); diff != "" {
			t.Errorf("%s %q: -want +got:\n%s", test.argument, test.value, diff)
		}
	}
}

// A reloaded service answers from another text after a while.
type reloaded struct {
	chat.Service
	now atomic.Pointer[text.Corpus]
}

func (r *reloaded) Corpus() *text.Corpus { return r.now.Load() }

// TestListChanged: clients are told that the list is another, and it is true.
func TestListChanged(t *testing.T) {
	service := &reloaded{Service: echo}
	service.now.Store(lamps())
	p := startOnStreams(t, service)
	if c := p.session.InitializeResult().Capabilities; !c.Resources.ListChanged || c.Tools.ListChanged {
		t.Errorf("resources %+v, tools %+v", c.Resources, c.Tools)
	}
	other := lamps()
	other.Documents[0].Meta.Slug = "towers"
	service.now.Store(other)
	<-p.relisted
	list, err := p.session.ListResources(t.Context(), nil)
	if err != nil || len(list.Resources) != 1 || list.Resources[0].URI != "pilcrow://towers" {
		t.Errorf("%+v, error %v", list, err)
	}
}

func TestResources(t *testing.T) {
	session := startOnStreams(t, echo).session
	list, err := session.ListResources(t.Context(), nil)
	if err != nil || len(list.Resources) != 1 || list.Resources[0].URI != "pilcrow://lamps" {
		t.Fatalf("%v, error %v", list, err)
	}
	for uri, want := range map[string]string{
		"pilcrow://lamps":   "¶1 The first lamp burns.\n\n¶2 The second lamp was sold in 1931.",
		"pilcrow://lamps/2": "The second lamp was sold in 1931.",
	} {
		got, err := session.ReadResource(t.Context(), &mcp.ReadResourceParams{URI: uri})
		if err != nil || len(got.Contents) != 1 || got.Contents[0].Text != want {
			t.Errorf("%s: %+v, error %v", uri, got, err)
		}
	}
	for _, uri := range []string{"pilcrow://lamps/3", "pilcrow://lamps/0", "pilcrow://lamps/x", "pilcrow://towers", "pilcrow://towers/1", "pilcrow:///1", "pilcrow://%zz/1"} {
		if got, err := session.ReadResource(t.Context(), &mcp.ReadResourceParams{URI: uri}); err == nil {
			t.Errorf("%s: %+v", uri, got)
		}
	}
}

// TestHTTP: clients over HTTP do not follow up on each other's questions.
func TestHTTP(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	s := &pilcrow.Server{Listener: listener}
	go func() { ended <- s.Run(ctx, echo) }()
	t.Cleanup(cancel)
	for range 2 {
		client := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, &mcp.ClientOptions{
			ResourceListChangedHandler: func(context.Context, *mcp.ResourceListChangedRequest) {}, // listens until the end
		})
		session, err := client.Connect(t.Context(), &mcp.StreamableClientTransport{Endpoint: "http://" + listener.Addr().String()}, nil)
		if err != nil {
			t.Fatal(err)
		}
		defer session.Close()
		result, err := session.CallTool(t.Context(), &mcp.CallToolParams{Name: "ask", Arguments: map[string]any{"question": "Which lamp burns?"}})
		if err != nil || !strings.HasPrefix(said(result), "Which lamp burns? [¶1]") {
			t.Errorf("%v, error %v", result, err)
		}
	}
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("Run returned %v", err)
	}
}
