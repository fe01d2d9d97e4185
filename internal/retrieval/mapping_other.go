//go:build !unix

package retrieval

func mapFile(path string) (*mapping, error) { return readFile(path) }

// syncFolder does nothing where folders cannot be opened.
func syncFolder(string) error { return nil }
