package faults_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A fault is one bad input or fault that the program is meant to survive. It is
// played here, or elsewhere, or not yet.
type fault struct {
	number int
	name   string
	play   func(t *testing.T)
	proved []string // tests elsewhere that prove it end to end, as "internal/openai.TestFaults"
	skip   string   // why it is neither
}

const lastFault = 67

func allFaults() []fault {
	return slices.Concat(questionFaults, corpusFaults, configFaults, endpointFaults, crowdFaults)
}

func TestEveryFault(t *testing.T) {
	for _, f := range allFaults() {
		t.Run(fmt.Sprintf("%02d %s", f.number, f.name), func(t *testing.T) {
			for _, name := range f.proved {
				if !testExists(t, name) {
					t.Errorf("there is no test %s", name)
				}
			}
			if f.skip != "" {
				t.Skip(f.skip)
			}
			if f.play != nil {
				f.play(t)
			}
		})
	}
}

// testExists reports whether a test function is in the tests of a package.
func testExists(t *testing.T, name string) bool {
	t.Helper()
	dir, function, _ := strings.Cut(name, ".")
	files, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(dir), "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(files, func(file string) bool {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Contains(string(source), "\nfunc "+function+"(t *testing.T)")
	})
}

func TestNoFaultIsMissing(t *testing.T) {
	for i, f := range allFaults() {
		if f.number != i+1 {
			t.Fatalf("row %d is fault %d: %s", i+1, f.number, f.name)
		}
		if (f.play == nil && f.proved == nil) == (f.skip == "") {
			t.Errorf("fault %d must be played, proved elsewhere, or skipped with a reason", f.number)
		}
	}
	if n := len(allFaults()); n != lastFault {
		t.Errorf("%d faults, want %d", n, lastFault)
	}
}
