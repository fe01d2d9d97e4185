package load_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pilcrow/internal/text/load"
)

func TestStamp(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) {
		t.Helper()
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	single := filepath.Join(t.TempDir(), "b.txt")
	write("a.txt", "One.")
	paths := []string{dir, single}
	last := load.Stamp(paths)
	changes := []struct {
		name    string
		change  func()
		changed bool
	}{
		{"nothing", func() {}, false},
		{"written", func() { write("a.txt", "Two!!") }, true},
		{"touched", func() {
			if err := os.Chtimes(filepath.Join(dir, "a.txt"), time.Time{}, time.Now().Add(time.Hour)); err != nil {
				t.Fatal(err)
			}
		}, true},
		{"added below", func() { write("sub/c.md", "C.") }, true},
		{"described", func() { write("a.meta.yaml", "title: A") }, true},
		{"not a text", func() { write("a.dat", "1,2") }, false},
		{"hidden", func() { write(".git/x.txt", "x") }, false},
		{"single file came", func() { write(rel(t, dir, single), "B.") }, true},
		{"single file described", func() { write(rel(t, dir, filepath.Join(filepath.Dir(single), "b.meta.yaml")), "title: B") }, true},
		{"a link", func() { link(t, single, filepath.Join(dir, "a.txt")) }, true},
		{"gone", func() { os.Remove(filepath.Join(dir, "a.txt")) }, true},
		{"all gone", func() { os.RemoveAll(dir) }, true},
	}
	for _, c := range changes {
		c.change()
		now := load.Stamp(paths)
		if (now != last) != c.changed {
			t.Errorf("%s: changed is %v, want %v", c.name, now != last, c.changed)
		}
		last = now
	}
}

// link puts a link to a file in the place of another.
func link(t *testing.T, at, to string) {
	t.Helper()
	if err := errors.Join(os.Remove(at), os.Symlink(to, at)); err != nil {
		t.Skip("no links here: ", err)
	}
}

func rel(t *testing.T, from, to string) string {
	t.Helper()
	r, err := filepath.Rel(from, to)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
