package terminal

import (
	"context"
	"io"
	"log/slog"
	"slices"
	"strings"

	"golang.org/x/term"
)

// A Log is a [slog.Handler] for the person who gave a command: an entry is a sentence with its
// error and what else is known of it, in lines as wide as the terminal, without the time.
type Log struct {
	w     io.Writer
	level slog.Leveler
	known []slog.Attr // of every entry
}

// NewLog writes entries of this level and above it to w.
func NewLog(w io.Writer, level slog.Leveler) *Log { return &Log{w: w, level: level} }

// Enabled reports whether entries of a level are written.
func (l *Log) Enabled(_ context.Context, level slog.Level) bool { return level >= l.level.Level() }

// Handle writes an entry.
func (l *Log) Handle(_ context.Context, r slog.Record) error {
	said := strings.Replace(strings.ToLower(r.Level.String()), "warn", "warning", 1) + ": " + r.Message
	var rest []string
	tell := func(a slog.Attr) bool {
		if a.Key == "error" {
			said += ": " + a.Value.String()
		} else {
			rest = append(rest, a.Key+" "+a.Value.String())
		}
		return true
	}
	for _, a := range l.known {
		tell(a)
	}
	r.Attrs(tell)
	if len(rest) > 0 {
		said += " (" + strings.Join(rest, ", ") + ")"
	}
	over, width := "", defaultWidth
	if f, ok := l.w.(interface{ Fd() uintptr }); ok {
		if now, _, err := term.GetSize(int(f.Fd())); err == nil && now > 0 {
			over, width = "\r\x1b[K", now // a [Progress] may stand there
		}
	}
	_, err := io.WriteString(l.w, over+wrap(width, 0, span{said, normal}))
	return err
}

// WithAttrs returns a log that tells more of each entry.
func (l *Log) WithAttrs(more []slog.Attr) slog.Handler {
	return &Log{l.w, l.level, slices.Concat(l.known, more)}
}

// WithGroup returns the same log: to a person, a group of names says nothing.
func (l *Log) WithGroup(string) slog.Handler { return l }
