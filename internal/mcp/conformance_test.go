package mcp_test

import (
	"context"
	"io"
	"strings"
	"sync"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	pilcrow "pilcrow/internal/mcp"
	"pilcrow/internal/text"
)

func TestConformance(t *testing.T) {
	chattest.Run(t, func(t *testing.T, s chat.Service) chattest.Driver { return startOnStreams(t, s) })
}

// An assistant is a person at a program that shows what the ask tool says.
type assistant struct {
	t       *testing.T
	session *mcp.ClientSession
	cancel  context.CancelFunc
	ended   chan error // what Run returned

	relisted chan struct{} // the list of resources is another

	mu    sync.Mutex
	stop  context.CancelFunc
	reply *chattest.Reply
	heard string // as progress, of the running answer
}

// startOnStreams connects the SDK's client to a server over two pipes.
func startOnStreams(t *testing.T, service chat.Service) *assistant {
	t.Helper()
	inRead, inWrite := io.Pipe()
	outRead, outWrite := io.Pipe()
	s := &pilcrow.Server{In: inRead, Out: outWrite}
	ctx, cancel := context.WithCancel(context.Background())
	p := &assistant{t: t, cancel: cancel, ended: make(chan error, 1), relisted: make(chan struct{}, 1)}
	go func() { p.ended <- s.Run(ctx, service) }()
	client := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, &mcp.ClientOptions{
		ProgressNotificationHandler: p.hear,
		ResourceListChangedHandler: func(context.Context, *mcp.ResourceListChangedRequest) {
			select {
			case p.relisted <- struct{}{}:
			default:
			}
		},
	})
	session, err := client.Connect(t.Context(), &mcp.IOTransport{Reader: outRead, Writer: inWrite}, nil)
	if err != nil {
		t.Fatal(err)
	}
	p.session = session
	t.Cleanup(func() { cancel(); session.Close() })
	return p
}

func (p *assistant) hear(_ context.Context, r *mcp.ProgressNotificationClientRequest) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.heard += r.Params.Message + "\n"
	p.reply.Show(p.heard)
}

func (p *assistant) Ask(question string) *chattest.Reply {
	ctx, stop := context.WithCancel(context.Background())
	reply := chattest.NewReply()
	p.mu.Lock()
	p.stop, p.reply, p.heard = stop, reply, ""
	p.mu.Unlock()
	go func() {
		defer stop()
		call := &mcp.CallToolParams{Name: "ask", Arguments: map[string]any{"question": question, "conversation": "one"}}
		call.SetProgressToken("one")
		result, err := p.session.CallTool(ctx, call)
		p.mu.Lock()
		heard := p.heard
		p.mu.Unlock()
		switch {
		case ctx.Err() != nil:
			reply.Finish(heard + chat.Sentence(&chat.Error{Kind: chat.Cancelled}))
		case err != nil:
			reply.Finish(err.Error())
		default:
			reply.Finish(said(result))
		}
	}()
	return reply
}

func (p *assistant) Stop() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.stop()
}

func (p *assistant) Shutdown() error {
	p.cancel()
	return <-p.ended
}

// said is the text of a tool's result.
func said(r *mcp.CallToolResult) string {
	var texts []string
	for _, c := range r.Content {
		if c, ok := c.(*mcp.TextContent); ok {
			texts = append(texts, c.Text)
		}
	}
	return strings.Join(texts, "\n")
}

func lamps() *text.Corpus {
	return &text.Corpus{Documents: []*text.Document{{
		Meta: text.Meta{Slug: "lamps", Title: "The lamps", Author: "Ada Lampwright"},
		Paragraphs: []text.Paragraph{
			{Document: "lamps", Number: 1, Text: "The first lamp burns."},
			{Document: "lamps", Number: 2, Text: "The second lamp was sold in 1931."},
		},
	}}}
}

// find finds the first lamp.
func find(context.Context, string, int) ([]answer.Passage, error) {
	return []answer.Passage{{
		Document: "lamps", Paragraph: 1, Rank: 1, Score: .9, Text: "The first lamp burns.",
		Best: &answer.Citation{Document: "lamps", Paragraph: 1, Quote: "The first lamp burns.", End: 21},
	}}, nil
}

// contradict contradicts what it is told of the second lamp.
func contradict(_ context.Context, s string) ([]verify.Verdict, error) {
	quote := "The second lamp was sold in 1931."
	return []verify.Verdict{{Sentence: s, Finding: verify.Contradicted,
		Citations: []answer.Citation{{Document: "lamps", Paragraph: 2, Quote: quote, End: len(quote)}}}}, nil
}
