package config

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
)

const maxKey = 8 << 10 // bytes of a key file

// readKey reads a key from a file that nobody but its owner may read.
func readKey(path string) (Secret, error) {
	// Look before opening: opening a named pipe would wait for a writer.
	if err := checkKeyFile(os.Stat(path)); err != nil {
		return Secret{}, err
	}
	f, err := os.Open(path)
	if err != nil {
		return Secret{}, fmt.Errorf("cannot be read: %w", err)
	}
	defer f.Close()
	if err := checkKeyFile(f.Stat()); err != nil {
		return Secret{}, err
	}
	data, err := io.ReadAll(io.LimitReader(f, maxKey+1))
	if err != nil {
		return Secret{}, fmt.Errorf("cannot be read: %w", err)
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
		return "is a placeholder: put the real key there"
	}
	return ""
}
