package intent_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestLastClause: what is asked in the last clause is asked of the text that the clauses before it speak of, or that they say
// was not read, and of nothing else.
func TestLastClause(t *testing.T) {
	checkKinds(t, map[string]intent.Kind{
		"A neighbour gave me this leaflet, what's it about?": intent.Overview, "came across this tool yesterday, what is it for?": intent.Purpose,
		"found this book in the attic, who wrote it?": intent.Author, "we skipped the meeting, what's the short version": intent.Overview,
		"keine lust das alles zu lesen, um was geht es da": intent.Overview, "ein freund hat mir den artikel geschickt, worum gehts": intent.Overview,
		"pas le temps de tout lire, ça parle de quoi": intent.Overview, "no tengo ganas de leerlo, de qué va esto": intent.Overview,
		"некогда читать, о чём тут речь": intent.Overview, "太长没看，这文章主要说什么": intent.Overview,

		"We bought this pump, what is it for?": intent.LookUp, "this pump makes a noise, what's it about": intent.LookUp,
		"I read about the weir, who made it?": intent.LookUp, "The keeper came back, what happened?": intent.LookUp,
		"did you read the news about the weir, what is it for?": intent.LookUp, "当有人想推倒一座旧桥时，这叫什么？": intent.LookUp,
	})
}

// TestTold: what a message tells is left out neither where "next" leans on it nor where it ends with the number of a part.
func TestTold(t *testing.T) {
	knowsAll := func(string) bool { return true }
	for message, knows := range map[string]bool{"Ich lese gerade. Was sagt der 2. Absatz?": false, "was steht denn so im 3. absatz drin": false, "I have shut the upper gate. What is the next step?": true} {
		if in := intent.Of(intent.WithoutTold(message, false, func(string) bool { return knows })); in.Kind != intent.InPlace && in.Kind != intent.Next {
			t.Errorf("%q: %s", message, in.Kind)
		}
	}
	if in := intent.Of(intent.WithoutTold("懒得看，总结下", false, knowsAll)); in.Kind != intent.Overview {
		t.Errorf("a plea for a summary is %s", in.Kind)
	}
	in := intent.Of("the pump is clean, I have shut the upper gate, now what comes next")
	if in.Kind != intent.Next || in.Name != "i have shut the upper gate" || in.Place.Step != 1 {
		t.Errorf("%s of %q", in.Kind, in.Name)
	}
	checkKinds(t, map[string]intent.Kind{"The gate is shut. What is the next station?": intent.LookUp, "and what comes next": intent.Again})
}
