// Package lazyregexp compiles regular expressions when they are first used. A program of
// many packages that compiles all of them at its start spends more time on that than on
// most of its commands.
package lazyregexp

import (
	"regexp"
	"sync"
)

// New returns a function that returns the compiled expression. It panics, when it is
// called, if that is none, so that a test which uses it fails.
func New(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
