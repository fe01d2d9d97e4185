//go:build !linux

package sandbox

import "os"

// confine does nothing here: the process watches its own memory, and is ended in time by
// whoever started it.
func confine(limits) error { return nil }

func wasKilled(*os.ProcessState) bool { return false }
