package assembly

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestSilentPipe checks that nobody waits for a pipe that is open and silent.
func TestSilentPipe(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	if got, err := readPatiently(r, time.Millisecond, time.Hour); !errors.Is(err, errSilent) {
		t.Errorf("%q, %v", got, err)
	}
	r, w2 := io.Pipe()
	defer w2.Close()
	go func() { _, _ = io.WriteString(w2, "begun") }()
	if got, err := readPatiently(r, time.Hour, time.Millisecond); err == nil || errors.Is(err, errSilent) {
		t.Errorf("%q, %v", got, err)
	}
}

// TestPiped checks what of standard input is taken for a text.
func TestPiped(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(name, []byte("first\nsecond\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	open := func(skip int64) *os.File {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		if _, err := f.Seek(skip, io.SeekStart); err != nil {
			t.Fatal(err)
		}
		return f
	}
	closed := open(0)
	closed.Close()
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	for what, test := range map[string]struct {
		in   io.Reader
		want string
	}{
		"a file": {open(0), "first\nsecond\n"}, "a file that a loop reads": {open(6), ""}, "closed": {closed, ""}, "nothing": {null, ""},
	} {
		i := Input{In: test.in}
		if got, err := i.piped(); err != nil || string(got) != test.want {
			t.Errorf("%s: %q, %v", what, got, err)
		}
	}
}
