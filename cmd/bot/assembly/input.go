package assembly

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"pilcrow/config"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// An Input is standard input as a text.
type Input struct {
	In  io.Reader
	Use string // what else is read from it, "" if nothing is

	once sync.Once
	read []byte
	err  error
}

// content reads all of it, once: a program that loads its texts anew has it still.
func (i *Input) content() ([]byte, error) {
	i.once.Do(func() { i.read, i.err = readInput(i.In) })
	return i.read, i.err
}

func readInput(in io.Reader) ([]byte, error) {
	read, err := io.ReadAll(io.LimitReader(in, load.MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("cannot be read: %w", err)
	}
	return read, nil
}

// How long a pipe may be silent: until its first byte, and then between two pieces. A
// program that started the bot may have left a pipe open to it without meaning to write.
const (
	silentBefore = 2 * time.Second
	silentWithin = 30 * time.Second
)

var errSilent = errors.New("standard input is open, but nothing comes")

// piped returns what was piped into the bot without a word about it, nil if nothing was.
//
// It reads a pipe, or a file that nobody has read from yet: the list of questions of a
// shell's loop is not for us. A terminal or another device, such as /dev/null, holds no text.
func (i *Input) piped() ([]byte, error) {
	if f, ok := i.In.(*os.File); ok {
		info, err := f.Stat()
		if err != nil || info.Mode()&os.ModeDevice != 0 || info.IsDir() { // closed, or a terminal
			return nil, nil
		}
		if info.Mode().IsRegular() {
			if at, err := f.Seek(0, io.SeekCurrent); err != nil || at > 0 {
				return nil, nil
			}
		}
	}
	var err error
	i.once.Do(func() { i.read, err = readPatiently(i.In, silentBefore, silentWithin) })
	if err != nil || len(bytes.TrimSpace(i.read)) == 0 {
		return nil, err
	}
	return i.read, nil
}

// readPatiently reads all of in, but gives up if nothing comes for a while.
func readPatiently(in io.Reader, before, within time.Duration) ([]byte, error) {
	var all []byte
	p := &pieces{next: make(chan []byte)}
	go p.read(in) // outlives us if in is silent for ever
	for limit := before; ; limit = within {
		piece, more, err := p.wait(limit)
		switch {
		case err != nil && len(all) == 0:
			return nil, err
		case err != nil:
			return nil, Usage(errors.New("standard input does not end: put the text into a file, or close the pipe"))
		case !more && p.err != nil && len(all) > 0:
			return nil, fmt.Errorf("read standard input: %w", p.err)
		case !more:
			return all, nil
		}
		if all = append(all, piece...); len(all) > load.MaxFile {
			return nil, Usage(fmt.Errorf("standard input has more than %d MiB: split it", load.MaxFile>>20))
		}
	}
}

// pieces are what is read, one after the other, as they come.
type pieces struct {
	next chan []byte // closed at the end
	err  error       // that ended them; nil at the end of the input, and until next is closed
}

func (p *pieces) read(in io.Reader) {
	defer close(p.next)
	buf := make([]byte, 64<<10)
	for {
		n, err := in.Read(buf)
		if n > 0 {
			p.next <- bytes.Clone(buf[:n])
		}
		if err == io.EOF {
			return
		}
		if err != nil {
			p.err = err
			return
		}
	}
}

// wait returns the next piece, and reports whether there is one; it fails if nothing comes within the limit.
func (p *pieces) wait(limit time.Duration) (piece []byte, more bool, err error) {
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case piece, more = <-p.next:
		return piece, more, nil
	case <-timer.C:
		return nil, false, errSilent
	}
}

// OpenPiped is [App.open] for a command that answers about what is piped into it, if no
// text is named.
func (a *App) OpenPiped() (config.Config, *text.Corpus, error) {
	c, err := a.Config()
	if err != nil || len(c.Text) > 0 || a.Flags.Index != "" || a.Standard.Use != "" {
		return a.Open()
	}
	piped, err := a.Standard.piped()
	if errors.Is(err, errSilent) {
		fmt.Fprintf(a.Err, "bot: %v: answering about the article that ships (--text - waits for a text)\n", err)
	} else if err != nil {
		return c, nil, err
	}
	if len(piped) > 0 {
		a.Flags.Text = []string{load.Input}
	}
	return a.Open()
}
