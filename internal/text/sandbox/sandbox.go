// Package sandbox reads texts of strangers, each in a process of its own with little
// time, little memory and no secrets: a file that is made to do harm ends that process,
// and nothing else.
//
// The process is the same program under a command that calls [Serve]. It gets the file
// on its standard input and answers with the document on its standard output.
package sandbox

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"time"

	"pilcrow/internal/text"
)

// A Source is a text as somebody gave it.
type Source struct {
	Name    string // of the file, which says its format
	Content []byte `json:"-"`

	Address string // of the page that it was fetched from; "" for a file
	Type    string // of the page, as its server says
	Charset string // likewise

	Bytes      int `json:"-"` // of its paragraphs, at most; 0 means 64 MiB
	Paragraphs int `json:"-"` // at most; 0: no limit
}

// Defaults of a [Reader].
const (
	DefaultTime   = time.Minute
	DefaultMemory = 1 << 30
	defaultBytes  = 64 << 20
)

// A Reader reads texts, one at a time. Its zero value reads by the running program, which
// must have the command [Command]. Its fields are not changed once it is used.
type Reader struct {
	Program string        // "": the running one
	Time    time.Duration // for one text; 0 means [DefaultTime]
	Memory  int64         // bytes that the process may take; 0 means [DefaultMemory]

	once     sync.Once
	turn     chan struct{}
	readsPDF bool // the reader of PDFs was made ready; only in one's turn
}

// Command is the argument with which the program calls [Serve].
const Command = "read-text"

// Why a text cannot be read, beside a [*Refusal].
var (
	ErrSlow   = errors.New("the text takes too long to read")
	ErrMemory = errors.New("the text takes too much memory to read")
	ErrBroken = errors.New("the text breaks its reader")
)

// limits hold for a text and for the process that reads it.
type limits struct {
	Bytes, Paragraphs int
	Memory            int64
	Seconds           int
}

// A request is the first line that the process reads; the file's bytes follow.
type request struct {
	Source
	Limits limits
}

// A reply is all that the process writes.
type reply struct {
	Document *text.Document `json:",omitempty"`
	Limit    *LimitError    `json:",omitempty"`
	Refusal  *Refusal       `json:",omitempty"`
}

// Read reads a text, when those that came before are read. It calls begin, unless nil,
// when it is its turn.
//
// The error is ctx's, [ErrSlow], [ErrMemory], [ErrBroken], a [*Refusal], a [*LimitError],
// or says that no process can be started.
func (r *Reader) Read(ctx context.Context, s Source, begin func()) (*text.Document, error) {
	r.once.Do(func() { r.turn = make(chan struct{}, 1) })
	select {
	case r.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { <-r.turn }()
	if begin != nil {
		begin()
	}
	if bytes.HasPrefix(s.Content, []byte(emptyPDF[:5])) && !r.readsPDF {
		_, _ = r.read(ctx, Source{Name: "empty.pdf", Content: []byte(emptyPDF)}, limits{Bytes: defaultBytes, Memory: DefaultMemory, Seconds: firstPDF})
		r.readsPDF = true
	}
	return r.read(ctx, s, r.limits(s))
}

// The reader of PDFs is compiled when the first one is read, and kept: that takes longer than a
// text may, on a busy machine a minute, so it is done with a PDF of our own.
const (
	emptyPDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n"
	firstPDF = 300 // seconds
)

func (r *Reader) read(ctx context.Context, s Source, l limits) (*text.Document, error) {
	head, err := json.Marshal(request{s, l})
	if err != nil {
		return nil, err
	}
	timed, cancel := context.WithTimeoutCause(ctx, time.Duration(l.Seconds)*time.Second, ErrSlow)
	defer cancel()
	c, err := r.process(timed, l)
	if err != nil {
		return nil, err
	}
	out := &capped{room: 8*l.Bytes + 1<<20}
	said := &capped{room: 4 << 10}
	c.Stdin = io.MultiReader(bytes.NewReader(append(head, '\n')), bytes.NewReader(s.Content))
	c.Stdout, c.Stderr = out, said
	switch err := c.Run(); {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case timed.Err() != nil:
		return nil, ErrSlow
	case err != nil:
		return nil, why(c, err, said.String())
	}
	return answered(out)
}

func (r *Reader) limits(s Source) limits {
	return limits{
		Bytes: cmp.Or(s.Bytes, defaultBytes), Paragraphs: s.Paragraphs, Memory: cmp.Or(r.Memory, DefaultMemory),
		Seconds: int((cmp.Or(r.Time, DefaultTime) + time.Second - 1) / time.Second),
	}
}

// process is the process to be, with an environment that holds no keys.
func (r *Reader) process(ctx context.Context, l limits) (*exec.Cmd, error) {
	program := r.Program
	if program == "" {
		var err error
		if program, err = self(); err != nil {
			return nil, fmt.Errorf("no text can be read: %w", err)
		}
	}
	c := exec.CommandContext(ctx, program)
	c.Args = []string{"bot", Command}
	c.Env = []string{"GOMAXPROCS=2", "GOMEMLIMIT=" + strconv.FormatInt(l.Memory*3/4, 10)}
	for _, name := range []string{"HOME", "XDG_CACHE_HOME", "LocalAppData", "USERPROFILE", "SYSTEMROOT", "TMPDIR", "TEMP"} {
		if value, ok := os.LookupEnv(name); ok { // for the compiled PDF reader, which is kept in the cache
			c.Env = append(c.Env, name+"="+value)
		}
	}
	c.WaitDelay = time.Second
	return c, nil
}

// self is the running program, also if its file was replaced by a newer one meanwhile.
func self() (string, error) {
	if runtime.GOOS == "linux" {
		return "/proc/self/exe", nil
	}
	return os.Executable()
}

// why says why a process ended without an answer.
func why(c *exec.Cmd, err error, said string) error {
	switch {
	case c.Process == nil:
		return fmt.Errorf("no text can be read: %w", err)
	case c.ProcessState.ExitCode() == exitMemory, wasKilled(c.ProcessState), strings.Contains(said, "out of memory"):
		return ErrMemory
	}
	first, _, _ := strings.Cut(said, "\n")
	return fmt.Errorf("%w: %w: %s", ErrBroken, err, first)
}

// answered reads the answer of a process, and believes nothing of it unseen.
func answered(out *capped) (*text.Document, error) {
	var a reply
	if out.cut {
		return nil, fmt.Errorf("%w: its answer is too long", ErrBroken)
	}
	if err := json.Unmarshal(out.Bytes(), &a); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	switch {
	case a.Limit != nil:
		return nil, a.Limit
	case a.Refusal != nil:
		return nil, a.Refusal
	case a.Document == nil:
		return nil, fmt.Errorf("%w: it has no answer", ErrBroken)
	}
	return a.Document, Check(a.Document)
}

// Check reports what is wrong with a document that comes from outside: whoever uses one
// relies on its numbers and spans.
func Check(d *text.Document) error {
	for i, p := range d.Paragraphs {
		within := func(s text.Span) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= len(p.Text) }
		if p.Number != i+1 || p.Text == "" || p.Document != d.Meta.Slug {
			return fmt.Errorf("%w: paragraph %d is none", ErrBroken, i+1)
		}
		for _, b := range p.Blocks {
			if !within(b.Span) || !within(b.Label) {
				return fmt.Errorf("%w: paragraph %d has a part outside of it", ErrBroken, i+1)
			}
		}
	}
	if len(d.Paragraphs) == 0 {
		return fmt.Errorf("%w: it has no paragraph", ErrBroken)
	}
	return nil
}

// A capped buffer takes so many bytes, and drops the rest.
type capped struct {
	bytes.Buffer
	room int
	cut  bool
}

func (c *capped) Write(p []byte) (int, error) {
	take := min(len(p), c.room-c.Len())
	c.cut = c.cut || take < len(p)
	c.Buffer.Write(p[:take])
	return len(p), nil
}
