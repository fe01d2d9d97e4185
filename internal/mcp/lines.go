package mcp

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"sync"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

const maxLine = 4 << 20 // bytes of a message

// lines is the transport over streams: a JSON-RPC message a line. A line that is no
// message is refused, and the session goes on; the SDK's own transport ends there.
// Where the input ends, the replies that are under way are still delivered.
type lines struct {
	in      io.ReadCloser
	out     io.WriteCloser
	running *running
}

func (l lines) Connect(context.Context) (mcp.Connection, error) {
	c := &lineConnection{lines: l, incoming: make(chan jsonrpc.Message), closed: make(chan struct{})}
	go c.receive()
	return c, nil
}

// A lineConnection is the connection of [lines].
type lineConnection struct {
	lines
	incoming chan jsonrpc.Message // closed where the input ends
	failed   error                // why it ended, if not at its end; set before incoming is closed
	closed   chan struct{}
	close    sync.Once
	closing  error
	writing  sync.Mutex
}

// receive reads until the input ends. It outlives the connection if the input neither
// ends nor heeds that it is closed, as a terminal's does not.
func (c *lineConnection) receive() {
	defer close(c.incoming)
	in := bufio.NewReader(c.in)
	for {
		line, tooLong, err := readLine(in)
		if line = bytes.TrimSpace(line); tooLong {
			c.refuse(jsonrpc.CodeInvalidRequest, "the message is longer than 4 MiB", nil)
		} else if len(line) > 0 && !c.accept(line) {
			return
		}
		if err != nil {
			if !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrClosedPipe) {
				c.failed = err
			}
			return
		}
	}
}

// readLine reads a line, of one that is too long only the beginning.
func readLine(in *bufio.Reader) (line []byte, tooLong bool, err error) {
	for {
		piece, err := in.ReadSlice('\n')
		if len(line)+len(piece) > maxLine {
			tooLong = true
		} else {
			line = append(line, piece...)
		}
		if err != bufio.ErrBufferFull {
			return line, tooLong, err
		}
	}
}

// accept hands on the message of a line, or the messages of a batch, which older
// versions of the protocol have. It reports whether there is still anybody to hand
// them to.
func (c *lineConnection) accept(line []byte) bool {
	if !json.Valid(line) {
		c.refuse(jsonrpc.CodeParseError, "the line is not valid JSON: send each message on a line of its own", nil)
		return true
	}
	batch := []json.RawMessage{line}
	if line[0] == '[' {
		_ = json.Unmarshal(line, &batch) // it is valid, and a list
	}
	if len(batch) == 0 {
		c.refuse(jsonrpc.CodeInvalidRequest, "the batch is empty", nil)
	}
	for _, raw := range batch {
		message, err := jsonrpc.DecodeMessage(raw)
		if err != nil {
			c.refuse(jsonrpc.CodeInvalidRequest, "that is no JSON-RPC 2.0 message", idOf(raw))
			continue
		}
		if !c.note(message) {
			c.refuse(jsonrpc.CodeInvalidRequest, "another request of this id is under way", nil)
			continue
		}
		select {
		case c.incoming <- message:
		case <-c.closed:
			return false
		}
	}
	return true
}

// idOf returns the id of what is no message otherwise, nil if it has none.
func idOf(raw []byte) json.RawMessage {
	var it struct{ ID json.RawMessage }
	if err := json.Unmarshal(raw, &it); err != nil || len(it.ID) == 0 || it.ID[0] == '{' || it.ID[0] == '[' {
		return nil
	}
	return it.ID
}

// note counts a request before it is handed on, so that none is missed where the input
// ends. It reports whether the request may have its id.
func (c *lineConnection) note(message jsonrpc.Message) bool {
	request, ok := message.(*jsonrpc.Request)
	return !ok || !request.IsCall() || request.Method == listens || c.running.begin(request.ID.Raw())
}

// refuse answers what is no message.
func (c *lineConnection) refuse(code int, message string, id json.RawMessage) {
	var reply struct {
		Version string          `json:"jsonrpc"`
		ID      json.RawMessage `json:"id"` // null if nil
		Error   struct {
			Code    int    `json:"code"`
			Message string `json:"message"`
		} `json:"error"`
	}
	reply.Version, reply.ID, reply.Error.Code, reply.Error.Message = "2.0", id, code, message
	if line, err := json.Marshal(reply); err == nil {
		_ = c.writeLine(line) // whoever cannot read it will not read the next reply either
	}
}

func (c *lineConnection) writeLine(line []byte) error {
	c.writing.Lock()
	defer c.writing.Unlock()
	_, err := c.out.Write(append(line, '\n'))
	return err
}

// Read returns the next message; where the input ends, io.EOF once everything is replied to.
func (c *lineConnection) Read(ctx context.Context) (jsonrpc.Message, error) {
	select {
	case message, more := <-c.incoming:
		if more {
			return message, nil
		}
	case <-c.closed:
		return nil, io.EOF
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	select {
	case <-c.running.idle():
	case <-c.closed:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if c.failed != nil {
		return nil, c.failed
	}
	return nil, io.EOF
}

func (c *lineConnection) Write(_ context.Context, message jsonrpc.Message) error {
	if response, ok := message.(*jsonrpc.Response); ok {
		defer func() { c.running.end(response.ID.Raw()) }()
	}
	line, err := jsonrpc.EncodeMessage(message)
	if err != nil {
		return err
	}
	return c.writeLine(line)
}

func (c *lineConnection) Close() error {
	c.close.Do(func() {
		close(c.closed)
		c.closing = errors.Join(c.in.Close(), c.out.Close())
	})
	return c.closing
}

func (c *lineConnection) SessionID() string { return "" }
