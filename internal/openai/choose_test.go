package openai_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

var _ answer.Chooser = (*openai.Client)(nil)

const schema = `{"type":"object"}`

func TestChoose(t *testing.T) {
	object := `{"status":"answered"}`
	long := openaitest.Say(object)
	long.Finish = "length"
	cut := openaitest.Say(object)
	cut.Ending = openaitest.Cut
	refusal := openaitest.ErrorText(400, "'response_format.type' must be 'text'")
	tests := map[string]struct {
		scripts scripts
		formats []bool // whether each request has a response_format, in two calls
		kind    answer.FailureKind
		refuses bool
	}{
		"obeyed":                     {scripts: scripts{openaitest.Say(`{"status":`, `"answered"}`)}, formats: []bool{true, true}},
		"not streamed":               {scripts: scripts{openaitest.Reply{Pieces: []string{object}, Plain: true}}, formats: []bool{true, true}},
		"with thoughts":              {scripts: scripts{openaitest.Say("<think>{1}</think>", object)}, formats: []bool{true, true}},
		"refused (LM Studio)":        {scripts: scripts{refusal, openaitest.Say(object)}, formats: []bool{true, false, false}, refuses: true},
		"refused (OpenAI)":           {scripts: scripts{openaitest.ParamRefused("response_format", ""), openaitest.Say(object)}, formats: []bool{true, false, false}, refuses: true},
		"refused for the schema":     {scripts: scripts{openaitest.Detail(422, "json_schema is not supported"), openaitest.Say(object)}, formats: []bool{true, false, false}, refuses: true},
		"refused (llama-cpp-python)": {scripts: scripts{openaitest.SchemaRefused(), openaitest.Say(object)}, formats: []bool{true, false, false}, refuses: true},
		"cut short":                  {scripts: scripts{long}, formats: []bool{true, true}, kind: answer.CutShort},
		"broken off":                 {scripts: scripts{cut}, formats: []bool{true, true, true, true, true, true}, kind: answer.Broken},
		"key refused":                {scripts: scripts{openaitest.KeyRefused(testKey)}, formats: []bool{true}, kind: answer.KeyRefused},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := openaitest.New(t, tt.scripts...)
			c := client(t, endpoint(s))
			for range 2 {
				text, err := c.Choose(t.Context(), prompt, json.RawMessage(schema))
				if kindOf(err) != tt.kind || err == nil && text != object || err != nil && text != "" {
					t.Errorf("%q, error %v", text, err)
				}
			}
			var formats []bool
			for _, r := range s.Requests() {
				formats = append(formats, r.ResponseFormat != nil)
				if r.ResponseFormat != nil && string(r.ResponseFormat.JSONSchema.Schema) != schema {
					t.Errorf("schema %s", r.ResponseFormat.JSONSchema.Schema)
				}
			}
			if diff := cmp.Diff(tt.formats, formats); diff != "" || c.RefusesSchemas() != tt.refuses {
				t.Errorf("refuses is %v, requests with a schema (-want +got):\n%s", c.RefusesSchemas(), diff)
			}
		})
	}
}

func TestChooseWithoutSense(t *testing.T) {
	s := openaitest.New(t)
	c := client(t, endpoint(s))
	if _, err := c.Choose(t.Context(), prompt, json.RawMessage("{")); kindOf(err) != answer.BadRequest {
		t.Errorf("a broken schema: %v", err)
	}
	if _, err := c.Choose(t.Context(), nil, json.RawMessage(schema)); kindOf(err) != answer.BadRequest {
		t.Errorf("no message: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := c.Choose(ctx, prompt, json.RawMessage(schema)); !errors.Is(err, context.Canceled) {
		t.Errorf("the caller went away: %v", err)
	}
	if n := len(s.Requests()); n != 0 {
		t.Errorf("%d requests", n)
	}
}

// TestGenerateSendsNoFormat holds that only a choice asks for JSON.
func TestGenerateSendsNoFormat(t *testing.T) {
	s := openaitest.New(t, openaitest.Say("ok"))
	if _, err := generate(client(t, endpoint(s))); err != nil {
		t.Fatal(err)
	}
	if s.Requests()[0].ResponseFormat != nil {
		t.Error("a response_format was sent")
	}
}
