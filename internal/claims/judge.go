package claims

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"pilcrow/internal/prompts"
)

// A Judge asks a language model whether paragraphs support claims. Only a model that has
// passed [Judge.SelfTest] is to be believed.
type Judge struct {
	// Ask returns the model's completion, which should be JSON by the schema of this name.
	Ask func(ctx context.Context, system, user, name string, schema json.RawMessage) (string, error)
}

// A Case is a claim with the paragraphs that it is held against.
type Case struct {
	Claim    string
	Evidence []*Paragraph
}

// Supports asks about several cases in one call, and reports of each whether the model calls
// it supported. Anything else is no proof: another verdict, none, or an error.
func (j Judge) Supports(ctx context.Context, question string, cases []Case) ([]bool, error) {
	verdicts, err := j.Verdicts(ctx, question, cases)
	supported := make([]bool, len(cases))
	for i, v := range verdicts {
		supported[i] = v == prompts.Supported
	}
	return supported, err
}

// Verdicts returns what the model says of each case, "" where it says nothing.
func (j Judge) Verdicts(ctx context.Context, question string, cases []Case) ([]prompts.Verdict, error) {
	in := prompts.Verdicts{Text: evidenceText(cases).Write(), Question: question}
	for _, c := range cases {
		in.Claims = append(in.Claims, c.Claim)
	}
	system, user := in.Render()
	said, err := j.Ask(ctx, system, user, prompts.VerdictsName, in.Schema())
	if err != nil {
		return nil, fmt.Errorf("claims: ask the judge: %w", err)
	}
	verdicts, err := in.Parse(said)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errForm, err)
	}
	return verdicts, nil
}

// errForm says that what the model said is not of the form that was asked for.
var errForm = errors.New("claims: the judge's reply")

// IsForm reports whether a judge's error is about the form of what it said.
func IsForm(err error) bool { return errors.Is(err, errForm) }

// evidenceText is what the judge gets to read: the paragraphs of all cases in reading order,
// each once, with what stands by it.
func evidenceText(cases []Case) prompts.Text {
	all := inOrder(cases)
	var hashed []string
	for _, p := range all {
		hashed = append(hashed, p.Said())
	}
	return prompts.Text{Evidence: true, Fence: prompts.Fence(hashed...), Documents: PromptDocuments(all)}
}

// PromptDocuments is how a model gets to read paragraphs in reading order, which it knows as 1, 2, ….
func PromptDocuments(paragraphs []*Paragraph) (all []prompts.Document) {
	for i, p := range paragraphs {
		begins := i == 0 || paragraphs[i-1].Document != p.Document
		if begins {
			all = append(all, p.PromptDocument())
		}
		d := &all[len(all)-1]
		d.Passages = append(d.Passages, prompts.Passage{
			Number: i + 1, Heading: p.Heading, Text: p.Said(), Gap: !begins && paragraphs[i-1].Number+1 < p.Number,
		})
	}
	return all
}

// PromptDocument describes the paragraph's document to a model.
func (p *Paragraph) PromptDocument() prompts.Document {
	return prompts.Document{Title: p.Meta.Title, Author: p.Meta.Author, Kind: string(p.Meta.Kind), Date: p.Meta.Date}
}

// inOrder returns the paragraphs of all cases in reading order, each once.
func inOrder(cases []Case) []*Paragraph {
	var all []*Paragraph
	for _, c := range cases {
		all = append(all, c.Evidence...)
	}
	slices.SortStableFunc(all, func(a, b *Paragraph) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Number, b.Number))
	})
	return slices.CompactFunc(all, func(a, b *Paragraph) bool { return a.Document == b.Document && a.Number == b.Number })
}
