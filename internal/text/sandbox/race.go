//go:build race

package sandbox

// racing says that the program watches itself for data races, for which it maps many times the
// memory that it uses.
const racing = true
