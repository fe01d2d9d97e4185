package dense

import (
	"errors"
	"fmt"
	"math"
	"runtime"
	"sort"
	"sync"
)

// maxDimension bounds what a damaged file or a wrong server can make us
// allocate: the largest models have 8,192 dimensions.
const maxDimension = 1 << 15

// A quantised vector is a unit vector in a quarter of the memory: component i
// is values[i]·scale. The cosine of two of them is off by less than 0.002 at
// 384 dimensions. The zero value stands for a text that has no vector.
type quantised struct {
	scale  float32
	values []int8
}

// quantise brings v to length 1 and its largest component to ±127.
func quantise(v []float32) (quantised, error) {
	var sum, largest float64
	for _, x := range v {
		sum += float64(x) * float64(x)
		largest = max(largest, math.Abs(float64(x)))
	}
	switch {
	case len(v) > maxDimension:
		return quantised{}, fmt.Errorf("it has %d dimensions, more than %d", len(v), maxDimension)
	case sum == 0:
		return quantised{}, errors.New("it is empty or zero")
	case math.IsNaN(sum) || math.IsInf(sum, 0):
		return quantised{}, errors.New("it is not finite")
	}
	q := quantised{scale: float32(largest / 127 / math.Sqrt(sum)), values: make([]int8, len(v))}
	for i, x := range v {
		q.values[i] = int8(math.Round(float64(x) / largest * 127))
	}
	return q, nil
}

// cosine is 0 if either text has no vector.
func (q quantised) cosine(other quantised) float32 {
	return q.scale * other.scale * float32(dot(q.values, other.values))
}

// dot multiplies eight components at a time: a third faster than one by one.
func dot(a, b []int8) int32 {
	var s, t int32
	for len(a) >= 8 && len(b) >= 8 {
		x, y := (*[8]int8)(a), (*[8]int8)(b)
		s += int32(x[0])*int32(y[0]) + int32(x[1])*int32(y[1]) + int32(x[2])*int32(y[2]) + int32(x[3])*int32(y[3])
		t += int32(x[4])*int32(y[4]) + int32(x[5])*int32(y[5]) + int32(x[6])*int32(y[6]) + int32(x[7])*int32(y[7])
		a, b = a[8:], b[8:]
	}
	for i := range min(len(a), len(b)) {
		s += int32(a[i]) * int32(b[i])
	}
	return s + t
}

// vectors are those of all paragraphs, in one piece of memory.
type vectors struct {
	dimension int
	values    []int8
	scales    []float32 // 0 for a paragraph without text
}

// newVectors takes vectors of one dimension, or zero values.
func newVectors(list []quantised, dimension int) *vectors {
	v := &vectors{dimension, make([]int8, len(list)*dimension), make([]float32, len(list))}
	for i, q := range list {
		copy(v.values[i*dimension:], q.values)
		v.scales[i] = q.scale
	}
	return v
}

// serialScan is how many components one goroutine scans in about a millisecond.
const serialScan = 4 << 20

// cosines writes the cosine of q and every paragraph to dst. It reads every
// vector: exact, and fast enough (100,000 of 384 dimensions in some ms).
func (v *vectors) cosines(q quantised, dst []float32) {
	step := len(dst)
	if len(v.values) > serialScan {
		step = (len(dst) + runtime.GOMAXPROCS(0) - 1) / runtime.GOMAXPROCS(0)
	}
	var all sync.WaitGroup
	for start := 0; start < len(dst); start += step {
		all.Go(func() { v.scan(q, dst, start, min(start+step, len(dst))) })
	}
	all.Wait()
}

func (v *vectors) scan(q quantised, dst []float32, start, end int) {
	for i := start; i < end; i++ {
		dst[i] = q.scale * v.scales[i] * float32(dot(v.values[i*v.dimension:(i+1)*v.dimension], q.values))
	}
}

// nearest returns the numbers of the n largest scores, the largest first and
// the smaller number first among equals.
func nearest(scores []float32, n int) []int {
	best := make([]int, 0, n+1)
	for i, score := range scores {
		if len(best) == n && (n == 0 || score <= scores[best[n-1]]) {
			continue
		}
		at := sort.Search(len(best), func(j int) bool { return scores[best[j]] < score })
		best = append(best, 0)
		copy(best[at+1:], best[at:])
		best[at] = i
		best = best[:min(len(best), n)]
	}
	return best
}
