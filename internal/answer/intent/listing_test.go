package intent_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer/intent"
)

func TestListed(t *testing.T) {
	for _, test := range []struct{ question, about string }{
		{"list all the tools in the shed", "tools in the shed"},
		{"Name three birds of the marsh.", "three birds of the marsh."},
		{"Which three birds live in the marsh?", "birds live in the marsh?"},
		{"In which two cases is the gate shut?", "cases is the gate shut?"},
		{"What were the two plans for the gate?", "plans for the gate?"},
		{"What goes into the pot? List everything.", "What goes into the pot"},
		{"Which birds does he name as examples of waders?", "Which birds waders?"},
		{"What tools are described in the text?", "What tools"},
		{"Which gate was described as rotten?", "Which gate was described as rotten?"},
		{"Nenne mir alle Vögel des Moors", "Vögel des Moors"},
		{"Welche drei Vögel leben im Moor?", "Vögel leben im Moor?"},
		{"Quels sont les quatre oiseaux du marais ?", "oiseaux du marais ?"},
		{"¿Qué dos aves viven en el pantano?", "aves viven en el pantano?"},
		{"文中提到了哪三种水鸟？", "水鸟？"},
		{"Перечисли все инструменты", "инструменты"},
		{"Which birds live there? Give me all of them, please.", "Which birds live there"},
		{"Which birds live in the marsh? Names please", "Which birds live in the marsh"},
		{"Was lebt im Moor? Zähle alle auf", "Was lebt im Moor"},
		{"packing list for the ferry trip", "the ferry trip"},
		{"Einkaufsliste für den Eintopf", "den Eintopf"},
		{"list all", "list all"},
	} {
		if about := strings.Join(strings.Fields(intent.Listed(test.question)), " "); about != test.about {
			t.Errorf("%q: %q, want %q", test.question, about, test.about)
		}
	}
}

// TestSeveralBeforeOthers: a number of things that is named asks for them, whatever was done to them.
func TestSeveralBeforeOthers(t *testing.T) {
	for question, want := range map[string]intent.Wants{
		"Which three boats were compared?":        intent.List,
		"¿Qué tres barcos se compararon?":         intent.List,
		"坐船有哪几种办法？":                               intent.List,
		"Which of the two boats is larger?":       intent.Comparison,
		"Which two boats are larger, red or blue": intent.Comparison,
		"来了几个人？":                                  intent.Quantity,
	} {
		if in := intent.Of(question); in.Wants != want {
			t.Errorf("%q: %s, want %s", question, in.Wants, want)
		}
	}
}

// TestWantsAsPeopleAsk: the same in the short forms that people use.
func TestWantsAsPeopleAsk(t *testing.T) {
	for question, want := range map[string]intent.Wants{
		"price of a canoe?":      intent.Price,
		"was kostete der kahn":   intent.Anything,
		"was passiert am steg":   intent.Anything,
		"was it at the pier":     intent.Verdict,
		"船有几层":                   intent.Quantity,
		"坐几路船":                   intent.Quantity,
		"船几点开":                   intent.Moment,
		"Preis für ein Kanu":     intent.Price,
		"c'est combien un canot": intent.Price,
		"prix d'un canot":        intent.Price,
		"cuanto es un bote":      intent.Price,
		"сколько надо платить за лодку":         intent.Price,
		"一条船怎么收费":                               intent.Price,
		"ils ont cb de canots":                  intent.Quantity,
		"Wie groß ist der Hafen?":               intent.Extent,
		"wie warm ist der See":                  intent.Extent,
		"What is the diameter of the bell?":     intent.Extent,
		"Welchen Durchmesser hat die Glocke?":   intent.Extent,
		"Quel est le diamètre de la cloche ?":   intent.Extent,
		"Wie großzügig ist der Hafen?":          intent.Manner,
		"Où est le port ?":                      intent.Where,
		"¿Por qué no hay botes?":                intent.Reason,
		"por que está cerrado el puerto":        intent.Reason,
		"pk le port est fermé":                  intent.Reason,
		"скока стоит лодка":                     intent.Price,
		"а когда ходит паром":                   intent.Moment,
		"et quand part le bac ?":                intent.Moment,
		"Какая температура воды в озере?":       intent.Extent,
		"hasta qué hora hay botes":              intent.Moment,
		"c'est ouvert quels jours":              intent.Moment,
		"an welchen Tagen fährt die Fähre":      intent.Moment,
		"в какие дни ходит паром":               intent.Moment,
		"船礼拜几开":                                 intent.Moment,
		"с какого возраста пускают на паром":    intent.Age,
		"为啥船不开":                                 intent.Reason,
		"船坞是啥意思":                                intent.Definition,
		"c'est quoi les types de canots":        intent.List,
		"fine for a lost oar":                   intent.Price,
		"what do i need to buy for the picnic":  intent.List,
		"what goes into the stew?":              intent.List,
		"Was brauche ich für den Eintopf?":      intent.List,
		"¿Qué hace falta para el guiso?":        intent.List,
		"What are my choices if I lose an oar?": intent.List,
		"which berth does the Albatross have":   intent.Anything,
		"which berths does the Albatross have":  intent.List,
	} {
		if got := intent.Of(question).Wants; got != want {
			t.Errorf("%q wants %q, want %q", question, got, want)
		}
	}
}

func TestWantsListsAndVersions(t *testing.T) {
	for question, want := range map[string]intent.Wants{
		"In which three cases is the gate shut?":       intent.List,
		"Which two free mills does he praise?":         intent.List,
		"What were the two plans for the gate?":        intent.List,
		"Which three saw/mill blades were lost?":       intent.List,
		"What rules against noise does she name?":      intent.List,
		"What happens against the wind?":               intent.Anything,
		"In which winters/springs was it shut?":        intent.List,
		"Tell me some examples of boats for rent":      intent.List,
		"Hast du Beispiele für solche Boote?":          intent.List,
		"As-tu des exemples de tels bateaux ?":         intent.List,
		"Dame ejemplos de barcos así":                  intent.List,
		"Какие есть примеры таких лодок?":              intent.List,
		"请举例说明哪艘船出租":                                   intent.List,
		"In welchen drei Fällen ist das Tor zu?":       intent.List,
		"which pages give the tide in feet?":           intent.List,
		"which boats are let?":                         intent.List,
		"what happens to the boats at night?":          intent.Anything,
		"what does Harris do for a living?":            intent.Anything,
		"Mit welchen Booten darf man hinaus?":          intent.List,
		"was muss ich alles mitbringen?":               intent.List,
		"was bedeutet das alles?":                      intent.Definition,
		"Pour quels bateaux vaut la règle ?":           intent.List,
		"que castigos hay si rompo un remo":            intent.List,
		"¿Qué es un remo?":                             intent.Definition,
		"which version brought the lock?":              intent.VersionNumber,
		"Since what release can it count?":             intent.VersionNumber,
		"Seit welcher Version gibt es das Schloss?":    intent.VersionNumber,
		"哪个版本加了锁？":                                     intent.VersionNumber,
		"How do they choose which version is shipped?": intent.Manner,
	} {
		if got := intent.Of(question).Wants; got != want {
			t.Errorf("%q wants %q, want %q", question, got, want)
		}
	}
}

// TestCountsAs: what counts as something is what that is.
func TestCountsAs(t *testing.T) {
	for question, want := range map[string]string{
		"what counts as a tug?":           "tug",
		"Which boats count as tugs?":      "tugs",
		"Was gilt als Schlepper?":         "schlepper",
		"¿Qué se considera remolcador?":   "remolcador",
		"what exactly qualifies as a tug": "tug",
	} {
		in := intent.Of(question)
		if in.Wants != intent.Definition || strings.Join(in.Things, " ") != want {
			t.Errorf("%q: %s of %q, want %q", question, in.Wants, in.Things, want)
		}
	}
}

// TestComparisons: two things with "or" between them are compared, however the question begins.
func TestComparisons(t *testing.T) {
	for question, want := range map[string]intent.Wants{
		"Who pays more, a rower or a sailor?":                     intent.Comparison,
		"Did more boats sail in 1901 or in 1951?":                 intent.Comparison,
		"What's the difference between the sizes a and b?":        intent.Comparison,
		"Gab es 1901 oder 1951 mehr Boote?":                       intent.Anything,
		"Gab es mehr Boote in Lund oder in Hamre?":                intent.Comparison,
		"Wer zahlt mehr, ein Ruderer oder ein Segler?":            intent.Comparison,
		"Quelle est la différence entre une rame et une pagaie ?": intent.Comparison,
		"¿Quién paga más, un remero o un marinero?":               intent.Comparison,
		"Do more boats sail today?":                               intent.Verdict,
		"Is it allowed to sail or to row?":                        intent.Verdict,
	} {
		if got := intent.Of(question).Wants; got != want {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
}
