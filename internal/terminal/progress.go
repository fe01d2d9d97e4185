package terminal

import (
	"fmt"
	"io"
	"time"

	"golang.org/x/term"
)

// IsTerminal reports whether somebody sits at the other end of a stream.
func IsTerminal(stream any) bool {
	f, ok := stream.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(int(f.Fd()))
}

// A Progress is one line on a terminal that says how far long work has come. On
// anything else it is silent.
type Progress struct {
	w     io.Writer // nil: silent
	what  string
	shown time.Time
}

// NewProgress is of work that is called what.
func NewProgress(w io.Writer, what string) *Progress {
	if IsTerminal(w) {
		return &Progress{w: w, what: what}
	}
	return &Progress{}
}

// Show says that done of total is done, ten times a second at most.
func (p *Progress) Show(done, total int) {
	if p.w == nil || total == 0 || time.Since(p.shown) < 100*time.Millisecond {
		return
	}
	p.shown = time.Now()
	fmt.Fprintf(p.w, "\r%s %3d %% (%d of %d)", p.what, 100*done/total, done, total)
}

// Count says that n things are there, of a number that nobody knows.
func (p *Progress) Count(n int, noun string) {
	if p.w != nil {
		fmt.Fprintf(p.w, "\r%s: %s", p.what, Counted(n, noun))
	}
}

// Clear takes the line away.
func (p *Progress) Clear() {
	if p.w != nil {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

// Counted writes "1 paragraph" or "3 paragraphs".
func Counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
