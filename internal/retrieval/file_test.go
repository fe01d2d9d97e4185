package retrieval_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

func encoded(t testing.TB, x *retrieval.Index) []byte {
	t.Helper()
	var b bytes.Buffer
	if n, err := x.WriteTo(&b); err != nil || n != int64(b.Len()) {
		t.Fatalf("WriteTo: %d of %d bytes, %v", n, b.Len(), err)
	}
	return b.Bytes()
}

func TestSaveAndOpen(t *testing.T) {
	ps := mixed()
	ps[0].Start, ps[0].End, ps[1].Text = 7, -1, strings.Repeat("long ", 1000)
	for name, x := range map[string]*retrieval.Index{
		"none": retrieval.NewIndex(nil), "small": retrieval.NewIndex(ps), "large": retrieval.NewSegmented(1, 3, ps),
		"grown": retrieval.NewSegmented(1, 1, corpus(1050)).Replace("d3", corpus(30)),
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "article.index")
			if err := os.WriteFile(path, []byte("pilcrow\x00of another version"), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := x.Attach([]byte(`{"title": "x"}`)).Save(path); err != nil {
				t.Fatal(err)
			}
			got, err := retrieval.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := got.Verify(); err != nil {
				t.Error(err)
			}
			if string(got.Attachment()) != `{"title": "x"}` || got.Len() != x.Len() {
				t.Errorf("attachment %q, %d paragraphs", got.Attachment(), got.Len())
			}
			if diff := cmp.Diff(slices.Collect(x.Paragraphs()), slices.Collect(got.Paragraphs())); diff != "" {
				t.Errorf("paragraphs (-want +got):\n%s", diff)
			}
			if name != "grown" { // where saving leaves the dead out of the sample
				for _, q := range slices.Concat(mixedQueries, questions(20)) {
					if got, want := fmt.Sprint(got.Search(t.Context(), q, 9)), fmt.Sprint(x.Search(t.Context(), q, 9)); got != want {
						t.Errorf("%q finds\n%s, before saving\n%s", q, got, want)
					}
				}
			}
			if !bytes.Equal(encoded(t, got), encoded(t, x.Attach([]byte(`{"title": "x"}`)))) {
				t.Error("saved again, the file is another")
			}
			if files, _ := os.ReadDir(filepath.Dir(path)); len(files) != 1 {
				t.Errorf("%d files are left in the folder", len(files))
			}
		})
	}
}

// Hits and grown indexes outlive the file that they came from.
func TestHitsOutliveTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "i")
	ps := corpus(1200)
	if err := retrieval.NewIndex(ps).Save(path); err != nil {
		t.Fatal(err)
	}
	x, err := retrieval.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	hits, _ := x.Search(t.Context(), questions(1)[0], 3)
	p, _ := x.Paragraph("d4", 2)
	grown := x.With(paragraphs("a new one"))
	x = nil
	for range 3 {
		runtime.GC()
	}
	if !slices.ContainsFunc(ps, func(q text.Paragraph) bool { return cmp.Equal(q, hits[2].Paragraph) }) || !cmp.Equal(p, ps[201]) {
		t.Error("the paragraphs are others now")
	}
	if _, err := grown.Search(t.Context(), questions(1)[0], 3); err != nil || grown.Len() != 1201 {
		t.Errorf("%d paragraphs, %v", grown.Len(), err)
	}
}

func TestSaveTroubles(t *testing.T) {
	folder := t.TempDir()
	x := retrieval.NewIndex(sample)
	if err := x.Save(filepath.Join(folder, "none", "i")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("in a folder that is not there: %v", err)
	}
	if err := x.Save(folder); err == nil {
		t.Error("a folder was replaced")
	}
	if files, _ := os.ReadDir(filepath.Dir(folder)); len(files) != 1 {
		t.Errorf("%d files are left", len(files))
	}
	if _, err := retrieval.Open(filepath.Join(folder, "none")); !errors.Is(err, os.ErrNotExist) || errors.Is(err, retrieval.ErrUnusable) {
		t.Errorf("no file: %v", err)
	}
}

func TestOpenRefuses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "i")
	good := encoded(t, retrieval.NewIndex(sample))
	change := func(at int, to byte) []byte {
		b := bytes.Clone(good)
		b[at] = to
		return b
	}
	for want, data := range map[string][]byte{
		"is no index file":                    []byte("my own notes, not an index"),
		"i is no index file: build the index": {},
		"has format 9 and this program":       change(8, 9),
		"was made by another version":         change(12, good[12]+1),
		"is damaged or cut short":             good[:len(good)-1],
	} {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := retrieval.Open(path)
		if !errors.Is(err, retrieval.ErrUnusable) || !strings.Contains(err.Error(), want) {
			t.Errorf("got error %v, want %q", err, want)
		}
	}
	if _, err := retrieval.Open(filepath.Dir(path)); err == nil {
		t.Error("a folder was opened")
	}
}

// Of a small file every truncation and every flipped bit is found.
func TestDamagedFiles(t *testing.T) {
	for _, x := range []*retrieval.Index{retrieval.NewIndex(sample), retrieval.NewSegmented(1, 2, sample)} {
		good := encoded(t, x.Attach([]byte("me")))
		for n := range good {
			if _, err := retrieval.ReadIndex(good[:n], true); err == nil {
				t.Fatalf("cut after %d of %d bytes, the file is opened", n, len(good))
			}
			bad := bytes.Clone(good)
			bad[n] ^= 1 << (n % 8)
			if _, err := retrieval.ReadIndex(bad, true); err == nil {
				t.Fatalf("with byte %d of %d changed, the file is opened", n, len(good))
			}
		}
	}
}

// In a large file only Verify finds damage to texts and postings; a search goes on.
func TestDamagedLargeFiles(t *testing.T) {
	good := encoded(t, retrieval.NewSegmented(1, 2, sample))
	late := 0
	for i, s := range retrieval.Sections(good) {
		if len(s) == 0 {
			continue
		}
		bad := bytes.Clone(good)
		for j := range retrieval.Sections(bad)[i] {
			retrieval.Sections(bad)[i][j] ^= 0xFF
		}
		x, err := retrieval.ReadIndex(bad, false)
		if err != nil {
			continue
		}
		late++
		if err := x.Verify(); !errors.Is(err, retrieval.ErrUnusable) {
			t.Errorf("section %d: Verify says %v", i, err)
		}
		exercise(t, x)
	}
	if late != 2*6 {
		t.Errorf("%d damaged sections were found only by Verify", late)
	}
}

// exercise uses all of an index.
func exercise(t testing.TB, x *retrieval.Index) {
	for _, q := range []string{"How long is the road from Mpiti to Sehlabathebe?", "hospital doctors clinic", "Lesotho"} {
		hits, err := x.Search(t.Context(), q, 5)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range hits {
			x.Explain(q, h)
		}
	}
	for range x.Paragraphs() {
	}
	x.With(sample[:1]).Replace("d", sample[:2])
}

// Whatever number of a file is another, with checksums that say it is right, nothing
// panics: see FuzzOpen.
func TestForgedFiles(t *testing.T) {
	good := encoded(t, retrieval.NewSegmented(1, 2, sample))
	random := rand.New(rand.NewPCG(1, 2))
	opened := 0
	for range 150 {
		bad := bytes.Clone(good)
		for range 1 + random.IntN(4) {
			at := 2 * random.IntN(len(bad)/2)
			binary.LittleEndian.PutUint16(bad[at:], uint16(random.Uint32()>>random.IntN(17)))
		}
		retrieval.Forge(bad)
		if x, err := retrieval.ReadIndex(bad, true); err == nil {
			exercise(t, x)
			opened++
		}
	}
	if opened < 30 {
		t.Errorf("only %d of the files were opened", opened)
	}
}

func FuzzOpen(f *testing.F) {
	for _, x := range []*retrieval.Index{retrieval.NewIndex(sample), retrieval.NewSegmented(1, 2, sample)} {
		good := encoded(f, x)
		f.Add(good, uint32(0), uint64(0))
		f.Add(good, uint32(len(good)-24), uint64(1)<<63)
		f.Add(good[:len(good)/2], uint32(20), uint64(1))
	}
	f.Fuzz(func(t *testing.T, data []byte, at uint32, change uint64) {
		for i := range 8 { // one number is changed at a time, so that the rest makes sense
			if j := int(at) + i; j < len(data) {
				data[j] ^= byte(change >> (8 * i))
			}
		}
		if _, err := retrieval.ReadIndex(data, true); err == nil && change != 0 && int(at) < len(data)-8 {
			t.Log("a change that cancels out")
		}
		retrieval.Forge(data)
		if x, err := retrieval.ReadIndex(data, true); err == nil {
			exercise(t, x)
		} else if strings.Contains(err.Error(), "%!") {
			t.Fatal(err)
		}
	})
}

func TestSaveLeavesOtherFilesAlone(t *testing.T) {
	x := retrieval.NewIndex(paragraphs("Cats sleep."))
	for name, content := range map[string]string{"a text": "This is the text itself.", "a short one": "Hi"} {
		path := filepath.Join(t.TempDir(), "notes.md")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := x.Save(path); err == nil || !strings.Contains(err.Error(), "is no index and is not overwritten") {
			t.Errorf("%s: error %v", name, err)
		}
		if left, _ := os.ReadFile(path); string(left) != content {
			t.Errorf("%s: %q is left of %q", name, left, content)
		}
	}
	path := filepath.Join(t.TempDir(), "index")
	for range 2 { // an index, and an empty file as from mktemp, are replaced
		if err := x.Save(path); err != nil {
			t.Error(err)
		}
	}
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := x.Save(path); err != nil {
		t.Error(err)
	}
}
