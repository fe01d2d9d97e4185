//go:build !unix

package postgrestest

import (
	"os/exec"
	"path/filepath"
)

func give(string) error { return nil }

func (s *Server) command(name string, args ...string) *exec.Cmd {
	return exec.Command(filepath.Join(s.programs, name), args...)
}
