package openai

import (
	"context"
	"io"
	"time"

	"pilcrow/internal/answer/llm"
)

// A document is a body that was read already.
type document struct {
	io.Reader
	io.Closer
}

// A watchedBody bounds a body in time and size.
type watchedBody struct {
	io.ReadCloser
	ctx    context.Context
	cancel context.CancelCauseFunc
	timer  *time.Timer // at first the one that runs since the request
	gap    time.Duration
	limit  int // in bytes; 0 for none
	read   int
}

func (b *watchedBody) Read(p []byte) (n int, err error) {
	if b.timer == nil {
		b.timer = expire(b.cancel, "the answer stood still", b.gap)
	}
	n, err = b.ReadCloser.Read(p)
	b.timer.Stop()
	b.timer = nil // no time counts while nobody reads
	b.read += n
	switch cause := context.Cause(b.ctx); {
	case err != nil && err != io.EOF && cause != nil:
		err = cause
	case b.limit > 0 && b.read > b.limit:
		err = failure(llm.CutShort, "the answer holds more than %d MiB; the rest was not read", b.limit>>20)
	}
	return n, err
}

func (b *watchedBody) Close() error {
	if b.timer != nil {
		b.timer.Stop()
	}
	b.cancel(nil)
	return b.ReadCloser.Close()
}

// expire cancels with a time-out after d.
func expire(cancel context.CancelCauseFunc, what string, d time.Duration) *time.Timer {
	return time.AfterFunc(d, func() { cancel(failure(llm.TimedOut, "%s within %v", what, d)) })
}
