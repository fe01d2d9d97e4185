package prompts

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Verdict is what a judge says of a claim.
type Verdict string

// The verdicts.
const (
	Supported    Verdict = "supported"
	Contradicted Verdict = "contradicted"
	NotStated    Verdict = "not_stated"
)

// VerdictsName is the name of the schema of [Verdicts].
const VerdictsName = "verdicts"

// Verdicts is the input of the prompt that asks a judge whether paragraphs support claims.
type Verdicts struct {
	Text     Written
	Question string   // that the claims answer, "" without
	Claims   []string // the judge knows them as 1, 2, …
}

// Render returns the system message and the user message. The claims stand one a line.
func (v Verdicts) Render() (system, user string) {
	type claim struct {
		Number int
		Text   string
	}
	data := struct {
		Fence, Text, Question string
		Claims                []claim
	}{Fence: v.Text.fence, Text: v.Text.text, Question: v.Text.inert(v.Question)}
	for i, c := range v.Claims {
		data.Claims = append(data.Claims, claim{i + 1, v.Text.inert(c)})
	}
	return rules("verdicts_system.tmpl", fixed{Fence: v.Text.fence}), execute("verdicts_user.tmpl", data)
}

// Schema is the JSON schema of the completion.
func (v Verdicts) Schema() json.RawMessage {
	numbers := make([]int, len(v.Claims))
	for i := range numbers {
		numbers[i] = i + 1
	}
	return schema(map[string]any{"verdicts": map[string]any{
		"type": "array", "minItems": len(numbers), "maxItems": len(numbers),
		"items": object(map[string]any{
			"claim":   map[string]any{"type": "integer", "enum": numbers},
			"verdict": map[string]any{"type": "string", "enum": []Verdict{Supported, Contradicted, NotStated}},
		}),
	}})
}

// Parse reads a completion: the verdict of each claim, in order. Words around the JSON
// object are let pass, for servers that know no schemas. A completion that is not of the
// form, or says two things of one claim, is an error; a claim that it passes over has "".
func (v Verdicts) Parse(completion string) ([]Verdict, error) {
	var said struct {
		Verdicts []struct {
			Claim   int     `json:"claim"`
			Verdict Verdict `json:"verdict"`
		} `json:"verdicts"`
	}
	if err := decodeObject(completion, &said); err != nil {
		return nil, fmt.Errorf("prompts: the verdicts: %w", err)
	}
	verdicts := make([]Verdict, len(v.Claims))
	for _, s := range said.Verdicts {
		switch {
		case s.Claim < 1 || s.Claim > len(verdicts):
			return nil, fmt.Errorf("prompts: there is a verdict on claim %d of %d", s.Claim, len(verdicts))
		case s.Verdict != Supported && s.Verdict != Contradicted && s.Verdict != NotStated:
			return nil, fmt.Errorf("prompts: %.20q is no verdict", s.Verdict)
		case verdicts[s.Claim-1] != "" && verdicts[s.Claim-1] != s.Verdict:
			return nil, fmt.Errorf("prompts: there are two verdicts on claim %d", s.Claim)
		}
		verdicts[s.Claim-1] = s.Verdict
	}
	return verdicts, nil
}

// decodeObject reads the one JSON object of a completion.
func decodeObject(completion string, into any) error {
	start, end := strings.IndexByte(completion, '{'), strings.LastIndexByte(completion, '}')
	if start < 0 || end < start {
		return fmt.Errorf("there is no JSON object")
	}
	d := json.NewDecoder(strings.NewReader(completion[start : end+1]))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return err
	}
	if d.InputOffset() != int64(end+1-start) {
		return fmt.Errorf("there is more than one JSON object")
	}
	return nil
}

// schema is the JSON schema of an object with these properties, all of them required.
func schema(properties map[string]any) json.RawMessage {
	s, err := json.Marshal(object(properties))
	if err != nil {
		panic(fmt.Sprintf("prompts: schema: %v", err)) // unreachable: strings and numbers only
	}
	return s
}

func object(properties map[string]any) map[string]any {
	names := slices.Sorted(maps.Keys(properties))
	return map[string]any{"type": "object", "additionalProperties": false, "required": names, "properties": properties}
}
