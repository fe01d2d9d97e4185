//go:build !unix

package terminal

import "os"

// keys cannot be followed where the line editor does not read them from a file: whether
// anything was typed is not known.
type keys struct{}

func newKeys(terminal *os.File) (*keys, *os.File, error) { return &keys{}, terminal, nil }

func (*keys) typed() bool { return false }

func (*keys) follow() (stop func(), err error) { return func() {}, nil }

func (*keys) close() error { return nil }
