package retrieval

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// errChanged is why a search fails whose file was cut short after it was mapped.
var errChanged = fmt.Errorf("retrieval: the index file was changed while it was in use: %w", ErrUnusable)

// mapped runs do, which may read a mapped file. What is not there any more, because
// the file was overwritten in place, is a fault of memory, which would end the
// process: it becomes the error.
func mapped(do func()) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		value := recover()
		fault, ok := value.(runtime.Error)
		if _, addressed := value.(interface{ Addr() uintptr }); ok && addressed && fault != nil {
			err = errChanged
		} else if value != nil {
			panic(value)
		}
	}()
	do()
	return nil
}
