// Package webtest starts servers for tests, about a text of forty lamps.
package webtest

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/text"
	"pilcrow/internal/web"
)

// OpenAINode is the official client of OpenAI's API for Node, as npm has it.
const OpenAINode = "openai@7.57.0"

// A Site is a running server.
type Site struct {
	T      *testing.T
	URL    string
	cancel context.CancelFunc
	ended  chan error // what Run returned
}

// Serve starts a server for service; change, unless nil, sets what is special about it.
func Serve(t *testing.T, service chat.Service, change func(*web.Server)) *Site {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &web.Server{Listener: listener}
	if change != nil {
		change(s)
	}
	ctx, cancel := context.WithCancel(context.Background())
	running := &Site{T: t, URL: "http://" + listener.Addr().String(), cancel: cancel, ended: make(chan error, 1)}
	go func() { running.ended <- s.Run(ctx, service) }()
	t.Cleanup(cancel)
	return running
}

func (s *Site) End() error {
	s.cancel()
	err := <-s.ended
	s.ended <- err
	return err
}

// Send makes a request and returns the reply's status and body.
func (s *Site) Send(method, path, body string, headers ...string) (int, string) {
	s.T.Helper()
	reply := s.Do(method, path, append([]string{"body", body}, headers...)...)
	got, err := io.ReadAll(reply.Body)
	if err != nil {
		s.T.Fatal(err)
	}
	return reply.StatusCode, string(got)
}

// Do makes a request with headers; "body" is not one of them.
func (s *Site) Do(method, path string, headers ...string) *http.Response {
	s.T.Helper()
	fields := make(map[string]string)
	for i := 0; i+1 < len(headers); i += 2 {
		fields[headers[i]] = headers[i+1]
	}
	r, err := http.NewRequest(method, s.URL+path, strings.NewReader(fields["body"]))
	if err != nil {
		s.T.Fatal(err)
	}
	if fields["body"] != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	for name, value := range fields {
		switch name {
		case "body":
		case "Host":
			r.Host = value
		default:
			r.Header.Set(name, value)
		}
	}
	reply, err := http.DefaultClient.Do(r)
	if err != nil {
		s.T.Fatal(err)
	}
	s.T.Cleanup(func() { reply.Body.Close() })
	return reply
}

// Lamps is the text of these tests: forty paragraphs as the conformance suite cites them.
var Lamps = func() *text.Corpus {
	d := &text.Document{Meta: text.Meta{Slug: "lamps", Title: "The lamps of <b>Askeby</b>", Author: "Ada Lampwright", Language: "en"}}
	for n := 1; n <= 40; n++ {
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: "lamps", Number: n, Text: LampText(n)})
	}
	return &text.Corpus{Documents: []*text.Document{d}}
}()

func LampText(n int) string {
	return fmt.Sprintf("It is written hére: lamp %d was never put out, And so it was. <script>document.title='run'</script>", n)
}

// FindFirst finds the first paragraphs, whatever is asked.
func FindFirst(_ context.Context, query string, k int) ([]answer.Passage, error) {
	if strings.TrimSpace(query) == "" {
		return nil, &chat.Error{Kind: chat.EmptyQuestion}
	}
	var found []answer.Passage
	for n := 1; n <= k; n++ {
		best := LampClaim(n).Citations[0]
		found = append(found, answer.Passage{Document: "lamps", Paragraph: n, Rank: n, Score: 1 / float64(n), Text: LampText(n), Best: &best})
	}
	return found, nil
}

// Answering is a service that answers so.
func Answering(f func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error)) chattest.Stub {
	return chattest.Stub{AnswerFunc: f, FindFunc: FindFirst, Text: Lamps}
}

// LampClaim is a claim about lamp n with its evidence.
func LampClaim(n int) answer.Claim {
	quote := fmt.Sprintf("lamp %d was never put out,", n)
	start := strings.Index(LampText(n), quote)
	return answer.Claim{Proof: answer.Quotation, Text: fmt.Sprintf("Lamp %d burns.", n), Citations: []answer.Citation{
		{Document: "lamps", Paragraph: n, Quote: quote, Start: start, End: start + len(quote)}}}
}

// Always answers every question with lamp 3 and lamp 7.
var Always = Answering(func(_ context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	claims := []answer.Claim{LampClaim(3), LampClaim(7)}
	for _, c := range claims {
		if err := emit(c); err != nil {
			return answer.Answer{}, err
		}
	}
	return answer.Answer{
		Question: q.Text, Searched: []string{q.Text}, Mode: answer.Extractive, Outcome: answer.Answered, Frame: "According to Ada Lampwright:",
		Text: "Lamp 3 burns. [¶3] Lamp 7 burns. [¶7]", Claims: claims, Passages: []answer.Passage{},
	}, nil
})
