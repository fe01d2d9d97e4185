package answer_test

import (
	"slices"
	"testing"

	"pilcrow/internal/answer"
)

const yardBook = `# Aske Yard

Welcome! This yard is the home of the boats of Aske. It is run by three ferrymen.

## Rules

1. **No fires, flares or open lamps.** The ferryman sends you home at once.
2. **Quiet after ten.** Songs may be sung in the mill.
4. **Mill songs.** A book of them lies at the door.
3. **Winch use.** Lifts three boats a day. Never stand behind it.

## Boats

| Boat | Berth | Use |
|---|---|---|
| Heron | 4 | carries mail and guests |
| Gull | 7 | carries coal |
| Old Tern | 9 | tows |

## People

The yard was founded in 1950 by six rowers. Today the Trust of Aske pays for the yard.

Oars: Bo Lund
Ropes: Ida Berg
Bell: Jan Moll, a rower since 1998
Keys: post vacant

## Trouble

**The gate stays locked.** Ring the brass bell twice. The ferryman has the key.

## Questions

**Why was my boat moved?**
Mostly the tide is high. Ask at the winch.

## Log

| Boat | What |
|---|---|
| Gannet | my boat was moved |
`

// sentencesOf are the sentences of an answer.
func sentencesOf(a answer.Answer) (all []string) {
	for _, c := range a.Claims {
		all = append(all, c.Text)
	}
	return all
}

// TestShown: a sentence is shown with what it needs, and without what is none of the answer.
func TestShown(t *testing.T) {
	p := fromFile(t, "yard.md", yardBook)
	for _, test := range []struct {
		about, question string
		want            []string
	}{
		{"a label is shown with what follows it", "what happens if i have a lamp",
			[]string{"No fires, flares or open lamps.", "The ferryman sends you home at once."}},
		{"what says hardly more than was asked, too", "the gate is locked for me",
			[]string{"The gate stays locked.", "Ring the brass bell twice.", "The ferryman has the key."}},
		{"what stands behind a label is shown behind it", "how many boats a day does it lift",
			[]string{"3. Winch use.", "Lifts three boats a day."}},
		{"a label of another item tells nothing", "are songs sung in the mill at night", []string{"Songs may be sung in the mill."}},
		{"a greeting is nothing to point at", "is this yard the home of the boats?",
			[]string{"This yard is the home of the boats of Aske.", "It is run by three ferrymen."}},
		{"a row in the plural", "what can herons do", []string{"Heron — Berth: 4; Use: carries mail and guests"}},
		{"who did it goes before a name of something else, and alone", "who made this yard", []string{"The yard was founded in 1950 by six rowers."}},
		{"who holds an office that the text does not have", "who is the president of the trust", nil},
		{"who is in charge is told without the word", "who do i talk to about the bell", []string{"Bell: Jan Moll, a rower since 1998"}},
		{"the answer to the text's own question why, alone", "why has my boat moved", []string{"Mostly the tide is high.", "Ask at the winch."}},
		{"a row by one of its words", "what is the tern for", []string{"Old Tern — Berth: 9; Use: tows"}},
	} {
		if got := sentencesOf(ask(t, p, test.question)); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q: %q, want %q", test.about, test.question, got, test.want)
		}
	}
}

// TestOwnQuestionBelowOthers: a question that is a heading below another one is the text's own, too, in other forms of
// its words.
func TestOwnQuestionBelowOthers(t *testing.T) {
	p := fromFile(t, "yard.md", "# Aske Yard\n\n## Questions\n\n### Why was my boat moved?\n\nMostly the tide is high. Ask at the winch.\n\n### What is lost?\n\nOars are kept in the mill.\n\n## Log\n\n| Boat | What |\n|---|---|\n| Gannet | my boat was moved |\n")
	want := []string{"Mostly the tide is high.", "Ask at the winch."}
	if got := sentencesOf(ask(t, p, "why has my boat moved")); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
