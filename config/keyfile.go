package config

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
)

const (
	maxKey     = 8 << 10 // bytes of a key
	maxPrivate = 1 << 20 // bytes of a file that is read for a key, or for a list of them
)

// readKey reads a key from a file that nobody but its owner may read.
func readKey(path string) (Secret, error) {
	data, err := ReadPrivate(path)
	if err != nil {
		return Secret{}, err
	}
	key := strings.TrimSpace(string(data))
	switch fault := keyFault(key); {
	case key == "":
		return Secret{}, errors.New("the file is empty: write the key into it")
	case fault != "":
		return Secret{}, fmt.Errorf("the file's content %s", fault)
	}
	return NewSecret(key), nil
}

// ReadPrivate reads a file of secrets, 1 MiB at most. The error says what to do if
// others may read it too.
func ReadPrivate(path string) ([]byte, error) {
	// Look before opening: opening a named pipe would wait for a writer.
	if err := checkKeyFile(os.Stat(path)); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("cannot be read: %w", err)
	}
	defer f.Close()
	if err := checkKeyFile(f.Stat()); err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, maxPrivate+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("cannot be read: %w", err)
	case len(data) > maxPrivate:
		return nil, errors.New("is too long for a file of keys")
	}
	return data, nil
}

func checkKeyFile(info os.FileInfo, err error) error {
	switch {
	case err != nil:
		return fmt.Errorf("cannot be read: %w", err)
	case !info.Mode().IsRegular():
		return errors.New("not a regular file: name the file that holds the key")
	case runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0:
		return fmt.Errorf("others may read the file (mode %#o): run chmod 600 on it", info.Mode().Perm())
	}
	return nil
}

const isPlaceholder = "is a placeholder: put the real key there"

// keyFault says what is wrong with a key that cannot be one; "" is no fault.
func keyFault(key string) string {
	odd := func(r rune) bool { return r <= ' ' || r > '~' } // as it goes into an HTTP header
	lower := strings.ToLower(key)
	switch {
	case len(key) > maxKey:
		return "is too long for a key"
	case strings.ContainsFunc(key, odd):
		return "is no key: it holds spaces or other characters that no key has"
	case strings.Contains(key, "..."), strings.ContainsAny(key, "<>"), lower == "changeme",
		strings.Contains(lower, "your-"), strings.Contains(lower, "your_"):
		return isPlaceholder
	}
	return ""
}
