package terminal

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/peterh/liner"
	"golang.org/x/term"
)

const (
	prompt  = "> "
	maxLine = 64 << 10 // bytes of a line that are read; it is refused as too long anyway
)

// errAborted says that the person pressed Ctrl-C at the prompt, errCleared that there
// was something in the line.
var (
	errAborted = liner.ErrPromptAborted
	errCleared = errors.New("the line was cleared")
)

// A lineReader reads what the person types.
type lineReader interface {
	// readLine returns io.EOF at the end, and errAborted or errCleared for Ctrl-C.
	readLine() (string, error)
	// lend leaves the terminal, as it was found, to somebody else meanwhile.
	lend(meanwhile func() error) error
	close() error
}

// newLineSource chooses line editing if it can work: the editor needs the process's
// own terminal.
func (t *Terminal) newLineSource(in io.Reader, s *session) (lineReader, error) {
	if s.ansi && in == os.Stdin && s.out == os.Stdout && IsTerminal(in) && liner.TerminalSupported() {
		return newEditor(t.History, s.complete)
	}
	p := &plain{in: bufio.NewReader(in)}
	if s.tty && IsTerminal(in) {
		p.prompt = s.out
	}
	return p, nil
}

// plain reads lines from a pipe, or from a terminal that edits them itself.
type plain struct {
	in     *bufio.Reader
	prompt io.Writer // nil: no prompt
}

func (p *plain) readLine() (string, error) {
	if p.prompt != nil {
		if _, err := io.WriteString(p.prompt, prompt); err != nil {
			return "", err
		}
	}
	var line []byte
	for {
		part, err := p.in.ReadSlice('\n')
		line = append(line, part[:min(len(part), maxLine-len(line))]...)
		switch {
		case err == nil, err == io.EOF && len(line) > 0:
			return strings.TrimRight(string(line), "\r\n"), nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return "", err
		}
	}
}

func (p *plain) lend(meanwhile func() error) error { return meanwhile() }

func (p *plain) close() error { return nil }

// editor edits lines, with a history that may be kept in a file.
type editor struct {
	liner *liner.State
	keys  *keys
	found liner.ModeApplier // the terminal's mode before line editing
	path  string            // of the history; "": none
	seen  [2]int            // the window's size when a line was last edited
}

func newEditor(path string, complete liner.Completer) (*editor, error) {
	found, err := liner.TerminalMode()
	if err != nil {
		return nil, fmt.Errorf("ask the terminal for its mode: %w", err)
	}
	typed, from, err := newKeys(os.Stdin)
	if err != nil {
		return nil, err
	}
	e := &editor{liner: linerOn(from), keys: typed, found: found, path: path, seen: windowSize()}
	e.liner.SetCtrlCAborts(true)
	e.liner.SetCompleter(complete)
	e.liner.SetTabCompletionStyle(liner.TabPrints)
	if path == "" {
		return e, nil
	}
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return e, nil
	}
	if err == nil {
		_, err = e.liner.ReadHistory(f)
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("read the history %s: %w; delete the file or name another one", path, err), e.liner.Close())
	}
	return e, nil
}

// linerOn makes a line editor that reads from a file: it takes the standard input there is.
func linerOn(in *os.File) *liner.State {
	was := os.Stdin
	defer func() { os.Stdin = was }()
	os.Stdin = in
	return liner.NewLiner()
}

func (e *editor) readLine() (string, error) {
	stop, err := e.keys.follow()
	if err != nil {
		return "", err
	}
	defer stop()
	line, err := e.edit()
	if err == errAborted && e.keys.typed() {
		err = errCleared
	}
	return line, err
}

func (e *editor) edit() (string, error) {
	// A long line is seen as a whole. Of a window that was resized meanwhile the editor
	// hears only now, and it would then move the prompt down if it had several lines.
	e.liner.SetMultiLineMode(e.seen == windowSize())
	line, err := e.liner.Prompt(prompt)
	e.seen = windowSize()
	if err == nil && strings.TrimSpace(line) != "" {
		e.liner.AppendHistory(line)
	}
	return line, err
}

func (e *editor) lend(meanwhile func() error) error {
	editing, err := liner.TerminalMode()
	if err == nil {
		err = e.found.ApplyMode()
	}
	if err != nil {
		return fmt.Errorf("give the terminal back: %w", err)
	}
	err = meanwhile()
	if again := editing.ApplyMode(); again != nil {
		err = errors.Join(err, fmt.Errorf("edit lines again: %w", again))
	}
	return err
}

// windowSize is how many columns and lines the process's terminal has.
func windowSize() (size [2]int) {
	size[0], size[1], _ = term.GetSize(int(os.Stdout.Fd())) // 0 and 0 on failure
	return size
}

// close gives the terminal back and keeps the history, which nobody else may read. First the
// keys end: a prompt that is still open sets the terminal's mode when it ends.
func (e *editor) close() error {
	err := errors.Join(e.keys.close(), e.liner.Close())
	if e.path != "" {
		err = errors.Join(err, e.save())
	}
	return err
}

func (e *editor) save() error {
	if err := os.MkdirAll(filepath.Dir(e.path), 0o700); err != nil {
		return fmt.Errorf("keep the history: %w", err)
	}
	f, err := os.OpenFile(e.path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return fmt.Errorf("keep the history: %w", err)
	}
	if _, err = e.liner.WriteHistory(f); err != nil {
		err = fmt.Errorf("keep the history: %w", err)
	}
	return errors.Join(err, f.Close())
}
