package choose_test

import (
	"strings"
	"testing"

	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// TestVeryQuestion: the answer to a question that the text itself asks is shown to whoever asks it, alone, though others
// have more of its words.
func TestVeryQuestion(t *testing.T) {
	faq := func(number int, question, answer string) corpus {
		return corpus{claims.NewParagraph(text.Paragraph{Document: "a", Number: number, Text: question + "\n" + answer, Blocks: []text.Block{
			{Kind: text.Question, Span: text.Span{End: len(question)}}, {Kind: text.Answer, Span: text.Span{Start: len(question) + 1, End: len(question) + 1 + len(answer)}},
		}}, text.Meta{}, "zh")}
	}
	c := append(faq(1, "怎么办卡？", "请带证件到前台。"), faq(2, "卡丢了怎么办？", "怎么办卡丢了的卡，要问办卡处，办卡处怎么办卡都行。")...)
	choice := asking("怎么办卡").Choose(c.found(), c)
	if got := said(choice.Picks); len(got) != 1 || got[0] != "请带证件到前台。" || choice.Evidence.Chance < 0.5 {
		t.Errorf("%q, %+v", got, choice.Evidence)
	}
}

// TestAnswerInList: in a list of questions and answers below one heading an answer begins behind its own question, and
// yes or no is told by its beginning even if the question there is another one.
func TestAnswerInList(t *testing.T) {
	const asked = "What is the longest oar for the raft?"
	said1 := asked + "\nThe raft does not limit the oars. You can bring a pole, and it will float."
	for question, want := range map[string]string{
		"Will a pole be too long an oar?":    "The raft does not limit the oars.",
		"What is the longest oar of a raft?": "The raft does not limit the oars.",
		"Which pole floats?":                 "You can bring a pole, and it will float.",
	} {
		raft := paragraphOf("All questions", said1, text.Block{Kind: text.Question, Span: text.Span{End: len(asked)}}, text.Block{Span: text.Span{Start: len(asked) + 1, End: len(said1)}, Kind: text.Answer})
		if got := said(asking(question).Choose(raft.found(), raft).Picks); len(got) == 0 || !strings.HasPrefix(got[0], want) {
			t.Errorf("%q: %q", question, got)
		}
	}
}
