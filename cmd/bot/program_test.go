package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"testing"
	"time"
)

// A program is a command of bot in a process of its own.
type program struct {
	t        *testing.T
	cmd      *exec.Cmd
	out, log bytes.Buffer // to be read when it has ended
}

// start starts a command with an environment.
func start(t *testing.T, command string, env ...string) *program {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := &program{t: t, cmd: &exec.Cmd{Path: path, Args: []string{"bot", command}, Dir: t.TempDir()}}
	p.cmd.Env = append([]string{"HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH")}, env...)
	p.cmd.Stdout, p.cmd.Stderr = &p.out, &p.log
	p.cmd.WaitDelay = time.Minute // for what the program has started itself
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = p.cmd.Process.Kill()
		_ = p.cmd.Wait() // its folder is removed next, and its log is whole
		if t.Failed() {
			t.Logf("bot %s:\n%s", command, &p.log)
		}
	})
	return p
}

// ends sends a signal and returns the exit code.
func (p *program) ends(signal os.Signal) int {
	p.t.Helper()
	if signal != nil {
		if err := p.cmd.Process.Signal(signal); err != nil {
			p.t.Fatal(err)
		}
	}
	err := p.cmd.Wait()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		p.t.Fatal(err)
	}
	return p.cmd.ProcessState.ExitCode()
}
