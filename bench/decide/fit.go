package main

import "math"

func oddsOf(c asked, w coefficients) float64 {
	odds := w[len(names)] + c.offset
	for i, x := range c.features {
		odds += w[i] * x
	}
	return odds
}

// fit is logistic regression by Newton's method. Each family of sets weighs the same, and so does
// each set of one; in each set, the questions that are answered rightly weigh as much as the others.
func fit(sets []set) (w coefficients) {
	const steps = 12
	members := make(map[string]float64)
	for _, s := range sets {
		members[s.family]++
	}
	for range steps {
		var gradient coefficients
		var curvature [len(w)]coefficients
		for _, s := range sets {
			weights := s.weights(1 / members[s.family])
			for i, c := range s.cases {
				p := 1 / (1 + math.Exp(-oddsOf(c, w)))
				x := c.withOne()
				for j := range x {
					gradient[j] += weights[i] * (target(c) - p) * x[j]
					for k := range x {
						curvature[j][k] += weights[i] * p * (1 - p) * x[j] * x[k]
					}
				}
			}
		}
		for j, d := range solve(curvature, gradient) {
			w[j] += d
		}
	}
	return w
}

func target(c asked) float64 {
	if c.right {
		return 1
	}
	return 0
}

// withOne are the features and a 1 for the intercept.
func (c asked) withOne() (x coefficients) {
	copy(x[:], c.features[:])
	x[len(names)] = 1
	return x
}

// weights are those of the cases of a set: all that are right together have this one, and so the others.
func (s set) weights(together float64) []float64 {
	var n [2]float64
	for _, c := range s.cases {
		n[int(target(c))]++
	}
	all := make([]float64, len(s.cases))
	for i, c := range s.cases {
		all[i] = together / n[int(target(c))]
	}
	return all
}

// solve solves a system of linear equations by elimination.
func solve(a [len(coefficients{})]coefficients, b coefficients) coefficients {
	for i := range a {
		a[i][i] += 1e-6 // a feature that all cases have alike
		for j := range a {
			if j == i {
				continue
			}
			f := a[j][i] / a[i][i]
			for k := range a {
				a[j][k] -= f * a[i][k]
			}
			b[j] -= f * b[i]
		}
	}
	for i := range b {
		b[i] /= a[i][i]
	}
	return b
}
