package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// ErrInUse is in the error of [Open] if another process has the state directory.
var ErrInUse = errors.New("locked")

// A lock outlives its holder for a moment: in a process that was forked off while
// the file was open, and has not begun its own program yet.
const (
	lockPatience = 2 * time.Second
	lockPause    = 25 * time.Millisecond
)

// lockFile locks a file until it is unlocked, and writes this process's number into it.
// The lock ends with the process, however it ends.
func lockFile(ctx context.Context, path string) (*flock.Flock, error) {
	lock := flock.New(path, flock.SetPermissions(0o600))
	waiting, cancel := context.WithTimeout(ctx, lockPatience)
	defer cancel()
	_, err := lock.TryLockContext(waiting, lockPause)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, context.DeadlineExceeded):
		holder, _ := os.ReadFile(path) // who has it is only a help; on Windows it cannot be read
		return nil, fmt.Errorf("%w by process %s", ErrInUse, strings.TrimSpace(string(holder)))
	case err != nil:
		return nil, err
	}
	_ = os.WriteFile(path, fmt.Appendln(nil, os.Getpid()), 0o600) // likewise
	return lock, nil
}

// inUse says what to do about a directory that cannot be locked.
func inUse(dir string, err error) error {
	if errors.Is(err, ErrInUse) {
		return fmt.Errorf("another bot uses the state directory %s (%w): stop it, or give this one a directory of its own", dir, err)
	}
	return fmt.Errorf("lock the state directory %s: %w", dir, err)
}
