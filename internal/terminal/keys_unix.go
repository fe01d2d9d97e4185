//go:build unix

package terminal

import (
	"errors"
	"os"
	"sync"
	"sync/atomic"

	"golang.org/x/sys/unix"
)

// keys hands what is typed to the line editor, and knows whether anything was: the
// editor itself does not say whether Ctrl-C cleared a line or met an empty one.
//
// The editor reads from one end of a pipe. Keys are taken from the terminal only while
// a line is edited, so that a pager has them meanwhile.
type keys struct {
	terminal *os.File
	to       *os.File // the pipe
	any      atomic.Bool

	editing sync.Mutex // held while a line is edited
	closed  bool
}

// newKeys returns the keys of a terminal, and where the editor reads them.
func newKeys(terminal *os.File) (*keys, *os.File, error) {
	from, to, err := os.Pipe()
	if err != nil {
		return nil, nil, err
	}
	return &keys{terminal: terminal, to: to}, from, nil
}

// typed reports whether something was typed into the line, or recalled.
func (k *keys) typed() bool { return k.any.Load() }

// follow takes keys until it is stopped.
func (k *keys) follow() (stop func(), err error) {
	k.editing.Lock()
	if k.closed {
		k.editing.Unlock()
		return nil, os.ErrClosed
	}
	k.any.Store(false)
	stopped, stopping, err := os.Pipe()
	if err != nil {
		k.editing.Unlock()
		return nil, err
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		k.copy(int(k.terminal.Fd()), int(stopped.Fd()))
	}()
	return func() {
		stopping.Close()
		<-done
		stopped.Close()
		k.editing.Unlock()
	}, nil
}

func (k *keys) copy(terminal, stopped int) {
	var key [64]byte
	for {
		var ready unix.FdSet
		ready.Set(terminal)
		ready.Set(stopped)
		switch _, err := unix.Select(max(terminal, stopped)+1, &ready, nil, nil, nil); {
		case err == unix.EINTR:
			continue
		case err != nil || ready.IsSet(stopped):
			return
		}
		n, err := unix.Read(terminal, key[:])
		if err == unix.EINTR || err == unix.EAGAIN {
			continue
		}
		if err != nil || n <= 0 {
			k.to.Close() // the editor meets the end
			return
		}
		for _, b := range key[:n] {
			if b >= ' ' || b == '\x1b' {
				k.any.Store(true)
			}
		}
		if _, err := k.to.Write(key[:n]); err != nil {
			return
		}
	}
}

// close lets the editor meet the end of its input, and waits until it has. The terminal may
// be gone already.
func (k *keys) close() error {
	err := k.to.Close()
	k.editing.Lock()
	defer k.editing.Unlock()
	k.closed = true
	if errors.Is(err, os.ErrClosed) {
		return nil
	}
	return err
}
