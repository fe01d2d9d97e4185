// Package refusal has the form in which readers say why a file cannot be read, so that it can
// be said in any language.
package refusal

import (
	"encoding/json"
	"fmt"
)

// A Refusal says what is wrong with a file and what to do, in words that go on after its name.
// Sentence is English, with verbs as of [fmt.Sprintf]; a catalogue has it in other languages.
type Refusal struct {
	Sentence string
	Args     []any // strings, ints and *Refusals
}

// New makes a refusal. Sentences are literals: a test wants each in every language.
func New(sentence string, args ...any) *Refusal { return &Refusal{sentence, args} }

func (r *Refusal) Error() string { return fmt.Sprintf(r.Sentence, r.Args...) }

// Say says it by a function that knows the sentence in a language.
func (r *Refusal) Say(say func(sentence string, args ...any) string) string {
	args := make([]any, len(r.Args))
	for i, a := range r.Args {
		if inner, ok := a.(*Refusal); ok {
			a = inner.Say(say)
		}
		args[i] = a
	}
	return say(r.Sentence, args...)
}

// UnmarshalJSON reads numbers as ints and objects as refusals, as they were written.
func (r *Refusal) UnmarshalJSON(b []byte) error {
	var read struct {
		Sentence string
		Args     []json.RawMessage
	}
	if err := json.Unmarshal(b, &read); err != nil {
		return err
	}
	r.Sentence, r.Args = read.Sentence, nil
	for _, raw := range read.Args {
		arg, err := readArg(raw)
		if err != nil {
			return err
		}
		r.Args = append(r.Args, arg)
	}
	return nil
}

func readArg(raw json.RawMessage) (any, error) {
	var number int
	if json.Unmarshal(raw, &number) == nil {
		return number, nil
	}
	var words string
	if json.Unmarshal(raw, &words) == nil {
		return words, nil
	}
	inner := &Refusal{}
	return inner, json.Unmarshal(raw, inner)
}
