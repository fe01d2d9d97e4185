package modelcheck

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/completion"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// lighthouse is what the model is asked about: invented, so that no model can
// know it from elsewhere.
var lighthouse = []string{
	"The old lighthouse of Skerry Point was built of wood in 1788. It burned down in the storm of 1841.",
	"The new lighthouse was designed by Maren Tolk and first lit on 14 October 1846. It is 38 metres high and has 212 steps.",
	"The keeper and his family lived in the house beside the tower until the lamp was made automatic in 1963.",
	"Since 1990 the house has been a museum, which is open from May to September. A ticket costs four crowns.",
}

const (
	newLighthouse = 2                // the paragraph
	slowStart     = 10 * time.Second // to the first words; a person does not wait longer
)

// pointed are questions with words of the sentence that answers them; "" if none does. They
// are worded as people word them, and not as the text.
var pointed = []struct{ question, sentence string }{
	{"How much does a ticket for the museum cost?", "four crowns"},
	{"Who was the architect of the tower that stands there today?", "Maren Tolk"},
	{"What happened to the first lighthouse?", "burned down"},
	{"how many stairs do I have to climb", "212 steps"},
	{"Ab wann brauchte man keinen Leuchtturmwärter mehr?", "automatic in 1963"},
	{"Can I visit it in June?", "May to September"},
	{"What colour is the new lighthouse painted?", ""},
	{"Who is the director of the museum?", ""},
}

// leastPointed of the questions must be answered with the right sentence, or with none.
const leastPointed = 6

// pipeline answers about the lighthouse as questions about any text are answered.
func pipeline(profile answer.Profile) *answer.Pipeline {
	d := &text.Document{Meta: text.Meta{Slug: "lighthouse", Title: "Skerry Point", Language: "en"}}
	for i, p := range lighthouse {
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: "lighthouse", Number: i + 1, Text: p})
	}
	c := &text.Corpus{Documents: []*text.Document{d}}
	return &answer.Pipeline{Corpus: c, Search: everything(c.Paragraphs()), Profile: profile, Overrules: true}
}

// everything finds all paragraphs, so that the model is asked whatever the words of a question.
type everything []text.Paragraph

// Search implements [retrieval.Searcher].
func (e everything) Search(context.Context, string, int) ([]retrieval.Hit, error) {
	hits := make([]retrieval.Hit, len(e))
	for i, p := range e {
		hits[i] = retrieval.Hit{Paragraph: p, Rank: i + 1, Score: 1}
	}
	return hits, nil
}

// points lets the model point at sentences.
func (c *Check) points(ctx context.Context) error {
	p := pipeline(answer.Point)
	chooser := &watchedChoice{Chooser: counted{c.Client, c}}
	p.Chooser = chooser
	right := 0
	for i, q := range pointed {
		a, err := p.Answer(ctx, answer.Question{Text: q.question}, nil)
		if err != nil {
			return err
		}
		if i == 0 {
			c.known(chooser.err)
		}
		if chooser.err != nil {
			return c.failed(pointsCheck, chooser.err)
		}
		if isRight(a, q.sentence) {
			right++
		}
	}
	how := "by a JSON schema"
	if c.Client.RefusesSchemas() {
		how = "without a JSON schema, which the server refuses"
	}
	share := float64(right) / float64(len(pointed))
	c.report.Points = &share
	c.row(right >= leastPointed, pointsCheck, "Questions are answered best without this model: set no model, or take a larger one.",
		"the right sentence, or rightly none, for %d of %d questions, %s", right, len(pointed), how)
	return nil
}

func isRight(a answer.Answer, sentence string) bool {
	if !a.Receipt.Chosen {
		return sentence == "" && a.Reason == answer.NotInText
	}
	return sentence != "" && len(a.Claims) > 0 && strings.Contains(a.Text, sentence)
}

// A watchedChoice remembers how the model failed.
type watchedChoice struct {
	llm.Chooser
	err error
}

// Choose implements [llm.Chooser].
func (w *watchedChoice) Choose(ctx context.Context, prompt []llm.Message, name string, schema json.RawMessage) (said string, err error) {
	said, w.err = w.Chooser.Choose(ctx, prompt, name, schema)
	return said, w.err
}

// ask lets the model write.
func (c *Check) ask(ctx context.Context, q answer.Question) (*watch, answer.Answer, error) {
	w := &watch{Check: c}
	p := pipeline(answer.Write)
	p.Generator = w
	a, err := p.Answer(ctx, q, nil)
	return w, a, err
}

// writes asks what the text answers, and looks at what each sentence cites, and at the stream.
func (c *Check) writes(ctx context.Context) error {
	const name = "writes"
	w, _, err := c.ask(ctx, answer.Question{Text: "Who designed the new lighthouse, and how high is it?"})
	if err != nil {
		return err
	}
	if w.err != nil {
		return c.failed(name, w.err)
	}
	said := quoted(w.said.String())
	switch wrong := uncited(w.said.String()); {
	case wrong != "":
		c.row(false, name, "Nothing has to be done: code looks for the paragraphs that a model does not name.", "%s: %s", wrong, said)
	default:
		c.row(true, name, "", "each sentence cites its paragraph: %s", said)
	}
	c.stream(w)
	return nil
}

// uncited says what is wrong with the citations of a completion about the new lighthouse.
func uncited(said string) string {
	s := completion.Splitter{K: len(lighthouse)}
	units := append(s.Write(said), s.Finish()...)
	for _, u := range units {
		switch {
		case completion.Declines(u.Text):
			return "it declined a question that the text answers"
		case !u.Skip && !slices.Contains(u.Cites, newLighthouse):
			return "markers missing or wrong"
		}
	}
	return ""
}

// stream judges how a whole completion came.
func (c *Check) stream(w *watch) {
	how := fmt.Sprintf("in %d pieces", w.pieces)
	if w.pieces == 1 {
		how = "in one piece"
	}
	c.row(!w.used.Estimated, "stream", "Nothing has to be done: the tokens that a question takes are estimated.",
		"it ended with a finish_reason, %s; %s", how, usage(w))
	c.row(w.first <= slowStart, "speed", "Take a smaller model or a faster machine; the first question after a start may be slower than the rest.",
		"first words after %.1f s, then %.0f tokens a second", w.first.Seconds(), w.tokensPerSecond())
}

func usage(w *watch) string {
	if w.used.Estimated {
		return "the server does not count tokens"
	}
	return fmt.Sprintf("%d and %d tokens counted", w.used.PromptTokens, w.used.CompletionTokens)
}

// declines asks what the text does not answer, though it is about it.
func (c *Check) declines(ctx context.Context) error {
	const name = "declines"
	w, a, err := c.ask(ctx, answer.Question{Text: "What colour is the new lighthouse painted?"})
	switch {
	case err != nil:
		return err
	case w.err != nil:
		return c.failed(name, w.err)
	}
	c.row(a.Reason == answer.NotInText, name, "Nothing has to be done: what the text does not say is not shown, but a model that declines says so.",
		"asked what the text does not say, it said: %s", quoted(w.said.String()))
	return nil
}

// followUp asks a question that makes sense only after another.
func (c *Check) followUp(ctx context.Context) error {
	const name = "follow-up"
	w, _, err := c.ask(ctx, answer.Question{Text: "And when was it first lit?", History: []answer.Turn{{
		Question: "Who designed the new lighthouse?",
		Answer:   "The new lighthouse was designed by Maren Tolk.",
		Cited:    []answer.Citation{{Document: "lighthouse", Paragraph: newLighthouse}},
	}}})
	switch {
	case err != nil:
		return err
	case w.err != nil:
		return c.failed(name, w.err)
	}
	said := w.said.String()
	c.row(strings.Contains(said, "1846"), name, "Ask questions that stand for themselves, or take a larger model.",
		"“And when was it first lit?” was answered: %s", quoted(said))
	return nil
}
