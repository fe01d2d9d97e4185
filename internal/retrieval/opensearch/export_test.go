package opensearch

import (
	"context"
	"time"
)

var NewIndex = newIndex

// Hurried does not wait before it tries again.
func Hurried(l Loader) Loader {
	l.pause = func(ctx context.Context, _ time.Duration) error { return ctx.Err() }
	return l
}

// Merging merges texts of any size.
func Merging(l Loader) Loader {
	l.large = 1
	return l
}
