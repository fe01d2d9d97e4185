package intent

import "testing"

// TestTextual: what a word for a text is when it is a verb, a thing that is needed, one work of several or a meeting.
func TestTextual(t *testing.T) {
	for question, want := range map[string]Kind{
		"where should i mail my samples":              LookUp,
		"What do they report?":                        LookUp,
		"Are they minutes?":                           TextKind,
		"what documents do i need":                    LookUp,
		"what kind of paper do I need":                LookUp,
		"what prior knowledge do I need to read this": Audience,
		"wer schrieb das erste Buch":                  LookUp,
		"wer schrieb das Buch":                        Author,
		"where did the meeting take place":            LookUp,
		"where does the story take place":             Overview,
		"was the meeting open":                        LookUp,
		"how to change the title of a page":           LookUp,
	} {
		if in := Of(question); in.Kind != want {
			t.Errorf("%q: %q, want %q", question, in.Kind, want)
		}
	}
}

// TestOneOfWorks: one work of several may be somebody's, and one section of several is a place of the text.
func TestOneOfWorks(t *testing.T) {
	for question, want := range map[string]bool{
		"What was the title of her first book?":    false,
		"What was the title of the first chapter?": true,
	} {
		if in := Of(question); in.Kind != InPlace || in.Place.Sure != want {
			t.Errorf("%q: %q, sure: %v", question, in.Kind, in.Place.Sure)
		}
	}
}

// TestWantsTyped: what is wanted by a question as it is typed in a chat, and by one that looks like another language's.
func TestWantsTyped(t *testing.T) {
	for question, want := range map[string]Wants{
		"was gilt hier":                     Anything,
		"Was zählt beim Eintritt dazu?":     List,
		"Was Ida poor?":                     Verdict,
		"gibts eine Gebühr":                 Verdict,
		"pk la reunion a ete annulée":       Reason,
		"faut il s'inscrire":                Verdict,
		"c'est ouvert le dimanche":          Verdict,
		"c'est quand la fête":               Moment,
		"ou se trouve le musée":             Where,
		"как открыть окно":                  Method,
		"это бесплатно":                     Verdict,
		"como abro la ventana":              Method,
		"怎么打开窗户":                            Method,
		"what does the email say about fog": Anything,
		"what's the email of the club":      Address,
		"opening hours pool":                Moment,
	} {
		if in := Of(question); in.Wants != want {
			t.Errorf("%q: %q, want %q", question, in.Wants, want)
		}
	}
}

// TestAnyText: a text of any kind, and one that somebody means to use, is not the text.
func TestAnyText(t *testing.T) {
	for question, want := range map[string]Kind{
		"how long is a page":                    LookUp,
		"how long is the page":                  Length,
		"what kind of text is this":             TextKind,
		"welche Art von Papier darf ich nehmen": LookUp,
		"anyone know who wrote it?":             Author,
	} {
		if in := Of(question); in.Kind != want {
			t.Errorf("%q: %q, want %q", question, in.Kind, want)
		}
	}
}
