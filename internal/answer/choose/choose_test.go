package choose_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/answer/choose"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// A corpus is paragraphs of one document, from number 1 on.
type corpus []*claims.Paragraph

func (c corpus) Between(_ string, from, to int) []*claims.Paragraph {
	return c[max(from, 1)-1 : min(to, len(c))]
}

func (c corpus) Read(p *claims.Paragraph) *rank.Reading { return rank.Read(p) }

func (c corpus) found() (all []rank.Source) {
	for i, p := range c {
		all = append(all, rank.Source{Paragraph: p, Score: 0.9 - 0.2*float64(i)})
	}
	return all
}

func reading(paragraphs ...string) (c corpus) {
	for i, p := range paragraphs {
		c = append(c, claims.NewParagraph(text.Paragraph{Document: "a", Number: i + 1, Text: p}, text.Meta{}, "en"))
	}
	return c
}

func asking(question string) choose.Question {
	return choose.Question{Text: question, Subject: question, Intent: intent.Of(question), Sure: 0.5, Most: 3}
}

func said(picks []rank.Pick) (all []string) {
	for _, p := range picks {
		all = append(all, p.Of(p.From.Text))
	}
	return all
}

// TestChoose: what is chosen is what was asked for, by its words, a number or the form of a definition, and
// the evidence says how surely.
func TestChoose(t *testing.T) {
	mill := reading("The mill at Aske was built of oak in 1871. It has two wheels.", "The mill has 14 rooms. Nobody has lived in the mill since the war.", "A groat is a small silver coin. Nobody pays in groats.")
	for _, test := range []struct {
		question, first string
		sure            bool
	}{
		{"What was the mill at Aske built of?", "The mill at Aske was built of oak in 1871.", true},
		{"How many rooms has the mill?", "The mill has 14 rooms.", true},
		{"What is a groat?", "A groat is a small silver coin.", true},
		{"How many sails had the granary of Aske in Ullen?", "The mill at Aske was built of oak in 1871.", false},
	} {
		got := asking(test.question).Choose(mill.found(), mill)
		if said := said(got.Picks); len(said) == 0 || said[0] != test.first || (got.Evidence.Chance >= 0.5) != test.sure {
			t.Errorf("%q: %q, chance %.2f, want %q, sure %v", test.question, said, got.Evidence.Chance, test.first, test.sure)
		}
	}
	if got := asking("What?").Choose(nil, mill); got.Picks != nil || got.Evidence.Chance >= 0.5 {
		t.Errorf("of nothing: %+v", got)
	}
}

// TestNumberAlone: beside a number that is asked for stands no sentence without one, however near it is.
func TestNumberAlone(t *testing.T) {
	roads := reading("Ullen has a mill and a 12-km road.", "Nobody may be left on the road.")
	if got := said(asking("How long is the road?").Choose(roads.found(), roads).Picks); len(got) != 1 || got[0] != "Ullen has a mill and a 12-km road." {
		t.Errorf("%q, want the sentence with the length alone", got)
	}
}

// TestNumbersInWords: a number in words is no number that a paragraph lacks.
func TestNumbersInWords(t *testing.T) {
	mill := reading("Nobody may take more than two sacks from the mill of Aske.", "The mill of Aske has a wheel.")
	for question, want := range map[string]float64{"Why may nobody take more than 2 sacks?": 0, "Why may nobody take more than 3 sacks?": 1} {
		if got := asking(question).Choose(mill.found(), mill).Evidence.Names; got != want {
			t.Errorf("%q: lacks %v, want %v", question, got, want)
		}
	}
}

// TestChooseAfter: of two sentences alike the one is meant that stands where the answer before does.
func TestChooseAfter(t *testing.T) {
	ferries := reading("The ferry Lund is blue. Her deck takes eleven cars.", "The ferry Hamre is blue. Her deck takes thirty cars.")
	for n, want := range []string{"Her deck takes eleven cars.", "Her deck takes thirty cars."} {
		q := asking("how many cars does her deck take?")
		q.Before = &choose.Before{Question: "Which ferry is blue?", Shown: []claims.Citation{{Document: "a", Paragraph: n + 1}}}
		if got := said(q.Choose(ferries.found(), ferries).Picks); !slices.Contains(got, want) || got[0] != want && got[1] != want {
			t.Errorf("after ¶%d: %q, want %q first", n+1, got, want)
		}
	}
}

// TestChooseBehind: of two sentences alike the one is meant that stands behind what was shown first.
func TestChooseBehind(t *testing.T) {
	visits := reading("The first judge came in May.", "The judge wore a red hat.", "Nobody paid.", "The second judge came in June.", "The judge wore a blue hat.")
	found := visits.found()
	for i := range found {
		found[i].Score = 0.5
	}
	for n, want := range map[int]string{1: "The judge wore a red hat.", 4: "The judge wore a blue hat."} {
		q := asking("which hat did the judge wear?")
		q.Before = &choose.Before{Question: "Who came?", Shown: []claims.Citation{{Document: "a", Paragraph: n}}}
		if got := said(q.Choose(found, visits).Picks); len(got) == 0 || got[0] != want {
			t.Errorf("after ¶%d: %q, want %q first", n, got, want)
		}
	}
}

// TestChooseBefore: what stands right before what was shown is as near as what stands behind it.
func TestChooseBefore(t *testing.T) {
	visits := reading("The judge wore a red hat.", "The first judge came in May.", "Nobody paid.", "The judge wore a blue hat.", "The second judge came in June.")
	found := visits.found()
	for i := range found {
		found[i].Score = 0.5
	}
	for n, want := range map[int]string{2: "The judge wore a red hat.", 5: "The judge wore a blue hat."} {
		q := asking("which hat did the judge wear?")
		q.Before = &choose.Before{Question: "Who came?", Shown: []claims.Citation{{Document: "a", Paragraph: n}}}
		if got := said(q.Choose(found, visits).Picks); len(got) == 0 || got[0] != want {
			t.Errorf("after ¶%d: %q, want %q first", n, got, want)
		}
	}
}

// TestSinglesOut: the word by which a question singles something out speaks against a sentence without it, but not
// where yes or no is wanted.
func TestSinglesOut(t *testing.T) {
	inn := reading("The keeper of the inn at Orm had no wages in the beginning.")
	for question, counts := range map[string]bool{
		"Who was the first keeper of the inn at Orm?":            true,
		"Did the first keeper of the inn at Orm have any wages?": false,
	} {
		plain := strings.Replace(question, "first ", "", 1)
		if got := asking(question).Choose(inn.found(), inn).Evidence.Question < asking(plain).Choose(inn.found(), inn).Evidence.Question-1; got != counts {
			t.Errorf("%q: speaks against it: %v", question, got)
		}
	}
}

// TestChooseCode: a sentence that breaks off before code is shown with it.
func TestChooseCode(t *testing.T) {
	for before, want := range map[string]bool{"To see all of the log, type": true, "To see all of the log, ask Ann.": false} {
		log := reading(before)
		code := text.Paragraph{Document: "a", Number: 2, Text: "hull log --all", Blocks: []text.Block{{Kind: text.Code, Span: text.Span{End: 14}}}}
		log = append(log, claims.NewParagraph(code, text.Meta{}, "en"))
		if got := said(asking("how do I see all of the log?").Choose(log.found()[:1], log).Picks); slices.Contains(got, "hull log --all") != want {
			t.Errorf("%q: %q", before, got)
		}
	}
}

// TestChooseNext: yes or no is often said by the next sentence, and so is what somebody asks on about in
// few words of the text. Where only the heading has words of the question, the paragraph is read from its
// beginning.
func TestChooseNext(t *testing.T) {
	yard := reading("The yard takes 30 crowns off the rent of May. No form is asked for. In June the rent of the yard is paid in crowns. In July the yard takes rent in crowns only.",
		"Nets dry on the yard of the harbour, and the rent is low.")
	weather := claims.NewParagraph(text.Paragraph{Document: "a", Number: 1, Heading: "Rain", Text: "Nobody minds. Tickets stay valid when it pours. Storms move it all to Saturday. At noon we look at the sky and the clouds."}, text.Meta{}, "en")
	bell := reading("The bell weighs two tons. Nobody may ring it at night. The bell of the chapel was cast in Lund. The bell of the school came from there.")
	goingOn := asking("and if I wish to at dusk?")
	goingOn.Before = &choose.Before{Question: "What does the bell weigh?", Shown: []claims.Citation{{Document: "a", Paragraph: 1}}}
	rent := reading("The rent rises to 54 crowns. Ann asked whether pensioners pay less. The board keeps the quarter off.", "The flowers are watered in May.")
	inBrief := asking("and pensioners?")
	inBrief.Before = &choose.Before{Question: "Does the rent rise?", Shown: []claims.Citation{{Document: "a", Paragraph: 1}}}
	for _, test := range []struct {
		question choose.Question
		of       corpus
		want     string
	}{
		{inBrief, rent, "The board keeps the quarter off."},
		{asking("must I write to the yard for the 30 crowns off the rent?"), yard, "No form is asked for."},
		{goingOn, bell, "Nobody may ring it at night."},
		{asking("What happens in rain?"), corpus{weather}, "Nobody minds."},
	} {
		if got := said(test.question.Choose(test.of.found(), test.of).Picks); !slices.Contains(got, test.want) {
			t.Errorf("%q: %q, want %q", test.question.Text, got, test.want)
		}
	}
}

// TestHaveKind: a number in a heading belongs to the sentence below it, not to another one before.
func TestHaveKind(t *testing.T) {
	q := asking("How long does the course last?")
	plain := rank.Pick{Stretch: reading("The course is held here.")[0].Sentences[0], From: reading("The course is held here.").found()[0]}
	below := claims.NewParagraph(text.Paragraph{Document: "a", Number: 2, Heading: "Two hours before the course", Text: "Put out the chairs."}, text.Meta{}, "en")
	headed := rank.Pick{Stretch: below.Sentences[0], From: rank.Source{Paragraph: below}}
	if !q.HaveKind([]rank.Pick{headed, plain}) || q.HaveKind([]rank.Pick{plain, headed}) {
		t.Errorf("%v first, %v second", q.HaveKind([]rank.Pick{headed, plain}), q.HaveKind([]rank.Pick{plain, headed}))
	}
}

// TestHaveKindOfFirst: what the first sentence lacks is not told by one of another paragraph, only by one beside it.
func TestHaveKindOfFirst(t *testing.T) {
	q := asking("How long does the course last?")
	here, there := reading("The course is held here. It takes two days."), reading("The chairs are lent for two days.")
	pick := func(of corpus, i int) rank.Pick {
		return rank.Pick{Stretch: of[0].Sentences[i], From: of.found()[0], Index: i}
	}
	if q.HaveKind([]rank.Pick{pick(here, 0), pick(there, 0)}) {
		t.Error("another paragraph tells it")
	}
	if !q.HaveKind([]rank.Pick{pick(here, 0), pick(here, 1)}) {
		t.Error("the sentence beside it does not")
	}
}

// TestHaveKindForeign: what a language lacks that a short question is mistaken for is no reason to take anything.
func TestHaveKindForeign(t *testing.T) {
	const question = "quel âge a Marta ?"
	if language := lang.Detect(question); language == "fr" {
		t.Fatalf("%q is taken for %s", question, language)
	}
	p := claims.NewParagraph(text.Paragraph{Document: "a", Number: 1, Text: "Marta répond que six et trois font neuf."}, text.Meta{}, "fr")
	pick := rank.Pick{Stretch: p.Sentences[0], From: rank.Source{Paragraph: p}}
	if asking(question).HaveKind([]rank.Pick{pick}) {
		t.Error("a sum is an age")
	}
	if ranked := asking(question).Rank([]rank.Source{{Paragraph: p, Score: 0.9}}, corpus{p}); ranked[0].Fits > 0 {
		t.Error("a sum fits as an age")
	}
}

// TestOpeningDefinition: what a block begins with and explains behind a colon is defined there.
func TestOpeningDefinition(t *testing.T) {
	moves := reading("Each long gybe: 30 points for each long gybe.", "Long gybe: This is a sailor's word for a turn before the wind. It may break the boom.")
	if got := said(asking("What does long gybe mean?").Choose(moves.found(), moves).Picks); len(got) == 0 || got[0] != "Long gybe: This is a sailor's word for a turn before the wind." {
		t.Errorf("%q", got)
	}
}

// listed is a line with a list of items below it.
func listed(line string, items ...string) *claims.Paragraph {
	p := text.Paragraph{Document: "a", Number: 1, Text: line, Blocks: []text.Block{{Span: text.Span{End: len(line)}}}}
	for _, item := range items {
		start := len(p.Text) + 1
		p.Text += "\n- " + item
		p.Blocks = append(p.Blocks, text.Block{Span: text.Span{Start: start, End: len(p.Text)}, Kind: text.Item, Label: text.Span{Start: start, End: start + 1}})
	}
	return claims.NewParagraph(p, text.Meta{}, "en")
}

// TestCodes: what is written in signs or digits has no other words.
func TestCodes(t *testing.T) {
	codes := reading("Code 11 tells that the code of the crew is wrong.", "12 means that nobody is at the helm.")
	if got := said(asking("what does code 12 mean").Choose(codes.found(), codes).Picks); len(got) == 0 || got[0] != "12 means that nobody is at the helm." {
		t.Errorf("%q", got)
	}
}

// paragraphOf is the only paragraph of a text below a heading, with its blocks.
func paragraphOf(heading, said string, blocks ...text.Block) corpus {
	p := text.Paragraph{Document: "a", Number: 1, Heading: heading, Text: said, Blocks: blocks}
	return corpus{claims.NewParagraph(p, text.Meta{}, "en")}
}

// TestEntry: an option is explained by the entry that is called so, and surely.
func TestEntry(t *testing.T) {
	mention, k, m := "With -k and -m the boat is safe.", "-k, --keel\tLowers the board.", "-m, --mast\tSteps the spar."
	said := mention + "\n" + k + "\n" + m
	atK, atM := len(mention)+1, len(mention)+len(k)+2
	boat := paragraphOf("", said, text.Block{Span: text.Span{End: len(mention)}},
		text.Block{Kind: text.Definition, Span: text.Span{Start: atK, End: atM - 1}, Label: text.Span{Start: atK, End: atK + len("-k, --keel")}},
		text.Block{Kind: text.Definition, Span: text.Span{Start: atM, End: len(said)}, Label: text.Span{Start: atM, End: atM + len("-m, --mast")}})
	for question, want := range map[string]string{"what does -m do": "Steps the spar.", "what is --keel": "Lowers the board."} {
		got := asking(question).Choose(boat.found(), boat)
		if len(got.Picks) == 0 || got.Picks[0].Of(got.Picks[0].From.Text) != want || got.Evidence.Chance < 0.5 {
			t.Errorf("%q: %+v, chance %.2f", question, got.Picks, got.Evidence.Chance)
		}
	}
}

// TestOwnQuestion: the answer to a question of the text's own goes from its beginning, if it is the one that was asked.
func TestOwnQuestion(t *testing.T) {
	for _, test := range []struct{ heading, question, first string }{
		{"Can I row without the oars?", "Does rowing work without oars?", "Yes."},
		{"The engine", "Does the boat work without a battery for the lamps?", "Only the lamps need a battery, and they can stay off."},
	} {
		raft := paragraphOf(test.heading, "Yes. There is a small engine. Only the lamps need a battery, and they can stay off.")
		if got := said(asking(test.question).Choose(raft.found(), raft).Picks); len(got) == 0 || got[0] != test.first {
			t.Errorf("%q: %q, want %q first", test.question, got, test.first)
		}
	}
}

// TestVersionOfHeading: in a list of changes the heading says which version it was, also where a sentence names another.
func TestVersionOfHeading(t *testing.T) {
	changes := paragraphOf("2.4.0", "Withdrawn for a leak, please use 2.4.1.")
	q := asking("Which release was withdrawn for a leak?")
	if got := q.Leads(q.Choose(changes.found(), changes).Picks[0]); !slices.Equal(got, []string{"2.4.0:"}) {
		t.Errorf("%q", got)
	}
}
