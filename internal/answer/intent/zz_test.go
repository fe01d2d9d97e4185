package intent

import ("testing";"os";"strings";"fmt")

func TestZZ(t *testing.T) {
	b, _ := os.ReadFile("/tmp/forms/places.txt")
	for _, q := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		in := Of(q)
		s := string(in.Kind)
		if in.Kind == InPlace || in.Place.Unit != NoUnit || in.Place.Number != 0 || in.Place.Name != "" {
			s += fmt.Sprintf(" | %s %q n=%d l=%q name=%q sure=%v loose=%v about=%q", in.Place.Unit, in.Place.Noun, in.Place.Number, in.Place.Label, in.Place.Name, in.Place.Sure, in.Place.Loose, in.About)
			if in.Place.In != nil { s += fmt.Sprintf(" in{%s n=%d name=%q}", in.Place.In.Unit, in.Place.In.Number, in.Place.In.Name) }
		}
		fmt.Printf("%-60s %s\n", q, s)
	}
}
