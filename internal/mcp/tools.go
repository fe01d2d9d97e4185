package mcp

import (
	"context"
	"errors"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/chat"
)

// The arguments of the tools.
type (
	askArguments struct {
		Question     string `json:"question" jsonschema:"a whole question about the text"`
		Conversation string `json:"conversation,omitempty" jsonschema:"a name that you make up: questions of the same name follow up on each other; without it a question stands by itself"`
		Language     string `json:"language,omitempty" jsonschema:"of the words around the answer (BCP 47); the text is never translated"`
	}
	searchArguments struct {
		Query string `json:"query" jsonschema:"what the paragraphs are about"`
		K     int    `json:"k,omitempty" jsonschema:"how many at most, from 1 to 50; 5 if left out"`
	}
	showArguments struct {
		Paragraph int    `json:"paragraph" jsonschema:"its number, from 1"`
		Document  string `json:"document,omitempty" jsonschema:"its slug; may be left out if there is one document"`
		Context   int    `json:"context,omitempty" jsonschema:"how many paragraphs before and after it, up to 10"`
	}
	checkArguments struct {
		Claim string `json:"claim" jsonschema:"one or more sentences, each judged by itself"`
	}
)

// The structured results, beside an answer.
type (
	found struct {
		Passages []answer.Passage `json:"passages"`
	}
	shown struct {
		Paragraphs []paragraph `json:"paragraphs"`
	}
	paragraph struct {
		Document  string `json:"document"`
		Paragraph int    `json:"paragraph"`
		Heading   string `json:"heading,omitempty"`
		Text      string `json:"text"`
	}
	verdicts struct {
		Verdicts []verify.Verdict `json:"verdicts"`
	}
)

const (
	defaultK   = 5
	maxK       = 50
	maxContext = 10
)

func (s *Server) addTools(server *mcp.Server) {
	closed := false
	reads := &mcp.ToolAnnotations{ReadOnlyHint: true, IdempotentHint: true, OpenWorldHint: &closed}
	mcp.AddTool(server, &mcp.Tool{Name: "ask", Title: "Ask the text", Annotations: reads,
		Description: "Answers a question from the text, each sentence with the paragraphs that it rests on, checked; or says that the text does not answer."}, call(s, s.ask))
	mcp.AddTool(server, &mcp.Tool{Name: "search", Title: "Search the text", Annotations: reads,
		Description: "Ranks the paragraphs nearest to a query, each with its nearest sentence."}, call(s, s.search))
	mcp.AddTool(server, &mcp.Tool{Name: "show_paragraph", Title: "Show a paragraph", Annotations: reads,
		Description: "Returns a paragraph of the text, with its neighbours if wanted."}, call(s, s.show))
	mcp.AddTool(server, &mcp.Tool{Name: "check_claim", Title: "Check a claim against the text", Annotations: reads,
		Description: "Tells of each sentence whether the text supports it, contradicts it in a number, a name or by a negation, or does not have it."}, call(s, s.check))
}

// call makes a tool of a function. Errors become the sentences that people read.
func call[In, Out any](s *Server, do func(context.Context, *mcp.CallToolRequest, In) (string, Out, error)) mcp.ToolHandlerFor[In, Out] {
	return func(ctx context.Context, r *mcp.CallToolRequest, in In) (*mcp.CallToolResult, Out, error) {
		var none Out
		if s.running.ending() {
			return nil, none, errors.New("the server is shutting down: ask again in a moment")
		}
		text, out, err := do(ctx, r, in)
		var mistake *mistaken
		switch {
		case errors.As(err, &mistake):
			return nil, none, mistake
		case err != nil:
			return nil, none, errors.New(chat.Sentence(err))
		}
		return &mcp.CallToolResult{Content: []mcp.Content{&mcp.TextContent{Text: text}}}, out, nil
	}
}

// A mistaken call has arguments that make no sense; it says how they would.
type mistaken struct{ error }

// ask answers. The claims go out as progress as they are checked, if the client asked
// for progress.
//
// An assistant asks several things at once, so its calls are nobody in particular to
// the limits of people, and none follows up on another that it does not name.
func (s *Server) ask(ctx context.Context, r *mcp.CallToolRequest, in askArguments) (string, answer.Answer, error) {
	slot, err := s.Admission.Enter(ctx, chat.Asker{}, nil)
	if err != nil {
		return "", answer.Answer{}, err
	}
	defer slot.Release()
	q := answer.Question{Text: in.Question, Language: in.Language}
	key := s.conversation(r, in.Conversation)
	if key != "" {
		q.History = s.Conversations.History(key)
	}
	several := len(s.service.Corpus().Documents) > 1
	progress := progress{r: r, token: r.Params.GetProgressToken()}
	a, err := s.service.Answer(ctx, q, func(c answer.Claim) error {
		progress.tell(ctx, c.Marked(several))
		return nil
	})
	if err != nil {
		return "", answer.Answer{}, err
	}
	if key != "" {
		s.Conversations.Add(key, a)
	}
	return answerText(a, several), a, nil
}

// conversation is the key under which earlier turns are remembered: the name that
// the client gave, in its session; "" without a name. Over the streams there is but
// one client.
func (s *Server) conversation(r *mcp.CallToolRequest, name string) string {
	if name == "" {
		return ""
	}
	return "mcp/" + r.Session.ID() + "/" + name
}

// progress sends the claims of an answer on its way.
type progress struct {
	r     *mcp.CallToolRequest
	token any
	sent  float64
}

func (p *progress) tell(ctx context.Context, message string) {
	if p.token == nil {
		return
	}
	p.sent++
	_ = p.r.Session.NotifyProgress(ctx, &mcp.ProgressNotificationParams{ProgressToken: p.token, Progress: p.sent, Message: message})
}
