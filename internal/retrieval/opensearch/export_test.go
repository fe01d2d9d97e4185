package opensearch

import (
	"context"
	"time"
)

var NewIndex = newIndex

// Hurried does not wait before it sends a batch again.
func Hurried(l Loader) Loader {
	l.pause = func(ctx context.Context, _ time.Duration) error { return ctx.Err() }
	return l
}
