package pdf

import (
	"testing"
	"time"
)

// LimitPage makes pages that take longer too slow.
func LimitPage(t *testing.T, limit time.Duration) {
	was := maxPage
	maxPage = limit
	t.Cleanup(func() { maxPage = was })
}
