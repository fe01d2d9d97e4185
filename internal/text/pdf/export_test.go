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

// UnloadIdle does what an engine does that has read nothing for a while, and reports whether it
// is unloaded.
func UnloadIdle() bool {
	shared.unload()
	shared.mu.Lock()
	defer shared.mu.Unlock()
	return shared.pool == nil
}

// Use keeps the engine until done is called.
func Use(t *testing.T) (done func()) {
	t.Helper()
	if _, err := shared.use(); err != nil {
		t.Fatal(err)
	}
	return shared.done
}
