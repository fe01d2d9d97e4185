package mcp_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	pilcrow "pilcrow/internal/mcp"
)

// opening begins every session.
const opening = `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"x","version":"1"}}}
{"jsonrpc":"2.0","method":"notifications/initialized"}
`

func asking(id int) string {
	return fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"ask","arguments":{"question":"Which lamp?"}}}`, id) + "\n"
}

// A reply is what a line of the server's says.
type reply struct {
	ID     any
	Result any
	Error  struct{ Code int }
}

// converse sends a whole input and returns the replies by "id code".
func converse(t *testing.T, service chat.Service, input string) (replies []string) {
	t.Helper()
	outRead, outWrite := io.Pipe()
	s := &pilcrow.Server{In: io.NopCloser(strings.NewReader(input)), Out: outWrite}
	ended := make(chan error, 1)
	go func() { ended <- s.Run(context.Background(), service) }()
	lines := bufio.NewScanner(outRead)
	for lines.Scan() {
		var r reply
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatalf("%s: %v", lines.Bytes(), err)
		}
		replies = append(replies, fmt.Sprintf("%v %d", r.ID, r.Error.Code))
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	return replies
}

// TestMalformedLines: what is no message is refused, and the session goes on.
func TestMalformedLines(t *testing.T) {
	for line, want := range map[string]string{
		"not json":                              "<nil> -32700",
		`{"jsonrpc":"2.0","id":`:                "<nil> -32700",
		"\xff\xfe":                              "<nil> -32700",
		`{"jsonrpc":"1.0","id":5,"method":"x"}`: "5 -32600",
		`{"id":"five"}`:                         "five -32600",
		"[]":                                    "<nil> -32600",
		"7":                                     "<nil> -32600",
		`{"jsonrpc":"2.0","id":1,"method":"ping","params":"` + strings.Repeat("x", 5<<20) + `"}`: "<nil> -32600",
		`[{"jsonrpc":"2.0","id":8,"method":"ping"}]`:                                             "8 0",
	} {
		got := converse(t, echo, opening+"\n"+line+"\n"+asking(10))
		if said := strings.Join(got, ", "); !strings.Contains(said, want) || !strings.Contains(said, "10 0") {
			t.Errorf("%.60s: %s, want %s", line, said, want)
		}
	}
}

// TestEndOfInput: the replies that are under way are delivered, also without a last line break.
func TestEndOfInput(t *testing.T) {
	begun, slow := make(chan struct{}, 2), chattest.Stub{Text: lamps()}
	slow.AnswerFunc = func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		begun <- struct{}{}
		for range 1000 { // lets the end of the input be seen first
			if ctx.Err() != nil {
				return answer.Answer{}, ctx.Err()
			}
			_ = emit(answer.Claim{Text: "A lamp."})
		}
		return answerAgain(ctx, q, emit)
	}
	got := converse(t, slow, opening+asking(10)+strings.TrimSpace(asking(11)))
	if said := strings.Join(got, ", "); !strings.Contains(said, "10 0") || !strings.Contains(said, "11 0") {
		t.Error(said)
	}
	if len(begun) != 2 {
		t.Errorf("%d were answered", len(begun))
	}
}
