package summary

import (
	"maps"
	"math"
	"slices"
	"strings"
)

// A sparse vector has the weights of terms. They stand in the order of the terms, so that sums of
// them are the same each time.
type sparse []weighted

type weighted struct {
	term   string
	weight float64
}

func newSparse(weights map[string]float64) sparse {
	v := make(sparse, 0, len(weights))
	for _, term := range slices.Sorted(maps.Keys(weights)) {
		v = append(v, weighted{term, weights[term]})
	}
	return v
}

// normalise gives the vector the length 1, unless it is empty.
func (v sparse) normalise() {
	sum := 0.0
	for _, w := range v {
		sum += w.weight * w.weight
	}
	for i := range v {
		v[i].weight /= math.Sqrt(sum)
	}
}

// dot returns the dot product of two vectors.
func (v sparse) dot(other sparse) (sum float64) {
	for len(v) > 0 && len(other) > 0 {
		switch c := strings.Compare(v[0].term, other[0].term); {
		case c < 0:
			v = v[1:]
		case c > 0:
			other = other[1:]
		default:
			sum += v[0].weight * other[0].weight
			v, other = v[1:], other[1:]
		}
	}
	return sum
}

// has reports whether a vector has a term.
func (v sparse) has(term string) bool {
	_, ok := slices.BinarySearchFunc(v, term, func(w weighted, term string) int { return strings.Compare(w.term, term) })
	return ok
}
