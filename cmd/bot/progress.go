package main

import (
	"fmt"
	"io"
	"time"

	"golang.org/x/term"
)

// isTerminal reports whether somebody sits at the other end of a stream.
func isTerminal(stream any) bool {
	f, ok := stream.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(int(f.Fd()))
}

// A progress is one line on a terminal that says how far long work has come. On
// anything else it is silent.
type progress struct {
	w     io.Writer // nil: silent
	what  string
	shown time.Time
}

func newProgress(w io.Writer, what string) *progress {
	if isTerminal(w) {
		return &progress{w: w, what: what}
	}
	return &progress{}
}

// show says that done of total is done, ten times a second at most.
func (p *progress) show(done, total int) {
	if p.w == nil || total == 0 || time.Since(p.shown) < 100*time.Millisecond {
		return
	}
	p.shown = time.Now()
	fmt.Fprintf(p.w, "\r%s %3d %% (%d of %d)", p.what, 100*done/total, done, total)
}

// count says that n things are there, of a number that nobody knows.
func (p *progress) count(n int, noun string) {
	if p.w != nil {
		fmt.Fprintf(p.w, "\r%s: %s", p.what, counted(n, noun))
	}
}

func (p *progress) clear() {
	if p.w != nil {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

// counted writes "1 paragraph" or "3 paragraphs".
func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
