package archive_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"testing"

	"pilcrow/internal/text/archive"
)

func pack(t *testing.T, files map[string][]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range files {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRead(t *testing.T) {
	a, err := archive.Open(pack(t, map[string][]byte{"dir/a.xml": []byte("content"), "../../b.xml": []byte("outside")}))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := a.Read("dir/a.xml"); string(got) != "content" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := a.Read("c.xml"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v", err)
	}
	if !a.Has("b.xml") {
		t.Errorf("files %q", a.Names())
	}
}

func TestBomb(t *testing.T) {
	bomb := pack(t, map[string][]byte{"a.xml": make([]byte, 40<<20)})
	a, err := archive.Open(bomb)
	if err != nil {
		t.Fatal(err)
	}
	got, err := a.Read("a.xml")
	if err == nil || !strings.Contains(err.Error(), "unpacks to more than") {
		t.Errorf("%d bytes unpacked to %d, %v", len(bomb), len(got), err)
	}
}

func TestBroken(t *testing.T) {
	good := pack(t, map[string][]byte{"a.xml": []byte(strings.Repeat("content ", 100))})
	if _, err := archive.Open(good[:len(good)/2]); err == nil {
		t.Error("half an archive is opened")
	}
	good[50] ^= 0xff
	if a, err := archive.Open(good); err == nil {
		if _, err := a.Read("a.xml"); err == nil {
			t.Error("a broken file is read")
		}
	}
}
