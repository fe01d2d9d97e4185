package intent

import "testing"

// TestWhenThatIsNotAsked: "when" before a subject asks nothing, what comes behind it does.
func TestWhenThatIsNotAsked(t *testing.T) {
	for question, want := range map[string]Wants{
		"and when I've signed up, who reads it?":  Person,
		"and when I've signed up what must he do": Anything,
		"And when I don't give it?":               Anything,
		"and when is it open?":                    Moment,
		"and when does he read it?":               Moment,
		"后边那个在哪国？":                                Where,
		"这条船是哪国的":                                 Where,
	} {
		if got := Of(question).Wants; got != want {
			t.Errorf("%q: %q", question, got)
		}
	}
}

// TestThatMayHaveBeenSaid: "das" may stand for what was said where it is asked when it was, but what is written is a text.
func TestThatMayHaveBeenSaid(t *testing.T) {
	for question, want := range map[string]bool{"Wann war das?": true, "¿Cuándo fue eso?": true, "Когда это было?": true, "Wann wurde das geschrieben?": false, "Was ist das?": false} {
		if in := Of(question); in.Kind == LookUp || in.Bare != want {
			t.Errorf("%q: %s, %v", question, in.Kind, in.Bare)
		}
	}
}
