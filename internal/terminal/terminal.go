// Package terminal is the frontend for a person at a terminal, and how answers
// are written for one.
//
// [Terminal] holds the conversation of "bot chat": on a terminal with line editing,
// history and colour, on a pipe as plain lines. [Renderer] writes one answer, for
// commands that answer one question.
package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// A Terminal is a [chat.Frontend] for the person at standard input and output.
// The zero value works. Its own words are in the person's [Language].
//
// Ctrl-C stops a running answer, and at the prompt clears the line; twice in a row on an
// empty line it leaves, as does Ctrl-D. Run asks for the interrupt signal itself, so the
// context it is given must not end with it.
type Terminal struct {
	In            io.Reader                   // nil means os.Stdin
	Out           io.Writer                   // nil means os.Stdout
	Conversations *chat.Conversations         // nil means a new one
	History       string                      // file that keeps the lines typed; "" means none
	Env           func(string) (string, bool) // nil means os.LookupEnv
	Interrupt     <-chan os.Signal            // nil means SIGINT
	Margin        *Margin                     // what else is written to the terminal; nil means nothing
}

// key is the one conversation of a terminal.
const key = "terminal"

// errLeave says that the person wants to leave.
var errLeave = errors.New("leave")

// Run answers questions, line by line, until the input or ctx ends. A running
// answer is finished first. A read that waits for the person cannot be called
// back: it ends with the process.
func (t *Terminal) Run(ctx context.Context, service chat.Service) (err error) {
	s, err := t.open(service)
	if err != nil {
		return fmt.Errorf("terminal: %w", err)
	}
	defer func() {
		if err = errors.Join(err, s.close()); err != nil {
			err = fmt.Errorf("terminal: %w", err)
		}
	}()
	s.greet()
	for s.err == nil {
		line, err := s.read(ctx)
		if err == nil {
			err = s.handle(ctx, line)
		}
		switch {
		case err == nil:
		case err == io.EOF, err == errLeave, ctx.Err() != nil:
			return s.err
		default:
			return err
		}
	}
	return s.err
}

// A session is one run of a terminal.
type session struct {
	screen
	env           func(string) (string, bool)
	language      string // of our own words
	pages         bool   // somebody can read a pager
	input         lineReader
	service       chat.Service
	margin        *Margin // may be nil
	conversations *chat.Conversations
	interrupt     <-chan os.Signal
	done          []func() error // what to close, in order

	ask     chan struct{} // asks for a line
	lines   chan line     // the lines asked for
	waiting bool          // a line is asked for and has not come
	aborted bool          // Ctrl-C was pressed at an empty prompt, and nothing since

	last *answer.Answer // for /why and /show
	at   selection      // what is open, for /next and /prev
	err  error          // of the first failed write
}

// A line is what the person typed, or why there is no more.
type line struct {
	text string
	err  error
}

func (t *Terminal) open(service chat.Service) (*session, error) {
	in, out, env := t.In, t.Out, t.Env
	if in == nil {
		in = os.Stdin
	}
	if out == nil {
		out = os.Stdout
	}
	if env == nil {
		env = os.LookupEnv
	}
	s := &session{
		screen: look(out, env), env: env, language: Language(env),
		service: service, margin: t.Margin, conversations: t.Conversations, interrupt: t.Interrupt,
		ask: make(chan struct{}, 1), lines: make(chan line, 1),
	}
	if s.conversations == nil {
		s.conversations = new(chat.Conversations)
	}
	s.pages = s.ansi && IsTerminal(in)
	var err error
	if s.input, err = t.newLineSource(in, s); err != nil {
		return nil, err
	}
	if s.interrupt == nil {
		s.listen()
	}
	go s.feed(s.input)
	s.margin.hold(true)
	s.done = append(s.done, s.input.close, func() error { s.margin.hold(false); s.margin.show(); return nil }, func() error { close(s.ask); return nil })
	return s, nil
}

// listen receives interrupts until the session is closed.
func (s *session) listen() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt)
	s.interrupt = c
	s.done = append(s.done, func() error { signal.Stop(c); return nil })
}

func (s *session) close() error {
	var err error
	for _, f := range s.done {
		err = errors.Join(err, f())
	}
	return err
}

// feed reads a line each time one is asked for: what is typed meanwhile is left
// to the terminal.
func (s *session) feed(input lineReader) {
	for range s.ask {
		text, err := input.readLine()
		s.lines <- line{text, err}
	}
}

// read returns the next line.
func (s *session) read(ctx context.Context) (string, error) {
	for ctx.Err() == nil {
		if !s.waiting {
			s.margin.show()
			s.ask <- struct{}{}
			s.waiting = true
		}
		select {
		case l := <-s.lines:
			s.waiting = false
			if l.err != errAborted {
				s.aborted = false
			}
			switch l.err {
			case errCleared:
				continue
			case errAborted:
			default:
				return l.text, l.err
			}
		case <-s.interrupt:
			s.print("\n")
		case <-ctx.Done():
			return "", ctx.Err()
		}
		if s.aborted || !s.tty {
			return "", errLeave
		}
		s.aborted = true
		s.print(s.renderer().wrap(0, span{locale.Say(s.language, "Ctrl-C again or Ctrl-D leaves."), normal}))
		if s.waiting {
			s.print(prompt)
		}
	}
	return "", ctx.Err()
}

func (s *session) greet() {
	if !s.tty {
		return
	}
	about := locale.Say(s.language, "Ask about the text.")
	if all := s.service.Corpus().Documents; len(all) == 1 && all[0].Meta.Title != "" {
		about = locale.Say(s.language, "Ask about “%s”.", all[0].Meta.Title)
	}
	about += " " + locale.Say(s.language, "/help lists the commands, Ctrl-D leaves.")
	s.print(s.renderer().wrap(0, span{about, faint}) + "\n")
}

// renderer is made anew for each answer: the person may resize the window.
func (s *session) renderer() Renderer {
	width, _ := s.size()
	corpus := s.service.Corpus()
	return Renderer{Width: width, Color: s.color, Several: len(corpus.Documents) > 1, Corpus: corpus, Language: s.language}
}

func (s *session) print(text string) {
	if s.err == nil {
		_, s.err = io.WriteString(s.out, text)
	}
}
