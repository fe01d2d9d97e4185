// Package lazyregexp compiles regular expressions when they are first used. A program of
// many packages that compiles all of them at its start spends more time on that than on
// most of its commands.
package lazyregexp

import (
	"regexp"
	"strings"
	"sync"
)

// New returns a function that returns the compiled expression. It panics, when it is
// called, if that is none, so that a test which uses it fails.
func New(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// An Expr is an expression that is compiled when it is first held against a text that it may
// match: most expressions of a format match nothing in most texts.
type Expr struct {
	may      func(s string) bool
	compiled func() *regexp.Regexp
}

// If returns an expression that matches no text for which may reports false.
func If(may func(s string) bool, expr string) *Expr { return &Expr{may, New(expr)} }

// Has reports of a text whether one of the characters stands in it.
func Has(chars string) func(s string) bool {
	return func(s string) bool { return strings.ContainsAny(s, chars) }
}

// Words reports of a text whether one of the words, divided by spaces, stands in it, in large or
// small letters, also as a part of others.
func Words(list string) func(s string) bool {
	return func(s string) bool {
		s = strings.ToLower(s)
		for word := range strings.FieldsSeq(list) {
			if strings.Contains(s, word) {
				return true
			}
		}
		return false
	}
}

// Begins reports of a text whether it begins with prefix.
func Begins(prefix string) func(s string) bool {
	return func(s string) bool { return strings.HasPrefix(s, prefix) }
}

// BeginsWith reports of a text whether its first byte is one of chars.
func BeginsWith(chars string) func(s string) bool {
	return func(s string) bool { return s != "" && strings.IndexByte(chars, s[0]) >= 0 }
}

// Digits are those that \d matches.
const Digits = "0123456789"

// MatchString is that of [regexp.Regexp].
func (e *Expr) MatchString(s string) bool { return e.may(s) && e.compiled().MatchString(s) }

// FindString is that of [regexp.Regexp].
func (e *Expr) FindString(s string) string {
	if !e.may(s) {
		return ""
	}
	return e.compiled().FindString(s)
}

// FindStringSubmatch is that of [regexp.Regexp].
func (e *Expr) FindStringSubmatch(s string) []string {
	if !e.may(s) {
		return nil
	}
	return e.compiled().FindStringSubmatch(s)
}

// ReplaceAllString is that of [regexp.Regexp].
func (e *Expr) ReplaceAllString(s, by string) string {
	if !e.may(s) {
		return s
	}
	return e.compiled().ReplaceAllString(s, by)
}

// FindStringSubmatchIndex is that of [regexp.Regexp].
func (e *Expr) FindStringSubmatchIndex(s string) []int {
	if !e.may(s) {
		return nil
	}
	return e.compiled().FindStringSubmatchIndex(s)
}
