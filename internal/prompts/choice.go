package prompts

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// What a [Chosen] may say.
const (
	Answered  = "answered"
	NotInText = "not_in_text"
)

// Choice is the input of the prompt for choosing among sentences: all that is
// asked of a model that is too small to be trusted with words of its own.
type Choice struct {
	Fence     string   // as in [Answer]
	Sentences []string // best first; the model knows them as 1, 2, …
	Earlier   string   // the question before, "" without
	Question  string   // as asked
	Most      int      // at most so many may be chosen
}

// Chosen is what a model answers to a [Choice].
type Chosen struct {
	Status    string `json:"status"`    // Answered or NotInText
	Sentences []int  `json:"sentences"` // numbers of sentences, from 1
}

// Render returns the system message and the user message.
func (c Choice) Render() (system, user string) {
	type numbered struct {
		Number int
		Text   string
	}
	inert := Answer{Fence: c.Fence}.inert
	data := struct {
		Fence, Earlier, Question string
		Most                     int
		Sentences                []numbered
	}{Fence: c.Fence, Earlier: inert(c.Earlier), Question: inert(c.Question), Most: c.Most}
	for i, s := range c.Sentences {
		data.Sentences = append(data.Sentences, numbered{i + 1, inert(s)})
	}
	return execute("choice_system.tmpl", data), execute("choice_user.tmpl", data)
}

// Schema is the JSON schema of a [Chosen]. The numbers are an enumeration: a
// server that enforces schemas then cannot give a number that does not exist.
func (c Choice) Schema() json.RawMessage {
	numbers := make([]int, len(c.Sentences))
	for i := range numbers {
		numbers[i] = i + 1
	}
	schema, err := json.Marshal(map[string]any{
		"type":                 "object",
		"additionalProperties": false,
		"required":             []string{"status", "sentences"},
		"properties": map[string]any{
			"status":    map[string]any{"type": "string", "enum": []string{Answered, NotInText}},
			"sentences": map[string]any{"type": "array", "maxItems": c.Most, "items": map[string]any{"type": "integer", "enum": numbers}},
		},
	})
	if err != nil {
		panic(fmt.Sprintf("prompts: schema: %v", err)) // unreachable: strings and numbers only
	}
	return schema
}

// Parse reads a completion. Words around the JSON object are let pass, for
// servers that know no schemas; anything else than a [Chosen] that makes sense
// of c is an error.
func (c Choice) Parse(completion string) (Chosen, error) {
	start, end := strings.IndexByte(completion, '{'), strings.LastIndexByte(completion, '}')
	if start < 0 || end < start {
		return Chosen{}, fmt.Errorf("prompts: the choice is no JSON object")
	}
	d := json.NewDecoder(strings.NewReader(completion[start : end+1]))
	d.DisallowUnknownFields()
	var chosen Chosen
	if err := d.Decode(&chosen); err != nil {
		return Chosen{}, fmt.Errorf("prompts: the choice: %w", err)
	}
	if d.InputOffset() != int64(end+1-start) {
		return Chosen{}, fmt.Errorf("prompts: the choice is more than one JSON object")
	}
	if err := c.check(chosen); err != nil {
		return Chosen{}, err
	}
	return chosen, nil
}

func (c Choice) check(chosen Chosen) error {
	n := len(chosen.Sentences)
	for i, s := range chosen.Sentences {
		if s < 1 || s > len(c.Sentences) || slices.Contains(chosen.Sentences[:i], s) {
			return fmt.Errorf("prompts: the choice has the sentence %d, which does not exist or is there twice", s)
		}
	}
	switch {
	case chosen.Status == NotInText && n == 0, chosen.Status == Answered && n > 0 && n <= c.Most:
		return nil
	}
	return fmt.Errorf("prompts: the choice is %.20q with %d sentences", chosen.Status, n)
}
