package dense

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func random(r *rand.Rand, dimension int) []float32 {
	v := make([]float32, dimension)
	for i := range v {
		v[i] = float32(r.NormFloat64())
	}
	return v
}

func exactCosine(a, b []float32) float64 {
	var ab, aa, bb float64
	for i := range a {
		ab += float64(a[i]) * float64(b[i])
		aa += float64(a[i]) * float64(a[i])
		bb += float64(b[i]) * float64(b[i])
	}
	return ab / math.Sqrt(aa*bb)
}

func TestQuantisedCosine(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, dimension := range []int{1, 2, 7, 8, 9, 63, 384, 1536} {
		for range 200 {
			a, b := random(r, dimension), random(r, dimension)
			for i := range b {
				b[i] = 1000 * (b[i] + a[i]) // of any length
			}
			qa, errA := quantise(a)
			qb, errB := quantise(b)
			if errA != nil || errB != nil {
				t.Fatal(errA, errB)
			}
			if got, want := float64(qa.cosine(qb)), exactCosine(a, b); math.Abs(got-want) > 0.01 {
				t.Fatalf("dimension %d: cosine %.4f, exactly %.4f", dimension, got, want)
			}
		}
	}
}

func TestQuantiseExtremes(t *testing.T) {
	huge, tiny := float32(1e38), float32(1e-38)
	for _, v := range [][]float32{{huge, huge}, {tiny, tiny}, {1, 1}} {
		q, err := quantise(v)
		if err != nil || math.Abs(float64(q.cosine(q))-1) > 1e-4 {
			t.Errorf("%v: %v, cosine with itself %v", v, err, q.cosine(q))
		}
	}
	nan, inf := float32(math.NaN()), float32(math.Inf(-1))
	for _, v := range [][]float32{nil, {0, 0}, {nan, 1}, {1, inf}, make([]float32, maxDimension+1)} {
		if _, err := quantise(v); err == nil {
			t.Errorf("a vector of %d dimensions is taken", len(v))
		}
	}
}

// The scan of several goroutines must give what one cosine after the other gives.
func TestCosines(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	const dimension = 512
	list := make([]quantised, serialScan/dimension+3) // too many for one goroutine
	for i := range list {
		list[i], _ = quantise(random(r, dimension))
	}
	list[5] = quantised{} // a paragraph without text
	got := make([]float32, len(list))
	newVectors(list, dimension).cosines(list[1], got)
	for i, q := range list {
		if want := q.cosine(list[1]); got[i] != want {
			t.Fatalf("vector %d: %v, want %v", i, got[i], want)
		}
	}
	newVectors(nil, 0).cosines(quantised{}, nil)
}

func TestNearest(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, n := range []int{0, 1, 3, 50, 200} {
		scores := make([]float32, 100)
		want := make([]int, len(scores))
		for i := range scores {
			scores[i], want[i] = float32(r.IntN(20)), i // many are equal
		}
		slices.SortStableFunc(want, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
		if got := nearest(scores, n); !slices.Equal(got, want[:min(n, len(want))]) {
			t.Errorf("nearest %d: %v, want %v", n, got, want)
		}
	}
}

func BenchmarkCosines(b *testing.B) {
	r := rand.New(rand.NewPCG(7, 8))
	list := make([]quantised, 100_000)
	some, _ := quantise(random(r, 384))
	for i := range list {
		list[i] = some
	}
	v, dst := newVectors(list, 384), make([]float32, len(list))
	b.ReportAllocs()
	for b.Loop() {
		v.cosines(some, dst)
	}
}
