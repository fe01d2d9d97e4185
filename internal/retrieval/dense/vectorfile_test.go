package dense

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// record is a vector with its key.
type record struct {
	Key    vectorKey
	Scale  float32
	Values []int8
}

func readRecords(t testing.TB, path string) []record {
	t.Helper()
	var all []record
	err := vectorFile(path).read(func(key vectorKey, q quantised) { all = append(all, record{key, q.scale, q.values}) })
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// written makes a file of three vectors, of two models.
func written(t testing.TB) (path string, want []record) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "vectors")
	r := rand.New(rand.NewPCG(1, 1))
	for i, dimension := range []int{4, 4, 7} {
		q, err := quantise(random(r, dimension))
		if err != nil {
			t.Fatal(err)
		}
		key := newVectorKey("model", strings.Repeat("x", i))
		want = append(want, record{key, q.scale, q.values})
		if err := vectorFile(path).append(appendRecord(nil, key, q)); err != nil {
			t.Fatal(err)
		}
	}
	return path, want
}

func TestVectorFile(t *testing.T) {
	path, want := written(t)
	if diff := cmp.Diff(want, readRecords(t, path)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if err := vectorFile(path).clear(); err != nil {
		t.Fatal(err)
	}
	if got := readRecords(t, path); got != nil {
		t.Errorf("after clear: %v", got)
	}
	missing := filepath.Join(t.TempDir(), "none")
	if got := readRecords(t, missing); got != nil || vectorFile(missing).clear() != nil {
		t.Errorf("a file that is not there has %v", got)
	}
}

// Wherever a crash cuts the file, the whole records before the cut stay, and
// what is appended afterwards is found.
func TestVectorFileCut(t *testing.T) {
	path, want := written(t)
	whole, _ := os.ReadFile(path)
	ends := []int{len(vectorHeader), len(vectorHeader) + recordHead + 4, len(vectorHeader) + 2*(recordHead+4), len(whole)}
	for size := range len(whole) {
		if err := os.WriteFile(path, whole[:size], 0o600); err != nil {
			t.Fatal(err)
		}
		kept := 0
		for kept < 3 && ends[kept+1] <= size {
			kept++
		}
		if got := readRecords(t, path); len(got) != kept || kept > 0 && !cmp.Equal(got, want[:kept]) {
			t.Fatalf("cut at %d: %v, want the first %d", size, got, kept)
		}
		last := want[2]
		if err := vectorFile(path).append(appendRecord(nil, last.Key, quantised{last.Scale, last.Values})); err != nil {
			t.Fatal(err)
		}
		if got := readRecords(t, path); len(got) != kept+1 || !cmp.Equal(got[kept], last) {
			t.Fatalf("cut at %d: the next record is not found: %v", size, got)
		}
	}
}

// Whichever byte is changed, no changed vector is ever read, and a file that may
// not be ours is left alone.
func TestVectorFileDamaged(t *testing.T) {
	path, want := written(t)
	whole, _ := os.ReadFile(path)
	for i := range whole {
		damaged := append([]byte(nil), whole...)
		damaged[i] ^= 0x40
		if err := os.WriteFile(path, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		var got []record
		err := vectorFile(path).read(func(key vectorKey, q quantised) { got = append(got, record{key, q.scale, q.values}) })
		after, _ := os.ReadFile(path)
		switch {
		case i < len(vectorHeader):
			if err == nil || !strings.Contains(err.Error(), path) || len(after) != len(whole) {
				t.Errorf("byte %d: %v, %d bytes left", i, err, len(after))
			}
		case err != nil || len(got) >= 3 || len(got) > 0 && !cmp.Equal(got, want[:len(got)]):
			t.Errorf("byte %d: %v, %v", i, got, err)
		}
	}
}

// FuzzVectorFile reads anything without a panic, and what it leaves behind is
// whole: a second read gives the same.
func FuzzVectorFile(f *testing.F) {
	path, _ := written(f)
	whole, _ := os.ReadFile(path)
	f.Add(whole)
	f.Add(whole[:70])
	f.Add([]byte("pilvec\n\x02"))
	f.Add([]byte("a file of something else"))
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), "vectors")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		first := 0
		if vectorFile(path).read(func(vectorKey, quantised) { first++ }) != nil {
			if after, _ := os.ReadFile(path); !cmp.Equal(after, data) {
				t.Fatal("a refused file was changed")
			}
			return
		}
		if second := readRecords(t, path); len(second) != first {
			t.Fatalf("%d vectors, then %d", first, len(second))
		}
	})
}
