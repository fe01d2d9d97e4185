package eval

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// Figures returns the numbers of a report by the keys of its JSON, those of an
// object within as "abstentions.off_topic". What is null is NaN.
func Figures(report any) (map[string]float64, error) {
	data, err := json.Marshal(report)
	if err != nil {
		return nil, fmt.Errorf("eval: %w", err)
	}
	var object map[string]any
	if err := json.Unmarshal(data, &object); err != nil {
		return nil, fmt.Errorf("eval: a report is an object: %w", err)
	}
	figures := make(map[string]float64)
	flatten(figures, "", object)
	return figures, nil
}

func flatten(figures map[string]float64, prefix string, object map[string]any) {
	for key, value := range object {
		switch v := value.(type) {
		case float64:
			figures[prefix+key] = v
		case nil:
			figures[prefix+key] = math.NaN()
		case map[string]any:
			flatten(figures, prefix+key+".", v)
		}
	}
}

// Bounds are what the figures of a report must keep to, by key.
type Bounds struct{ Min, Max map[string]float64 }

// Unknown returns an error for the first key that is none of figures', and for
// the first bound that is no number.
func (b Bounds) Unknown(figures map[string]float64) error {
	for _, bounds := range []map[string]float64{b.Min, b.Max} {
		for _, key := range slices.Sorted(maps.Keys(bounds)) {
			if _, ok := figures[key]; !ok {
				return fmt.Errorf("%q is no figure: take one of %s", key, strings.Join(slices.Sorted(maps.Keys(figures)), ", "))
			}
			if math.IsNaN(bounds[key]) {
				return fmt.Errorf("the bound of %q is no number", key)
			}
		}
	}
	return nil
}

// Check returns an error that names every figure out of bounds. A figure that
// could not be measured is out of any bounds.
func (b Bounds) Check(figures map[string]float64) error {
	var broken []string
	test := func(bounds map[string]float64, words string, holds func(figure, bound float64) bool) {
		for _, key := range slices.Sorted(maps.Keys(bounds)) {
			figure, bound := figures[key], bounds[key]
			switch {
			case math.IsNaN(figure):
				broken = append(broken, fmt.Sprintf("%s was not measured, but must be %s %g", key, words, bound))
			case !holds(figure, bound):
				broken = append(broken, fmt.Sprintf("%s is %.4g, but must be %s %g", key, figure, words, bound))
			}
		}
	}
	test(b.Min, "at least", func(figure, bound float64) bool { return figure >= bound })
	test(b.Max, "at most", func(figure, bound float64) bool { return figure <= bound })
	if len(broken) > 0 {
		return fmt.Errorf("out of bounds: %s", strings.Join(broken, "; "))
	}
	return nil
}
