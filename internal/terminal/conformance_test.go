package terminal_test

import (
	"context"
	"os"
	"strings"
	"sync"
	"testing"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/terminal"
)

func TestConformance(t *testing.T) {
	chattest.Run(t, func(t *testing.T, s chat.Service) chattest.Driver { return startOnPipes(t, s) })
}

// The driver types this after every question. Commands are answered in order, so
// what comes back is the end of the reply.
const (
	endCommand = "/end"
	endOfReply = "There is no command /end. /help lists the commands.\n"
	withdrawn  = "The answer above is withdrawn. This is the answer:\n"
)

// A piped is a person behind the two pipes of a running terminal.
type piped struct {
	t         *testing.T
	in        *os.File // what the person types
	interrupt chan os.Signal
	cancel    context.CancelFunc
	ended     chan error // what Run returned

	mu    sync.Mutex
	reply *chattest.Reply
	seen  strings.Builder // since the last question
}

func startOnPipes(t *testing.T, s chat.Service) *piped {
	inRead, inWrite, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	outRead, outWrite, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	p := &piped{t: t, in: inWrite, interrupt: make(chan os.Signal, 1), cancel: cancel, ended: make(chan error, 1)}
	go func() {
		front := terminal.Terminal{In: inRead, Out: outWrite, Interrupt: p.interrupt, Env: environment(nil)}
		err := front.Run(ctx, s)
		outWrite.Close()
		p.ended <- err
	}()
	read := make(chan struct{})
	go func() { defer close(read); p.watch(outRead) }()
	t.Cleanup(func() {
		cancel()
		inWrite.Close()
		<-read
		inRead.Close()
		outRead.Close()
	})
	return p
}

// watch keeps the reply up to date until the output ends.
func (p *piped) watch(out *os.File) {
	buf := make([]byte, 4096)
	for {
		n, err := out.Read(buf)
		p.mu.Lock()
		p.seen.Write(buf[:n])
		seen, _, complete := strings.Cut(p.seen.String(), endOfReply)
		if _, truth, ok := strings.Cut(seen, withdrawn); ok {
			seen = truth
		}
		seen = strings.ReplaceAll(seen, "**", "")
		if p.reply != nil {
			if complete || err != nil {
				p.reply.Finish(seen)
			} else {
				p.reply.Show(seen)
			}
		}
		p.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (p *piped) Ask(question string) *chattest.Reply {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.reply = chattest.NewReply()
	p.seen.Reset()
	if _, err := p.in.WriteString(question + "\n" + endCommand + "\n"); err != nil {
		p.t.Error(err)
	}
	return p.reply
}

func (p *piped) Stop() { p.interrupt <- os.Interrupt }

func (p *piped) Shutdown() error {
	p.cancel()
	return <-p.ended
}
