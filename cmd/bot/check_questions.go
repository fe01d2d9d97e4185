package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"pilcrow/internal/answer"
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

// pipeline answers about the lighthouse as questions about any text are answered.
func (t *selfTest) pipeline(model answer.Generator) *answer.Pipeline {
	d := &text.Document{Meta: text.Meta{Slug: "lighthouse", Language: "en"}}
	for i, p := range lighthouse {
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: "lighthouse", Number: i + 1, Text: p})
	}
	c := &text.Corpus{Documents: []*text.Document{d}}
	return &answer.Pipeline{Corpus: c, Search: retrieval.NewIndex(c.Paragraphs()), Generator: model, Profile: answer.Medium}
}

// ask asks a question about the lighthouse.
func (t *selfTest) ask(ctx context.Context, q answer.Question) (*watch, answer.Answer, error) {
	w := &watch{selfTest: t}
	a, err := t.pipeline(w).Answer(ctx, q, nil)
	return w, a, err
}

// markers asks what the text answers, and looks at the stream as well.
func (t *selfTest) markers(ctx context.Context) error {
	w, a, err := t.ask(ctx, answer.Question{Text: "Who designed the new lighthouse, and how high is it?"})
	if err != nil {
		return err
	}
	t.known(w.err)
	if w.err != nil {
		return t.failed(markersCheck, w.err)
	}
	said := quoted(w.said.String())
	const advice = "A model that does not keep the format is used best with model.profile: small."
	switch {
	case a.Reason == answer.NotInText:
		t.row(false, markersCheck, advice, "it declined a question that the text answers")
	case a.Abstained:
		t.row(false, markersCheck, advice, "no sentence stood up to the checks: %s", said)
	case a.Receipt.Recited > 0:
		t.row(false, markersCheck, advice, "markers missing or wrong: %s", said)
	case !cites(a, newLighthouse):
		t.row(false, markersCheck, advice, "it cites other paragraphs than the right one: %s", said)
	default:
		t.row(true, markersCheck, "", "each sentence cites its paragraph: %s", quoted(a.Text))
	}
	t.stream(w)
	return nil
}

func cites(a answer.Answer, paragraph int) bool {
	return slices.ContainsFunc(a.Claims, func(c answer.Claim) bool {
		return slices.ContainsFunc(c.Citations, func(c answer.Citation) bool { return c.Paragraph == paragraph })
	})
}

// stream judges how a whole completion came.
func (t *selfTest) stream(w *watch) {
	how := fmt.Sprintf("in %d pieces", w.pieces)
	if w.pieces == 1 {
		how = "in one piece"
	}
	t.row(!w.used.Estimated, "stream", "Nothing has to be done: the tokens that a question takes are estimated.",
		"it ended with a finish_reason, %s; %s", how, usage(w))
	const slow = "Take a smaller model or a faster machine; the first question after a start may be slower than the rest."
	t.row(w.first <= slowStart, "speed", slow,
		"first words after %.1f s, then %.0f tokens a second", w.first.Seconds(), w.tokensPerSecond())
}

func usage(w *watch) string {
	if w.used.Estimated {
		return "the server does not count tokens"
	}
	return fmt.Sprintf("%d and %d tokens counted", w.used.PromptTokens, w.used.CompletionTokens)
}

// declines asks what the text does not answer, though it is about it.
func (t *selfTest) declines(ctx context.Context) error {
	w, a, err := t.ask(ctx, answer.Question{Text: "What colour is the new lighthouse painted?"})
	switch {
	case err != nil:
		return err
	case w.err != nil:
		return t.failed(declinesCheck, w.err)
	}
	const advice = "A model that answers anyway is used best with model.profile: small."
	t.row(a.Reason == answer.NotInText, declinesCheck, advice, "asked what the text does not say, it said: %s", quoted(w.said.String()))
	return nil
}

// followUp asks a question that makes sense only after another.
func (t *selfTest) followUp(ctx context.Context) error {
	const name = "follow-up"
	w, a, err := t.ask(ctx, answer.Question{Text: "And when was it first lit?", History: []answer.Turn{{
		Question: "Who designed the new lighthouse?",
		Answer:   "The new lighthouse was designed by Maren Tolk.",
		Cited:    []answer.Citation{{Document: "lighthouse", Paragraph: newLighthouse}},
	}}})
	switch {
	case err != nil:
		return err
	case w.err != nil:
		return t.failed(name, w.err)
	}
	t.row(strings.Contains(a.Text, "1846"), name, "Ask questions that stand for themselves, or take a larger model.",
		"“And when was it first lit?” was answered: %s", quoted(w.said.String()))
	return nil
}

// schema lets the model choose, as the profile small does.
func (t *selfTest) schema(ctx context.Context) error {
	p := t.pipeline(nil)
	chooser := &watchedChoice{Chooser: t.client}
	p.Profile, p.Chooser, p.Sentences = answer.Small, chooser, 1
	a, err := p.Answer(ctx, answer.Question{Text: "How much does a ticket for the museum cost?"}, nil)
	if err != nil {
		return err
	}
	if chooser.err != nil {
		return t.failed(schemaCheck, chooser.err)
	}
	server := "the server takes schemas"
	if t.client.RefusesSchemas() {
		server = "the server refuses schemas; asked for JSON in words"
	}
	if !a.Receipt.Chosen {
		t.row(false, schemaCheck, "Only the profile small needs this; without it, code chooses the sentences.", "%s, and the model said: %s", server, quoted(chooser.said))
		return nil
	}
	choice := "another sentence than the right one"
	if strings.Contains(a.Text, "four crowns") {
		choice = "the right sentence"
	}
	t.row(true, schemaCheck, "", "%s, and the model chose %s", server, choice)
	return nil
}

// A watchedChoice remembers what the model said.
type watchedChoice struct {
	answer.Chooser
	said string
	err  error
}
