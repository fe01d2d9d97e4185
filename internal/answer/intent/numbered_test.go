package intent_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestChineseOrdinals: they go on beyond ten, and may stand behind what they are one of.
func TestChineseOrdinals(t *testing.T) {
	for question, want := range map[string]intent.Place{
		"第十九条是怎么说的？":    {Unit: intent.Section, Number: 19},
		"第二十九条规定了什么":    {Unit: intent.Section, Number: 29},
		"第一百零五条说什么":     {Unit: intent.Section, Number: 105},
		"第十三步做什么":       {Unit: intent.Item, Number: 13},
		"常见问题里第三个讲的是什么": {Unit: intent.Asked, Number: 3},
		"第三个常见问题是什么？":   {Unit: intent.Asked, Number: 3},
	} {
		in := intent.Of(question)
		if got := (intent.Place{Unit: in.Place.Unit, Number: in.Place.Number}); in.Kind != intent.InPlace || got != want {
			t.Errorf("%q: %s, %s %d", question, in.Kind, got.Unit, got.Number)
		}
	}
	if in := intent.Of("第二次世界大战什么时候结束？"); in.Kind != intent.LookUp {
		t.Errorf("a war is a place: %s", in.Kind)
	}
}

// TestWordingOfPlaces: to ask for the wording of a place is to ask what stands there.
func TestWordingOfPlaces(t *testing.T) {
	for _, question := range []string{
		"How is article 7 worded?", "Wie ist Artikel 7 formuliert?", "Comment est formulé l'article 7 ?",
		"¿Qué recoge el artículo 7?", "¿Qué se trató en el artículo 7?", "Как звучит статья 7?",
	} {
		if in := intent.Of(question); in.Kind != intent.InPlace || in.Place.Number != 7 || in.About != "" {
			t.Errorf("%q: %s %d, %q", question, in.Kind, in.Place.Number, in.About)
		}
	}
}
