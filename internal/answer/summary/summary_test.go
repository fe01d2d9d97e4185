package summary_test

import (
	"fmt"
	"strings"
	"testing"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/summary"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// overview is what carries a text in Markdown, in so many sentences.
func overview(t *testing.T, title, words, language string, most int) (said []string) {
	t.Helper()
	d, err := load.File("text.md", []byte(words), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	var parts []summary.Part
	for _, p := range d.Paragraphs {
		from := rank.Source{Paragraph: claims.NewParagraph(p, d.Meta, language)}
		parts = append(parts, summary.Part{Located: outline.Located{Paragraph: p, Span: text.Span{End: len(p.Text)}}, From: from})
	}
	for _, p := range summary.Of(parts, title, intent.Overview, most) {
		said = append(said, p.Of(p.From.Text))
	}
	return said
}

// TestRepeats: what another sentence says in nearly the same words is said once, wherever it stands.
func TestRepeats(t *testing.T) {
	const once = "There is free parking at the old lighthouse of the island, with a ramp."
	all := overview(t, "Ferry", once+filler(2)+"\n\n## Arrival\n\nThere is free parking at the lighthouse of the island, Pier Road 7, with a ramp.\n\n## Fares\n\nChildren travel at no cost in spring.\n\nDogs need a lead and a ticket of their own.", "en", 6)
	if n := strings.Count(strings.Join(all, " "), "free parking"); n != 1 {
		t.Errorf("%d times: %q", n, all)
	}
}

// TestDefinesBelowName: below the line that says what a name stands for, the sentence that says what that is is taken, too.
func TestDefinesBelowName(t *testing.T) {
	all := strings.Join(overview(t, "ferrywatch", "ferrywatch - table of ferries\n\n## DESCRIPTION\n\nFerrywatch is a small tool with a clock that reads signals from ships at sea. Ferrywatch needs a radio."+filler(12), "en", 3), " ")
	if !strings.Contains(all, "table of ferries") || !strings.Contains(all, "is a small tool") {
		t.Error(all)
	}
}

// TestDefinitionRepeatsNothing: what says what the thing of the title is has its place beside what is like it.
func TestDefinitionRepeatsNothing(t *testing.T) {
	all := strings.Join(overview(t, "Ferrywatch", "Ferrywatch counts the small boats from a stone tower.\n\nFerrywatch is a stone tower that counts the small boats."+filler(12), "en", 4), " ")
	if !strings.Contains(all, "counts the small boats from") || !strings.Contains(all, "is a stone tower") {
		t.Error(all)
	}
}

// filler are paragraphs of one sentence each about the ferry, so that a text has parts.
func filler(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "\n\nThe ferry calls at pier %d of the harbour every day of the year.", i+1)
	}
	return b.String()
}

// TestSays holds which sentences say what a text is about, and which never do.
func TestSays(t *testing.T) {
	for _, test := range []struct{ name, language, words, says, not string }{
		{"the text of itself, in the middle of a paragraph", "en",
			"The harbour lies in the north of the island. So many visitors ask for it. This guide tells visitors when the ferry calls there." + filler(12),
			"This guide tells visitors", ""},
		{"a purpose that begins with so", "en",
			"The harbour lies in the north of the island. So I put this together for those new to the ferry and its piers." + filler(12),
			"for those new to the ferry", ""},
		{"a short sentence that says what is in the text", "zh",
			"这里汇集了渡轮的常见问题。\n\n渡轮每天早上八点从港口出发，晚上六点返回。\n\n港口在岛的北边，有十二个码头和一座灯塔。\n\n儿童乘坐渡轮不需要买票，但必须由成人陪同。", "这里汇集了渡轮的常见问题", ""},
		{"what leans on a greeting only", "en",
			"Welcome! This harbour is the place where the ferry of the island calls every day. It was built by hand." + filler(12), "This harbour is the place", "built by hand"},
		{"a section of a law", "de",
			"§ 1 Die Fähre im Hafen der Insel gehört allen, die auf der Insel leben. § 2 Am Steg." + filler(12), "§ 1 Die Fähre im Hafen", ""},
		{"thanks", "en",
			"From all of us, thank you for taking the ferry of the harbour! The ferry of the harbour calls at twelve piers of the island." + filler(12),
			"calls at twelve piers", "thank you"},
		{"what a term means", "en",
			"“Ferry” means each boat that carries people of the harbour. “Pier” means each place of the harbour at which a ferry calls." + filler(12),
			"calls at pier", "means"},
		{"a case", "de",
			"Die Fähre legt im Hafen der Insel jeden Tag an. Sie hat Platz für Autos.\n\nWenn der Hafen der Insel zugefroren ist, legt die Fähre nicht an.\n\nIm Hafen der Insel liegt die Fähre auch in der Nacht.",
			"Die Fähre legt im Hafen", "Wenn der Hafen"},
		{"direct speech", "en",
			"The ferry of the harbour lay at pier one. “The ferry of the harbour calls at pier two of the island. The ferry of the harbour calls at pier three of the island,” said the captain of it." + filler(12),
			"lay at pier one", "pier three of"},
		{"when it was made", "en",
			"Last reviewed by the harbour of the island in May.\n\nThe ferry of the harbour serves twelve piers of the island." + filler(12),
			"serves twelve piers", "reviewed"},
		{"a short line that says what it is", "en",
			"A well-tried ferry of the island.\n\n* Piers of the harbour of the island\n* Tickets for the ferry of the harbour" + filler(12),
			"A well-tried ferry", "Tickets"},
		{"what a text says of itself further down", "en",
			"The harbour of the island has a ferry. Its piers are twelve in number, as people say.\n\nThis guide tells visitors when the ferry of the harbour calls there." + filler(6) + "\n\nThis guide needs no ticket of any kind at all." + filler(3),
			"This guide tells visitors", "needs no ticket"},
		{"a case of which the text tells nothing", "en",
			"The ferry of the harbour serves twelve piers of the island.\n\nIf this guide leaves a question of yours open, the captain of it will be glad to help." + filler(12),
			"serves twelve piers", "leaves a question"},
		{"a poem in front of prose", "en",
			"O ferry of the harbour and the island,  \nO ferry of the piers, how fair you are,  \nThe harbour and the island love the ferry,  \nAnd all the piers are waiting for the ferry.\n\nThe ferry of the harbour serves twelve piers of the island." + filler(12),
			"serves twelve piers", "O ferry"},
		{"what turns from what was said", "en",
			"The harbour lies in the north of the island. We must not, however, speak of the ferry of the harbour and the piers of the island before that." + filler(12),
			"calls at pier", "however"},
		{"a conclusion from what was said", "de",
			"Der Hafen liegt im Norden der Insel. So sind im Hafen der Insel die Fähre und der Steg und der Turm gebaut worden. Der Steg ist alt.\n\nDie Fähre legt im Hafen der Insel jeden Tag an.\n\nIm Hafen der Insel liegt die Fähre auch in der Nacht.",
			"Die Fähre legt im Hafen", "So sind"},
		{"a pronoun where words are not apart", "zh",
			"这里汇集了渡轮的常见问题。港口在岛的北边。它既提供渡轮也提供码头，还有岛上的港口和灯塔的渡轮。\n\n渡轮每天早上八点从港口出发，晚上六点返回。\n\n儿童乘坐渡轮不需要买票，但必须由成人陪同。", "常见问题", "它既"},
		{"a day behind a place", "fr",
			"Le bac du port dessert douze quais de l'île.\n\nDe la maison du port, le dernier de la lune de Rajab, 1712.\n\nLe bac du port part le matin, quand la mer est calme.\n\nLe port de l'île a un phare et des quais.", "dessert douze quais", "Rajab"},
		{"a question first, and its answer", "en",
			"The ferry of the harbour serves twelve piers. So will you find the ferry of the harbour? Only at pier one of the harbour." + filler(12),
			"serves twelve piers", "Only at"},
		{"code and rows beside three sentences", "en",
			"The ferry of the harbour serves twelve piers.\n\nTickets for the ferry are sold in the office of the harbour.\n\nDogs and cats travel on the ferry without a ticket.\n\n```\nlet ferry of the harbour = call(pier, ticket)\n```\n\n| ferry of the harbour | tickets |\n|---|---|\n| the ferry of the harbour at pier one | three tickets |\n",
			"Dogs and cats", "let ferry"},
		{"what asks for something", "en",
			"The ferry of the harbour serves twelve piers.\n\nTickets for the ferry are sold in the office of the harbour.\n\nPlease keep all tickets for the ferry of the harbour of the island.\n\nDogs of the harbour and cats travel on the ferry without a ticket.",
			"Dogs of the harbour", "Please"},
		{"where more is told", "en",
			"The ferry of the harbour serves twelve piers.\n\nTickets for the ferry are sold in the office of the harbour.\n\nSee the guide for the ferry of the harbour of the island.\n\nDogs of the harbour and cats travel on the ferry without a ticket.",
			"Dogs of the harbour", "See the"},
		{"a label and what it is of", "en",
			"The ferry of the harbour serves twelve piers.\n\nTickets for the ferry are sold in the office of the harbour.\n\nOn the ferry: the captain of the harbour and two sailors of the island.\n\nDogs of the harbour and cats travel on the ferry without a ticket.",
			"Dogs of the harbour", "On the ferry:"},
		{"few words that say something", "en",
			"The ferry of the harbour serves twelve piers.\n\nTickets for the ferry are sold in the office of the harbour.\n\nThe ferry of the harbour is the ferry of the island.\n\nDogs of the harbour and cats travel on the ferry without a ticket.",
			"Dogs of the harbour", "is the ferry"},
		{"several things", "en",
			"The ferry of the harbour serves twelve piers.\n\nTickets for the ferry are sold in the office of the harbour.\n\nOn the ferry of the harbour and on the island I noticed four things.\n\nDogs of the harbour and cats travel on the ferry without a ticket.",
			"Dogs of the harbour", "four things"},
		{"an answer to what it is", "en",
			"It rains in March.\n\n## What is this about?\n\nTwo brothers own the ferry of the harbour. Nobody on the island paints the name of the ferry anew.\n\n## Piers" + filler(12),
			"Nobody on the island", ""},
		{"a purpose", "en",
			"The ferry of the harbour is older than the island.\n\nIn spring the ferry of the harbour calls at noon.\n\n## § 2 Purpose\n\nTwo brothers of the harbour own a ferry and quarrel about it.\n\n## Piers" + filler(12),
			"Two brothers", ""},
		{"an answer with other words", "en",
			"It rains in March.\n\n## What is this about?\n\nTwo brothers own the ferry of the harbour. What worries them is the weather: snow, wind and fog in spring.\n\n## Piers" + filler(12),
			"worries them", ""},
		{"what the thing is that the title names", "en",
			"It rains in March on all of the piers." + filler(6) + "\n\nThe ferry is an old steamer that two brothers bought in Norway." + filler(6),
			"is an old steamer", ""},
		{"what the title stands for, in few words", "en",
			"ferry - a boat for cars\n\nIt rains in March on all of the piers of the harbour." + filler(12),
			"ferry - a boat for cars", ""},
		{"what a part further down says of itself", "en",
			"The ferry of the harbour serves twelve piers." + filler(12) + "\n\n## Dogs\n\nThis section tells of dogs and cats and of their tickets.",
			"serves twelve piers", "This section"},
		{"what it is for, without the sentence before", "en",
			"The ferry of the harbour serves twelve piers. It is designed for cars and people of the island." + filler(12),
			"serves twelve piers", "It is designed"},
		{"a synopsis", "en",
			"The ferry of the harbour serves twelve piers.\n\n## Synopsis\n\nferry [PIER...]. ferry [TICKET...].\n\n## Piers" + filler(12),
			"serves twelve piers", "[PIER"},
		{"a line that is typed", "en",
			"ferry -p [PIER] --ticket [NUMBER] [ferry...] [harbour...]\n\nThe ferry of the harbour serves twelve piers.\n\nTickets for the ferry are sold in the office.\n\nDogs of the harbour and cats travel on the ferry without a ticket.",
			"serves twelve piers", "[PIER]"},
		{"an answer without its question", "en",
			"The ferry of the harbour serves twelve piers.\n\nTickets for the ferry are sold in the office.\n\nA: For people of the harbour and the island who take the ferry.\n\nDogs of the harbour and cats travel on the ferry without a ticket.",
			"Dogs of the harbour", "A: For"},
		{"rights", "en",
			"Copyright 1999 the owners of the ferry of the harbour of the island.\n\nThe ferry of the harbour serves twelve piers.\n\nTickets for the ferry are sold in the office.\n\nThis guide of the ferry is free; you can redistribute it on the island.\n\nDogs of the harbour and cats travel on the ferry without a ticket.",
			"Dogs of the harbour", "Copyright"},
		{"a notice that stands everywhere", "en",
			"The ferry of the harbour serves twelve piers.\n\nTickets for the ferry are sold in the office.\n\nThis guide of the ferry is free; you can redistribute it on the island.\n\nDogs of the harbour and cats travel on the ferry without a ticket.",
			"Dogs of the harbour", "redistribute"},
		{"an aside in brackets", "en",
			"The ferry of the harbour serves twelve piers.\n\nTickets for the ferry are sold in the office.\n\n(This guide of the ferry has large pictures of the harbour and of the island.)\n\nDogs of the harbour and cats travel on the ferry without a ticket.",
			"Dogs of the harbour", "(This guide"},
		{"when the page was changed", "en",
			"The ferry of the harbour serves twelve piers.\n\nTickets for the ferry are sold in the office.\n\nThis page of the ferry of the harbour was last edited on 9 May 2019.\n\nDogs of the harbour and cats travel on the ferry without a ticket.",
			"Dogs of the harbour", "last edited"},
		{"a piece of a sentence", "en",
			"The ferry of the harbour serves twelve piers.\n\nTickets for the ferry are sold in the office.\n\nis the ferry of the harbour that serves the piers of the island.\n\nDogs of the harbour and cats travel on the ferry without a ticket.",
			"Dogs of the harbour", "is the ferry of the harbour that"},
		{"a line of the title page", "en",
			"The second edition.\n\nThe ferry of the harbour calls at twelve piers of the island." + filler(12),
			"calls at twelve piers", "edition"},
	} {
		t.Run(test.name, func(t *testing.T) {
			most := 3
			if test.language == "de" {
				most = 2
			}
			said := strings.Join(overview(t, "The ferry", test.words, test.language, most), " / ")
			if !strings.Contains(said, test.says) || test.not != "" && strings.Contains(said, test.not) {
				t.Errorf("%q, want %q, not %q", said, test.says, test.not)
			}
		})
	}
}

// TestQuestions holds that a list of questions is told of by its questions, those with words of the
// title first, and that its first one is none the more.
func TestQuestions(t *testing.T) {
	words := "## Which colour is it?\n\nIt is blue.\n\n## How does one board the ferry of the harbour?\n\nOver the pier.\n\n" +
		"## Does the ferry of the harbour take dogs?\n\nYes.\n\n## When does the ferry leave the harbour?\n\nAt ten.\n"
	faq := strings.NewReplacer("## ", "Q: ", "\n\nIt", "\nA: It", "\n\nOver", "\nA: Over", "\n\nYes", "\nA: Yes", "\n\nAt", "\nA: At").Replace(words)
	said := overview(t, "The ferry of the harbour", faq, "en", 1)
	if len(said) != 1 || !strings.Contains(said[0], "ferry") || !strings.HasSuffix(said[0], "?") {
		t.Errorf("%q", said)
	}
}

// TestShortAbstract holds that a few sentences of a section that is called a summary are shown as they
// are, behind one from before, but no lines that are none.
func TestShortAbstract(t *testing.T) {
	const before = "The harbour of the ferry is older than the island.\n\n## In a nutshell\n\n"
	said := strings.Join(overview(t, "The ferry", before+"Be quick. Pay first.\n\n## Piers"+filler(12), "en", 5), " / ")
	if said != "The harbour of the ferry is older than the island. / Be quick. / Pay first." {
		t.Errorf("%q", said)
	}
	said = strings.Join(overview(t, "The ferry", before+"ferry [pier]\n\nferry -n\n\n## Piers"+filler(12), "en", 5), " / ")
	if strings.Contains(said, "-n") || !strings.Contains(said, "calls at pier") {
		t.Errorf("%q", said)
	}
}

// TestAskedFirst holds that what a list of questions says in case that one's own is not there is not
// told of.
func TestAskedFirst(t *testing.T) {
	faq := "If your question is not here, ask the harbour master of the ferry.\n\nQ: Does the ferry of the harbour take dogs?\nA: Yes.\n\nQ: When does the ferry leave the harbour?\nA: At ten.\n"
	if said := strings.Join(overview(t, "The ferry of the harbour", faq, "en", 2), " / "); strings.Contains(said, "If your") {
		t.Errorf("%q", said)
	}
}

// TestAbstract holds that an overview is made of the section that is called a summary, if that has
// enough sentences.
func TestAbstract(t *testing.T) {
	const three = "The harbour is cold in winter. Ice stops the boats of the island. Salt is what keeps the piers free."
	for words, want := range map[string]bool{"## Abstract\n\n" + three + "\n\n## Piers": true, "## Abstract\n\nSalt is what keeps the piers free.\n\n## Piers": false} {
		said := overview(t, "The ferry", words+filler(12), "en", 4)
		if got := !strings.Contains(strings.Join(said, " "), "calls at pier"); got != want || want && len(said) != 3 {
			t.Errorf("only the abstract %t, want %t: %q", got, want, said)
		}
	}
}

// TestFrontLoaded holds that the first fifth of a text has more sentences in its overview than any
// other, and that all are not from there.
func TestFrontLoaded(t *testing.T) {
	var b strings.Builder
	for i := range 25 {
		fmt.Fprintf(&b, "Boat %d of the harbour has the colour %c and the captain %c.\n\n", i+1, 'A'+i, 'Z'-i)
	}
	var in [5]int
	for _, said := range overview(t, "", b.String(), "en", 5) {
		var n int
		if _, err := fmt.Sscanf(said, "Boat %d", &n); err != nil {
			t.Fatal(err)
		}
		in[(n-1)/5]++
	}
	if in[0] < 2 || in[0] == 5 || in[4] > 1 {
		t.Errorf("%v sentences of the fifths of the text", in)
	}
}
