package web_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/web"
	"pilcrow/internal/web/webtest"
)

// Whatever comes in, what goes out is an error in the surface's own form that says
// what is wrong, and the next question is answered.
func TestBadRequests(t *testing.T) {
	asked := webtest.Answering(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		if strings.Contains(q.Text, "broken") {
			return answer.Answer{}, errors.New("sk-secret at 10.1.2.3")
		}
		return webtest.Always.Answer(ctx, q, emit)
	})
	s := webtest.Serve(t, &chat.Guard{Answerer: asked, Text: webtest.Lamps}, nil)
	const ask, chats = "/api/ask", "/v1/chat/completions"
	for _, test := range []struct {
		name, method, path, body string
		headers                  []string
		status                   int
		says                     string
	}{
		{"no JSON", "POST", ask, "question=x", nil, 400, "not valid JSON at byte 1"},
		{"half a JSON", "POST", ask, `{"question": "x`, nil, 400, "ends in the middle"},
		{"empty body", "POST", ask, " ", nil, 400, "The body is empty"},
		{"two objects", "POST", ask, `{"question": "x"} {}`, nil, 400, "nothing after it"},
		{"wrong type", "POST", ask, `{"question": 5}`, nil, 400, "The field question must be a string, not number."},
		{"no object", "POST", ask, `[]`, nil, 400, "The body must be an object, not array."},
		{"unknown field", "POST", ask, `{"questoin": "x"}`, nil, 400, `There is no field \"questoin\"`},
		{"a form", "POST", ask, `question=x`, []string{"Content-Type", "application/x-www-form-urlencoded"}, 415, "application/json"},
		{"no question", "POST", ask, `{}`, nil, 400, "Please ask a question in words."},
		{"two megabytes of question", "POST", ask, `{"question": "` + strings.Repeat("a", 2<<20) + `"}`, nil, 413, "too large: 65536 bytes"},
		{"too long", "POST", ask, `{"question": "` + strings.Repeat("a ", 600) + `"}`, nil, 400, "at most 1,000 characters"},
		{"long conversation", "POST", ask, `{"question": "x", "conversation": "` + strings.Repeat("a", 129) + `"}`, nil, 400, "128 bytes at most"},
		{"fault of ours", "POST", ask, `{"question": "broken?"}`, nil, 500, "Something went wrong on my side. The log has it under id"},
		{"wrong method", "GET", ask, "", nil, 405, "/api/ask takes POST, not GET."},
		{"unknown address", "GET", "/api/nothing", "", nil, 404, "There is no GET /api/nothing here"},
		{"path tricks", "GET", "/static/..%2f..%2fetc%2fpasswd", "", nil, 404, ""},
		{"the template", "GET", "/static/page.html", "", nil, 404, ""},
		{"unknown document", "GET", "/api/text?document=nothing", "", nil, 404, `There is no document \"nothing\"`},
		{"no number", "GET", "/api/text?from=-1", "", nil, 400, "from must be a whole number from 1"},
		{"too many", "GET", "/api/text?count=501", "", nil, 400, "count must be a whole number from 1 to 500"},
		{"an empty number", "GET", "/api/text?from=", "", nil, 400, "from must be a whole number"},
		{"empty query", "GET", "/api/search?q=", "", nil, 400, "Please ask a question in words."},
		{"no feedback here", "POST", "/api/feedback", `{"answer": "a", "up": true}`, nil, 404, "not kept here"},
		{"another name", "GET", "/api/text", "", []string{"Host", "evil.example.org"}, 421, "web.hosts"},
		{"a name that ends like ours", "GET", "/api/text", "", []string{"Host", "evillocalhost"}, 421, "web.hosts"},
		{"a name that begins like ours", "GET", "/api/text", "", []string{"Host", "localhost.example.org"}, 421, "web.hosts"},
		{"another machine's address", "GET", "/api/text", "", []string{"Host", "192.0.2.1:8017"}, 421, "web.hosts"},

		{"no messages", "POST", chats, `{"model": "pilcrow", "messages": []}`, nil, 400, "messages is empty"},
		{"only a picture", "POST", chats, `{"messages": [{"role": "user", "content": [{"type": "image_url"}]}]}`, nil, 400, "only text can be read"},
		{"content of a wrong type", "POST", chats, `{"model": "pilcrow", "messages": [{"role": "user", "content": 7}]}`, nil, 400, "must be a string"},
		{"an answer last", "POST", chats, `{"model": "pilcrow", "messages": [{"role": "assistant", "content": "x"}]}`, nil, 400, "The last message must be the user's question"},
		{"unknown role", "POST", chats, `{"model": "pilcrow", "messages": [{"role": "wizard", "content": "x"}]}`, nil, 400, `the role \"wizard\"`},
		{"two choices", "POST", chats, `{"model": "pilcrow", "n": 2, "messages": [{"role": "user", "content": "x"}]}`, nil, 400, "Unsupported value: 'n' does not support 2 with this model."},
		{"log probabilities", "POST", chats, `{"logprobs": true, "messages": [{"role": "user", "content": "x"}]}`, nil, 400, `"param":"logprobs"`},
		{"no tokens", "POST", chats, `{"max_tokens": 0, "messages": [{"role": "user", "content": "x"}]}`, nil, 400, "Expected a value >= 1, but got 0"},
		{"five stops", "POST", chats, `{"stop": ["a","b","c","d","e"], "messages": [{"role": "user", "content": "x"}]}`, nil, 400, "array_above_max_length"},
		{"a stop of a wrong type", "POST", chats, `{"stop": 5, "messages": [{"role": "user", "content": "x"}]}`, nil, 400, "must be a string"},
		{"no input", "POST", "/v1/responses", `{}`, nil, 400, "input is empty"},
		{"input of a wrong type", "POST", "/v1/responses", `{"input": 5}`, nil, 400, "must be"},
		{"an earlier response that is none", "POST", "/v1/responses", `{"input": "x", "previous_response_id": "resp_1"}`, nil, 400, "Previous response with id 'resp_1' not found."},
		{"in the background", "POST", "/v1/responses", `{"input": "x", "background": true}`, nil, 400, "'background'"},
		{"embeddings", "POST", "/v1/embeddings", `{"model": "text-embedding-3-small", "input": "x"}`, nil, 404, "model_not_found"},
		{"a schema", "POST", chats, `{"model": "pilcrow", "response_format": {"type": "json_object"}, "messages": [{"role": "user", "content": "x"}]}`, nil, 400, "answers are text"},
		{"seventeen megabytes", "POST", chats, `{"model": "` + strings.Repeat("a", 17<<20) + `"}`, nil, 413, "too large"},
	} {
		t.Run(test.name, func(t *testing.T) {
			status, body := s.Send(test.method, test.path, test.body, test.headers...)
			if status != test.status || !strings.Contains(body, test.says) {
				t.Errorf("%d, want %d with %q: %s", status, test.status, test.says, body)
			}
			isOpenAI := strings.HasPrefix(test.path, "/v1/")
			if test.says != "" && (!strings.Contains(body, `"error":{`) || strings.Contains(body, `"type":`) != isOpenAI) {
				t.Errorf("not in the form of its surface: %s", body)
			}
			if strings.Contains(body, "secret") {
				t.Errorf("it tells too much: %s", body)
			}
		})
	}
	if status, body := s.Send("POST", ask, `{"question": "Which lamps?"}`); status != 200 || !strings.Contains(body, "Lamp 7 burns.") {
		t.Errorf("after all that: %d %s", status, body)
	}
}

// TestNamesThatAreOurs: on loopback the server is reached by every name of the machine
// itself, and by those that are configured.
func TestNamesThatAreOurs(t *testing.T) {
	s := webtest.Serve(t, webtest.Always, func(s *web.Server) { s.Hosts = []string{"bot.example.org"} })
	for _, host := range []string{"localhost", "LOCALHOST:8017", "bot.localhost", "127.0.0.1", "127.1.2.3:80", "[::1]:8017", "bot.example.org"} {
		if status, body := s.Send("GET", "/api/text", "", "Host", host); status != 200 {
			t.Errorf("%s: %d %s", host, status, body)
		}
	}
}

// TestBrokenConnections: what no HTTP client would send harms nobody.
func TestBrokenConnections(t *testing.T) {
	s := webtest.Serve(t, webtest.Always, nil)
	address := strings.TrimPrefix(s.URL, "http://")
	for name, sent := range map[string]string{
		"no HTTP":            "\x16\x03\x01 hello\r\n\r\n",
		"a flood of headers": "GET / HTTP/1.1\r\nHost: localhost\r\n" + strings.Repeat("X-A: "+strings.Repeat("b", 1000)+"\r\n", 40) + "\r\n",
		"no host":            "GET / HTTP/1.1\r\n\r\n",
		"path out of root":   "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
		"a lying length":     "POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: -5\r\n\r\n",
	} {
		c, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		_ = c.SetDeadline(time.Now().Add(2 * time.Minute))
		fmt.Fprint(c, sent)
		line, _ := bufio.NewReader(c).ReadString('\n')
		if !strings.HasPrefix(line, "HTTP/1.1 4") && !strings.HasPrefix(line, "HTTP/1.1 3") {
			t.Errorf("%s: %q", name, line)
		}
		c.Close()
	}
	// Half a request, held open, does not keep others out.
	c, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	fmt.Fprint(c, "POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{")
	if status, _ := s.Send("POST", "/api/ask", `{"question": "Which lamps?"}`); status != 200 {
		t.Errorf("beside a half-open connection: %d", status)
	}
}

// TestHeadersOfClients: a page may send what its client sends.
func TestHeadersOfClients(t *testing.T) {
	s := webtest.Serve(t, webtest.Always, func(s *web.Server) { s.Origins = []string{"https://chat.example.org"} })
	const theirs = "authorization,content-type,x-stainless-arch,x-stainless-lang,x-stainless-retry-count"
	reply := s.Do("OPTIONS", "/v1/responses", "Origin", "https://chat.example.org",
		"Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", theirs)
	if got := reply.Header.Get("Access-Control-Allow-Headers"); got != theirs || reply.StatusCode != 204 {
		t.Errorf("allowed: %q, %s", got, reply.Status)
	}
}

func TestOrigins(t *testing.T) {
	s := webtest.Serve(t, webtest.Always, func(s *web.Server) { s.Origins = []string{"https://chat.example.org"} })
	ask := func(method, origin string) string {
		reply := s.Do(method, "/v1/models", "Origin", origin, "Access-Control-Request-Method", "GET")
		return reply.Header.Get("Access-Control-Allow-Origin")
	}
	reply := s.Do("GET", "/v1/models", "Origin", "https://chat.example.org").Header
	if vary := reply.Values("Vary"); !slices.Contains(vary, "Origin") {
		t.Errorf("Vary: %q: a cache would give one origin's reply to another", vary)
	}
	if exposed, policy := reply.Get("Access-Control-Expose-Headers"), reply.Get("Cross-Origin-Resource-Policy"); exposed != "Retry-After" || policy != "cross-origin" {
		t.Errorf("a page elsewhere may read the headers %q, by the policy %q", exposed, policy)
	}
	for _, method := range []string{"GET", "OPTIONS"} {
		if got := ask(method, "https://chat.example.org"); got != "https://chat.example.org" {
			t.Errorf("%s from a listed origin: %q", method, got)
		}
		if got := ask(method, "https://evil.example.org"); got != "" {
			t.Errorf("%s from another origin: %q", method, got)
		}
	}
}

// TestLog: a question is in the log only if that is wanted.
func TestLog(t *testing.T) {
	for _, wanted := range []bool{false, true} {
		var log chattest.Log
		s := webtest.Serve(t, webtest.Always, func(s *web.Server) {
			s.Log, s.LogQuestions = slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug})), wanted
		})
		s.Send("POST", "/api/ask", `{"question": "Which lamps burn?"}`)
		s.Send("GET", "/?q=Which+lamps+burn%3F", "")
		s.Send("POST", "/v1/chat/completions", `{"model": "pilcrow", "messages": [{"role": "user", "content": "Which lamps burn?"}]}`)
		if err := s.End(); err != nil {
			t.Fatal(err)
		}
		said := log.String()
		if !strings.Contains(said, "path=/api/ask status=200") || strings.Contains(said, "lamps") != wanted {
			t.Errorf("questions wanted: %v; the log:\n%s", wanted, said)
		}
	}
}

// TestSlowClient: a client that asks and does not read is let go, and its answer
// with it.
func TestSlowClient(t *testing.T) {
	t.Parallel()
	ended := make(chan error, 1)
	s := webtest.Serve(t, webtest.Answering(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		claim := answer.Claim{Text: strings.Repeat("Lamp 3 burns. ", 100_000)}
		for {
			if err := emit(claim); err != nil {
				ended <- err
				return answer.Answer{}, err
			}
		}
	}), func(s *web.Server) { s.WriteTimeout = 200 * time.Millisecond })
	c, err := net.Dial("tcp", strings.TrimPrefix(s.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	const body = `{"question": "Which lamps burn?"}`
	fmt.Fprintf(c, "POST /api/ask HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(body), body)
	select {
	case err := <-ended:
		if !errors.Is(err, os.ErrDeadlineExceeded) {
			t.Errorf("it ended with %v", err)
		}
	case <-time.After(2 * time.Minute):
		t.Error("it is still being written to")
	}
}
