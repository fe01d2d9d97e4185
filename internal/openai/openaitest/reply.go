package openaitest

import (
	"encoding/json"
	"fmt"
	"math"
	"net"
	"net/http"
	"strings"
	"time"
)

// A Reply is what the server does with one request. The zero value is a
// completion that says nothing.
type Reply struct {
	Delay time.Duration // before the head of the response; Forever is never

	// Either this, sent as it is:
	Status int         // 0 means 200
	Header http.Header // Content-Type is application/json if not given
	Body   string

	// or a completion:
	Lines  []string // sent before the pieces as they are, such as ": keep-alive" or "data: {…}"
	Pieces []string // one chunk each
	Gap    time.Duration
	Finish string // the finish_reason; "" means "stop"
	Ending Ending // how the stream ends
	Usage  *Usage // nil means counted: a quarter of the bytes
	Plain  bool   // JSON, although a stream was asked for
}

// Forever is a delay that ends with the client or the test.
const Forever = time.Duration(math.MaxInt64)

// Usage is what a server counted. The zero value is not sent.
type Usage struct {
	PromptTokens     int      `json:"prompt_tokens"`
	CompletionTokens int      `json:"completion_tokens"`
	TotalTokens      int      `json:"total_tokens"`
	Details          *Details `json:"prompt_tokens_details,omitempty"`
}

// Details are what a server counts of a prompt besides.
type Details struct {
	CachedTokens int `json:"cached_tokens"`
}

// Ending is how a stream ends.
type Ending int

// The endings, all after the pieces.
const (
	Complete   Ending = iota // finish_reason, usage, [DONE]
	Unfinished               // [DONE] without a finish_reason
	Cut                      // nothing more, and a proper end of the body
	CutInJSON                // the same, within a line
	Aborted                  // the connection is closed without an end of the body
	Reset                    // a TCP reset
	Held                     // finish_reason, then the connection stays open
	Silent                   // the connection stays open
	Endless                  // the pieces come again and again
)

// Say completes with the pieces.
func Say(pieces ...string) Reply { return Reply{Pieces: pieces} }

// JSON replies with a status and a JSON body.
func JSON(status int, body string) Reply { return Reply{Status: status, Body: body} }

// A stage is the response to one request.
type stage struct {
	w            http.ResponseWriter
	r            Request
	gone, closed <-chan struct{}
}

func (s *stage) play(reply Reply) {
	if !s.wait(reply.Delay) {
		return
	}
	switch {
	case reply.Status != 0 || reply.Body != "":
		s.send(reply)
	case reply.Plain || !s.r.Stream:
		reply.Header = http.Header{"Content-Type": {"application/json"}}
		reply.Body = s.whole(reply)
		s.send(reply)
	default:
		s.stream(reply)
	}
}

// wait reports whether the client is still there after d.
func (s *stage) wait(d time.Duration) bool {
	if d == 0 {
		return true
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-s.gone:
	case <-s.closed:
	}
	return false
}

// send writes a body as it is.
func (s *stage) send(reply Reply) {
	header := s.w.Header()
	header.Set("Content-Type", "application/json")
	for name, values := range reply.Header {
		header[http.CanonicalHeaderKey(name)] = values
	}
	s.w.WriteHeader(max(reply.Status, 200))
	_, _ = s.w.Write([]byte(reply.Body)) // the client may have gone
}

func (s *stage) stream(reply Reply) {
	s.w.Header().Set("Content-Type", "text/event-stream")
	s.w.WriteHeader(http.StatusOK)
	s.flush()
	for _, line := range reply.Lines {
		s.line(line)
	}
	for _, piece := range reply.Pieces {
		if !s.wait(reply.Gap) {
			return
		}
		s.line(Chunk(piece, ""))
	}
	switch reply.Ending {
	case Complete, Held:
		s.finish(reply)
	case Unfinished:
		s.line("data: [DONE]")
	case CutInJSON:
		whole := Chunk("the rest", "")
		fmt.Fprint(s.w, whole[:len(whole)/2])
	case Aborted:
		panic(http.ErrAbortHandler)
	case Reset:
		s.reset()
	case Silent:
		s.wait(Forever)
	case Endless:
		for s.line(Chunk(strings.Join(reply.Pieces, ""), "")) {
		}
	}
}

// finish writes the finish_reason and, unless the stream is held, what follows.
func (s *stage) finish(reply Reply) {
	s.line(Chunk("", reply.finish()))
	if reply.Ending == Held {
		s.wait(Forever)
		return
	}
	if usage := reply.usage(s.r); s.r.StreamOptions.IncludeUsage && usage != (Usage{}) {
		data, _ := json.Marshal(usage)
		s.line(`data: {"object":"chat.completion.chunk","choices":[],"usage":` + string(data) + `}`)
	}
	s.line("data: [DONE]")
}

// line writes an event and reports whether the client still reads.
func (s *stage) line(line string) bool {
	_, err := fmt.Fprint(s.w, line, "\n\n")
	s.flush()
	select {
	case <-s.gone:
		return false
	case <-s.closed:
		return false
	default:
		return err == nil
	}
}

func (s *stage) flush() { s.w.(http.Flusher).Flush() }

// reset closes the connection with a TCP RST.
func (s *stage) reset() {
	conn, _, err := http.NewResponseController(s.w).Hijack()
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	_ = conn.(*net.TCPConn).SetLinger(0)
	conn.Close()
}

// Chunk writes the line of a stream's chunk with a piece of content, which may
// be of any JSON type, and a finish_reason unless that is "".
func Chunk(content any, finish string) string {
	choice := map[string]any{"index": 0, "delta": map[string]any{"content": content}, "finish_reason": nil}
	if finish != "" {
		choice["finish_reason"] = finish
	}
	data, _ := json.Marshal(map[string]any{"object": "chat.completion.chunk", "choices": []any{choice}})
	return "data: " + string(data)
}

// whole writes the completion that is not streamed.
func (s *stage) whole(reply Reply) string {
	data, _ := json.Marshal(map[string]any{
		"object": "chat.completion",
		"choices": []any{map[string]any{
			"index":         0,
			"message":       Message{"assistant", strings.Join(reply.Pieces, "")},
			"finish_reason": reply.finish(),
		}},
		"usage": reply.usage(s.r),
	})
	return string(data)
}

func (r Reply) finish() string {
	if r.Finish == "" {
		return "stop"
	}
	return r.Finish
}

func (r Reply) usage(to Request) Usage {
	if r.Usage != nil {
		return *r.Usage
	}
	u := Usage{PromptTokens: len(to.Prompt())/4 + 1, CompletionTokens: len(strings.Join(r.Pieces, ""))/4 + 1}
	u.TotalTokens = u.PromptTokens + u.CompletionTokens
	return u
}
