package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// ErrInUse is in the error of [Open] if another process has the state directory.
var ErrInUse = errors.New("locked")

// lockFile opens a file, locks it until it is closed, and writes this process's
// number into it. The lock ends with the process, however it ends.
func lockFile(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if err := lockSoon(f); err != nil {
		holder, _ := io.ReadAll(io.LimitReader(f, 20)) // who has it is only a help
		return nil, errors.Join(fmt.Errorf("%w by process %s", err, strings.TrimSpace(string(holder))), f.Close())
	}
	err = f.Truncate(0)
	if err == nil {
		_, err = fmt.Fprintln(f, os.Getpid())
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// A lock outlives its holder for a moment: in a process that was forked off while
// the file was open, and has not begun its own program yet.
const (
	lockTries = 20
	lockPause = 25 * time.Millisecond
)

// lockSoon locks f, or says that it is locked for longer than a moment.
func lockSoon(f *os.File) (err error) {
	for range lockTries {
		if err = tryLock(f); !errors.Is(err, ErrInUse) {
			return err
		}
		time.Sleep(lockPause)
	}
	return err
}

// inUse says what to do about a directory that cannot be locked.
func inUse(dir string, err error) error {
	if errors.Is(err, ErrInUse) {
		return fmt.Errorf("another bot uses the state directory %s (%w): stop it, or give this one a directory of its own", dir, err)
	}
	return fmt.Errorf("lock the state directory %s: %w", dir, err)
}
