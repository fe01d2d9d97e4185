package main

import "math"

// A lesson is one question: the features of its candidates, and which are relevant.
type lesson struct {
	set      int
	weight   float64 // so that every family of sets counts the same
	features [][]float64
	relevant []bool
}

const (
	learningSteps = 300
	learningRate  = 0.3
	ridge         = 1e-4 // of the squared weights
)

// scaled returns weights with the sum 1.
func scaled(weights []float64) []float64 {
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	out := make([]float64, len(weights))
	for i, w := range weights {
		out[i] = w / sum
	}
	return out
}

// fit learns from the lessons of the sets that are in.
func fit(lessons []lesson, features int, in func(set int) bool) []float64 {
	weights := make([]float64, features)
	for i := range weights {
		weights[i] = 1
	}
	return descend(weights, learningSteps, learningRate, func(weights []float64) []float64 {
		return gradient(lessons, weights, in)
	})
}

// descend follows a gradient (Adam: Kingma and Ba, "Adam: A Method for Stochastic
// Optimization", 2015).
func descend(weights []float64, steps int, rate float64, gradient func([]float64) []float64) []float64 {
	first, second := make([]float64, len(weights)), make([]float64, len(weights))
	for step := 1; step <= steps; step++ {
		for j, g := range gradient(weights) {
			first[j] = 0.9*first[j] + 0.1*g
			second[j] = 0.99*second[j] + 0.01*g*g
			mean := first[j] / (1 - math.Pow(0.9, float64(step)))
			spread := second[j] / (1 - math.Pow(0.99, float64(step)))
			weights[j] -= rate * mean / (math.Sqrt(spread) + 1e-9)
		}
	}
	return weights
}

// gradient is that of the mean loss: features expected by the softmax, less those
// of the relevant candidates.
func gradient(lessons []lesson, weights []float64, in func(set int) bool) []float64 {
	g := make([]float64, len(weights))
	total := 0.0
	for i := range lessons {
		l := &lessons[i]
		if !in(l.set) || !l.useful() {
			continue
		}
		total += l.weight
		all, relevant := l.odds(weights)
		for c, features := range l.features {
			d := all[c] - relevant[c]
			for j, v := range features {
				g[j] += l.weight * d * v
			}
		}
	}
	for j := range g {
		g[j] = g[j]/total + ridge*weights[j]
	}
	return g
}

// useful reports whether the search found a relevant candidate at all.
func (l *lesson) useful() bool {
	for _, r := range l.relevant {
		if r {
			return true
		}
	}
	return false
}

// odds returns the softmax over all candidates, and over the relevant ones alone.
func (l *lesson) odds(weights []float64) (all, relevant []float64) {
	all, relevant = make([]float64, len(l.features)), make([]float64, len(l.features))
	highest, sum, sumRelevant := math.Inf(-1), 0.0, 0.0
	for c := range l.features {
		all[c] = dot(l.features[c], weights)
		highest = max(highest, all[c])
	}
	for c := range all {
		all[c] = math.Exp(all[c] - highest)
		sum += all[c]
		if l.relevant[c] {
			relevant[c] = all[c]
			sumRelevant += all[c]
		}
	}
	for c := range all {
		all[c], relevant[c] = all[c]/sum, relevant[c]/sumRelevant
	}
	return all, relevant
}

// first is 1 if the best candidate by weights is relevant.
func (l *lesson) first(weights []float64) float64 {
	best := -1
	for c := range l.features {
		if best < 0 || dot(l.features[c], weights) > dot(l.features[best], weights) {
			best = c
		}
	}
	if best >= 0 && l.relevant[best] {
		return 1
	}
	return 0
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}
