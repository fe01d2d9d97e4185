package mmap

import (
	"runtime"
	"runtime/debug"
)

// Intact runs do, which may read a mapped file, and reports whether all of that was there. What
// is not any more, because the file was overwritten in place, is a fault of memory, which would
// end the process.
func Intact(do func()) (intact bool) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		value := recover()
		_, ofRuntime := value.(runtime.Error)
		if _, addressed := value.(interface{ Addr() uintptr }); value != nil && !(ofRuntime && addressed) {
			panic(value)
		}
	}()
	do()
	return true
}
