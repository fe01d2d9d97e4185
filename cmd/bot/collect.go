package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// firstCollection is the GC percent until the first garbage collection. With it that comes at
// a heap of 16 MiB instead of 4: a short command has ended before, and a long one goes on as usual.
const firstCollection = 400

// collectLate puts the first garbage collection off, unless GOGC is set.
func collectLate() {
	if os.Getenv("GOGC") != "" {
		return
	}
	usual := debug.SetGCPercent(firstCollection)
	runtime.AddCleanup(new(sentinel), func(percent int) { debug.SetGCPercent(percent) }, usual)
}

// A sentinel is collected by the first garbage collection. It is too large, and has a pointer,
// so that it does not share its memory with what lives longer.
type sentinel struct {
	_ [64]byte
	_ *byte
}
