package web_test

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/web/webtest"
)

// TestEventsConform holds the stream of events to what people must see.
func TestEventsConform(t *testing.T) {
	chattest.Run(t, func(t *testing.T, a chat.Service) chattest.Driver {
		return &listener{Site: webtest.Serve(t, a, nil)}
	})
}

// A listener is a person at a program that shows the events of /api/ask.
type listener struct {
	*webtest.Site
	mu   sync.Mutex
	stop context.CancelFunc
}

func (l *listener) Shutdown() error { return l.End() }

func (l *listener) Stop() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.stop()
}

func (l *listener) Ask(question string) *chattest.Reply {
	reply := chattest.NewReply()
	ctx, stop := context.WithCancel(context.Background())
	l.mu.Lock()
	l.stop = stop
	l.mu.Unlock()
	go func() {
		defer stop()
		shown := &shown{}
		err := l.listen(ctx, question, func() { reply.Show(shown.text()) }, shown)
		if ctx.Err() != nil {
			shown.trouble = chat.Sentence(&chat.Error{Kind: chat.Cancelled})
		} else if err != nil {
			shown.trouble = err.Error()
		}
		reply.Finish(shown.text())
	}()
	return reply
}

// shown is what the program shows of an answer.
type shown struct {
	claims  []answer.Claim
	answer  *answer.Answer
	trouble string
}

func (s *shown) text() string {
	var b strings.Builder
	claims := s.claims
	if a := s.answer; a != nil {
		claims = a.Claims
		b.WriteString(a.Frame + "\n")
		if a.Abstained {
			b.WriteString(a.Text + "\n")
			for _, p := range a.Passages {
				b.WriteString(answer.Citation{Paragraph: p.Paragraph}.Marker(false) + p.Text + "\n")
			}
		}
		b.WriteString(a.Notice + "\n")
	}
	for _, c := range claims {
		b.WriteString(c.Marked(false) + "\n")
	}
	for _, c := range claims {
		for _, cited := range c.Citations {
			b.WriteString("“" + cited.Quote + "”\n")
		}
	}
	return b.String() + s.trouble
}

// listen follows the events of one answer.
func (l *listener) listen(ctx context.Context, question string, changed func(), s *shown) error {
	body, err := json.Marshal(map[string]string{"question": question, "conversation": "one"})
	if err != nil {
		return err
	}
	r, err := http.NewRequestWithContext(ctx, "POST", l.URL+"/api/ask", strings.NewReader(string(body)))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	reply, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer reply.Body.Close()
	if reply.StatusCode != http.StatusOK {
		return json.NewDecoder(reply.Body).Decode(&refused{s})
	}
	name := ""
	for lines := bufio.NewScanner(reply.Body); lines.Scan(); {
		switch line := lines.Text(); {
		case strings.HasPrefix(line, "event: "):
			name = line[len("event: "):]
		case strings.HasPrefix(line, "data: "):
			if err := s.take(name, []byte(line[len("data: "):])); err != nil {
				return err
			}
			changed()
		}
	}
	return nil
}

func (s *shown) take(name string, data []byte) error {
	switch name {
	case "claim":
		var c answer.Claim
		defer func() { s.claims = append(s.claims, c) }()
		return json.Unmarshal(data, &c)
	case "answer":
		s.answer = &answer.Answer{}
		return json.Unmarshal(data, s.answer)
	case "error":
		return json.Unmarshal(data, &refused{s})
	}
	return nil
}

// refused reads an error's sentence into what is shown.
type refused struct{ *shown }

func (r *refused) UnmarshalJSON(data []byte) error {
	var body struct{ Error struct{ Message string } }
	err := json.Unmarshal(data, &body)
	r.trouble = body.Error.Message
	return err
}
