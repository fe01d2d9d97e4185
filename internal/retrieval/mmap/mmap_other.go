//go:build !unix

package mmap

// Open reads a file where it cannot be mapped.
func Open(path string) (*File, error) { return Read(path) }

// SyncFolder does nothing where folders cannot be opened.
func SyncFolder(string) error { return nil }
