// Package grounding holds what a model writes against the paragraphs that it read, claim by claim
// while it is still writing: each is shown as it is written if it is proven, and else the sentence
// of the text that it rests on stands in its place.
package grounding

import (
	"pilcrow/internal/answer/completion"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/claims"
)

// A Settled is a claim that may be shown.
type Settled struct {
	Text     string
	Proof    claims.Proof
	Replaces bool // it is the text's sentence in the place of one that was not proven
	Item     bool // an item of a list
	Lead     int  // Text[:Lead] leads into the list that the item begins
	Evidence []claims.Evidence
}

// A Checked says what became of a claim of a model that is shown, as it was written or by
// the sentence of the text that it rests on.
type Checked struct {
	Named   []int        `json:"named"`             // passages that the model named, as it knew them; empty if it named none
	Recited bool         `json:"recited,omitempty"` // they do not carry the claim, and others that were sent do
	Proof   claims.Proof `json:"proof"`             // what the claim is shown by
	Written bool         `json:"written"`           // it is shown as the model wrote it
}

// Dropped is a sentence that a model wrote and that is not shown.
type Dropped struct {
	Text     string `json:"text"`
	Reason   string `json:"reason"`             // the fact that it lacks, or that the judge does not support it
	Replaced bool   `json:"replaced,omitempty"` // the sentence of the text that it rests on is shown in its place
}

// Judging is what a judge did for an answer.
type Judging struct {
	Model     string      `json:"model"`
	Calls     int         `json:"calls"`
	Claims    int         `json:"claims"`           // that it was asked about
	Supported int         `json:"supported"`        // of these
	Failed    int         `json:"failed,omitempty"` // calls that gave no verdict
	Tokens    *llm.Tokens `json:"tokens,omitempty"`
	Cost      *llm.Cost   `json:"cost,omitempty"`
}

// A Record says what became of all that was written.
type Record struct {
	Declined   bool // the model said that the paragraphs do not answer
	Translated bool // a claim that is shown is in another language than the text
	Checks     []Checked
	Dropped    []Dropped
	Judging    *Judging // nil if no judge was asked
}

func (r *Record) drop(sentence, reason string) {
	r.Dropped = append(r.Dropped, Dropped{Text: sentence, Reason: reason})
}

// A claim waits until the ones before it are settled, and perhaps for the judge.
type claim struct {
	*claims.Claim
	unit    completion.Unit
	finding claims.Finding
	state   state
}

type state int

const (
	settled state = iota // proven by code, or refused, or judged
	waiting              // for the judge
	asked                // the judge is reading it
)

// unproven settles a claim that is not to be shown as it is written.
func (c *claim) unproven(reason string) {
	c.state, c.finding.Refused = settled, reason
}

func (c *claim) checked(proof claims.Proof, written bool) Checked {
	return Checked{Named: append([]int{}, c.unit.Cites...), Recited: c.finding.Recited, Proof: proof, Written: written}
}
