package intent_test

import (
	"reflect"
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestConstructed: the same is asked of a text by a noun as by a verb, in the passive, in two parts, and by who does not
// understand it.
func TestConstructed(t *testing.T) {
	checkKinds(t, map[string]intent.Kind{
		"What is explained in this leaflet?": intent.Overview, "What I'd like to know is what this is about.": intent.Overview, "no clue what this text is about": intent.Overview,
		"what's this page for / what does it say": intent.Purpose, "what's in it?": intent.Overview, "kurze Frage: was wird in dem Text erklärt": intent.Overview,
		"By whom were the minutes taken?": intent.Author, "minutes taken by who?": intent.Author, "Whose job was it to take the minutes?": intent.Author,
		"Identify the author.": intent.Author, "the publisher of this?": intent.Publisher, "Ich brauche den Verlag": intent.Publisher, "出版方是谁": intent.Publisher,
		"I need the date of this": intent.Date, "the year it was written?": intent.Date, "i forgot the title of this": intent.Title,
		"how does the text sound, friendly? angry?": intent.Tone, "Welchen Ton schlägt der Text an?": intent.Tone, "文章读起来是什么语气": intent.Tone,
		"is it written in a serious or a funny way": intent.Tone, "which mood does the writing have": intent.Tone,
		"Would you call this a manual or a letter?": intent.TextKind, "What category does this text fall into?": intent.TextKind,
		"它面向的是哪类人群？": intent.Audience, "什么样的读者是它的写作对象？": intent.Audience, "an wen geht das hier, Profis oder Anfänger": intent.Audience,
		"all sections of the page": intent.Sections, "the headings of all sections please": intent.Sections,

		"What does the publisher pay for the pictures?": intent.LookUp, "How does the bell sound?": intent.LookUp, "Which documents do I need?": intent.LookUp,
		"How many minutes were taken off the race?": intent.LookUp, "all parts of the roof": intent.LookUp, "I don't understand why the pump leaks": intent.LookUp,
	})
	if in := intent.Of("publisher + year of this thing?"); !reflect.DeepEqual(in.Kinds(), []intent.Kind{intent.Publisher, intent.Date}) {
		t.Errorf("%v", in.Kinds())
	}
	if in := intent.Of("一句话总结"); in.Kind != intent.Overview || in.Sentences != 1 {
		t.Errorf("%s in %d sentences", in.Kind, in.Sentences)
	}
}

// TestPlacesConstructed: a part of a text is told by where it stands, by a number that is apart from the word for it, or by
// the chapter and the verse, and it is asked for by who does not understand it.
func TestPlacesConstructed(t *testing.T) {
	ofThird := &intent.Place{Unit: intent.Section, Number: 3, Label: "3"}
	for question, want := range map[string]intent.Place{
		"Give me the question with which the FAQ ends, together with its answer.": {Unit: intent.Asked, Noun: "question", Number: -1},
		"Which step comes at the bottom of the page?":                             {Unit: intent.Item, Noun: "step", Number: -1},
		"Mit welcher Frage beginnt die FAQ?":                                      {Unit: intent.Asked, Noun: "frage", Number: 1},
		"With what remark does the keeper finish?":                                {Unit: intent.Turn, Name: "keeper", Number: -1},
		"4.2 puzzles me, explain the section":                                     {Unit: intent.Section, Noun: "section", Label: "4.2"},
		"4.2 check ich nicht, erklär mal bitte den Abschnitt":                     {Unit: intent.Section, Noun: "abschnitt", Label: "4.2"},
		"don't get the CREW section, explain please":                              {Unit: intent.Section, Noun: "section", Name: "crew"},
		"the CREW part is too technical for me":                                   {Unit: intent.Section, Noun: "part", Name: "crew"},
		"I'd like an explanation of the CREW section.":                            {Unit: intent.Section, Noun: "section", Name: "crew", Loose: true},
		"what the part called CREW means":                                         {Unit: intent.Section, Noun: "part", Name: "crew", Frame: "the part called"},
		"帮我讲解一下1.7节":                                                              {Unit: intent.Section, Noun: "节", Label: "1.7", Sure: true},
		"What's the content of rule no. 4?":                                       {Unit: intent.Item, Noun: "rule", Number: 4, Label: "4", Sure: true},
		"What's the content of tenet no. 4?":                                      {Noun: "tenet", Number: 4, Label: "4"},
		"What's written under version 1.6.2?":                                     {Noun: "version", Label: "1.6.2", Loose: true},
		"What did release 1.6.2 bring?":                                           {Noun: "version", Label: "1.6.2"},
		"how does 3:15 go":                                                        {Unit: intent.Turn, Label: "3:15", Or: &intent.Place{Unit: intent.Verse, Number: 15, Label: "15", In: ofThird}},
		"what do I find in the CREW section":                                      {Unit: intent.Section, Noun: "section", Name: "crew"},
		"what do I find in section 2":                                             {Unit: intent.Section, Noun: "section", Number: 2, Label: "2", Sure: true},
		"Was sagt der 2. Satz?":                                                   {Unit: intent.Sentence, Noun: "satz", Number: 2, Label: "2", Sure: true},
		`What is "Prices" about?`:                                                 {Name: "prices", Sum: true},
		`What do I find under "Prices"?`:                                          {Unit: intent.Section, Name: "prices", Loose: true},
		"What's the next chapter called?":                                         {Step: 1, Heading: true},
		"which chapter follows this one":                                          {Step: 1},
		"what does verse 3:5 say":                                                 {Unit: intent.Verse, Noun: "verse", Number: 5, Label: "5", In: ofThird, Sure: true},
		"what's in 3:5":                                                           {Unit: intent.Verse, Number: 5, Label: "5", In: ofThird},
		"what's in 3:15":                                                          {Unit: intent.Turn, Label: "3:15", Or: &intent.Place{Unit: intent.Verse, Number: 15, Label: "15", In: ofThird}},
	} {
		if in := intent.Of(question); in.Kind != intent.InPlace || !reflect.DeepEqual(in.Place, want) {
			t.Errorf("%q: %s %+v, want %+v", question, in.Kind, in.Place, want)
		}
	}
	checkKinds(t, map[string]intent.Kind{"What did she write at 8:10 am?": intent.InPlace, "How does the section of the wall end?": intent.LookUp, "What is the question of the day?": intent.LookUp})
}
