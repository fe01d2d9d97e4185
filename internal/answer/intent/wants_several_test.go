package intent_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestWantsOfSeveral: what the answer has to hold, where several words of a question could tell.
func TestWantsOfSeveral(t *testing.T) {
	for question, want := range map[string]intent.Wants{
		"How many oars does the boat have, and what are they?": intent.List,
		"How many oars does the boat have and which?":          intent.List,
		"Wie viele Ruder hat das Boot, und welche sind es?":    intent.List,
		"How many oars does the boat have?":                    intent.Quantity,
		"Which rule says how many boats one may keep?":         intent.Anything,
		"Who decides how long a boat may stay?":                intent.Person,
		"By how much did the boat sink?":                       intent.Quantity,
		"How much does an oar weigh?":                          intent.Extent,
		"How much does an oar cost?":                           intent.Price,
		"Which of these boats are for hire?":                   intent.List,
		"What of our old gear may we keep?":                    intent.List,
		"leak at the bow mended in version":                    intent.VersionNumber,
		"name of the grey boat":                                intent.Naming,
		"distance from the mill to the pier?":                  intent.Extent,
		"yearly pay of the pilot":                              intent.Price,
		"Comment s'appelle le bac de Lund ?":                   intent.Naming,
		"¿Cómo se llama el barco gris de Lund?":                intent.Naming,
		"Как называется серая лодка в порту?":                  intent.Naming,
		"harbour office mail address":                          intent.Address,
		"Can you sail it alone?":                               intent.Verdict,
		"Could anyone explain who sails it?":                   intent.Person,
	} {
		if got := intent.Of(question).Wants; got != want {
			t.Errorf("%q wants %q, want %q", question, got, want)
		}
	}
}

// TestWantsByVerb: what is weighed, lasts or is paid is asked for in any tense.
func TestWantsByVerb(t *testing.T) {
	for question, want := range map[string]intent.Wants{
		"What does the anchor weigh?":                intent.Extent,
		"How much was the master paid for it?":       intent.Price,
		"What did she pay for the old boat?":         intent.Price,
		"What would the mast fetch if it were sold?": intent.Price,
		"How much oil is paid for?":                  intent.Price,
		"How much oil does it take?":                 intent.Quantity,
		"Wie viel wiegt der Anker?":                  intent.Extent,
		"Was wog der Anker?":                         intent.Extent,
		"Wie hoch ist der Monatsbeitrag?":            intent.Price,
		"Wie hoch ist der Mast?":                     intent.Extent,
		"Wie viel hat das Boot gekostet?":            intent.Price,
		"combien a coûté la réparation du bateau":    intent.Price,
		"combien pesait-elle ?":                      intent.Extent,
		"combien de temps dure la traversée ?":       intent.Extent,
		"¿Cuánto pesaba el ancla?":                   intent.Extent,
		"¿Cuánto ha costado el barco?":               intent.Price,
		"Сколько весил якорь?":                       intent.Extent,
		"Сколько стоила лодка?":                      intent.Price,
	} {
		if got := intent.Of(question).Wants; got != want {
			t.Errorf("%q wants %q, want %q", question, got, want)
		}
	}
}

// TestWantsVerdict: a question that begins with its verb wants yes or no.
func TestWantsVerdict(t *testing.T) {
	for question, want := range map[string]intent.Wants{
		"Wurden die Boote verkauft?":            intent.Verdict,
		"Gilt das auch für Ruderboote?":         intent.Verdict,
		"Bekomme ich die Gebühr zurück?":        intent.Verdict,
		"verliert man seinen Liegeplatz":        intent.Verdict,
		"Welche Boote liegen im Hafen?":         intent.List,
		"Wer die Boote verkauft hat":            intent.Person,
		"Liegeplätze und Gebühren":              intent.Anything,
		"Avez-vous encore des places ?":         intent.Verdict,
		"Et garde-t-on sa place en hiver ?":     intent.Verdict,
		"Où peut-on laisser son bateau ?":       intent.Where,
		"¿Necesito un permiso para remar?":      intent.Verdict,
		"¿Fueron vendidas las barcas?":          intent.Verdict,
		"冬天会不会结冰？":                              intent.Verdict,
		"Who was told that the boats were sold": intent.Person,
	} {
		if got := intent.Of(question).Wants; got != want {
			t.Errorf("%q wants %q, want %q", question, got, want)
		}
	}
}
