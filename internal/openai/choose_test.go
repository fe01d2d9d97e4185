package openai_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

var _ llm.Chooser = (*openai.Client)(nil)

const schema = `{"type":"object"}`

// formats are the types of the response_formats of the requests so far, "" for none.
func formats(s *openaitest.Server) (types []string) {
	for _, r := range s.Requests() {
		kind := ""
		if r.ResponseFormat != nil {
			kind = r.ResponseFormat.Type
		}
		types = append(types, kind)
	}
	return types
}

func TestChoose(t *testing.T) {
	const object = `{"status":"answered"}`
	const byJSON, bySchema = "json_object", "json_schema"
	ok := say(object)
	long := reply{Pieces: []string{object}, Finish: "length"}
	cut := reply{Pieces: []string{object}, Ending: openaitest.Cut}
	unavailable := openaitest.JSON(400, `{"error":{"message":"This response_format type is unavailable now","type":"invalid_request_error"}}`)
	noJSON := openaitest.ErrorText(400, "'response_format.type' must be 'json_schema' or 'text'")
	grammar := openaitest.JSON(500, `{"error":{"code":500,"message":"failed to parse grammar","type":"server_error"}}`)
	notValid := openaitest.JSON(400, `{"error":{"message":"Failed to generate JSON. Please adjust your prompt.","type":"invalid_request_error","code":"json_validate_failed"}}`)
	tests := map[string]struct {
		scripts scripts
		formats []string // of the requests in two calls
		kind    llm.FailureKind
		refuses bool
	}{
		"obeyed":                         {scripts: scripts{say(`{"status":`, `"answered"}`)}, formats: []string{bySchema, bySchema}},
		"not streamed":                   {scripts: scripts{reply{Pieces: []string{object}, Plain: true}}, formats: []string{bySchema, bySchema}},
		"with thoughts":                  {scripts: scripts{say("<think>{1}</think>", object)}, formats: []string{bySchema, bySchema}},
		"with a leaked end":              {scripts: scripts{say(object, "<|im_end|>")}, formats: []string{bySchema, bySchema}},
		"no schema, but JSON (DeepSeek)": {scripts: scripts{unavailable, ok}, formats: []string{bySchema, byJSON, byJSON}, refuses: true},
		"neither (LM Studio of old)":     {scripts: scripts{unavailable, noJSON, ok}, formats: []string{bySchema, byJSON, "", ""}, refuses: true},
		"refused (OpenAI)":               {scripts: scripts{openaitest.ParamRefused("response_format", ""), ok}, formats: []string{bySchema, byJSON, byJSON}, refuses: true},
		"refused in words":               {scripts: scripts{openaitest.Detail(422, "structured output is not supported"), ok}, formats: []string{bySchema, byJSON, byJSON}, refuses: true},
		"refused (llama-cpp-python)":     {scripts: scripts{openaitest.SchemaRefused(), ok}, formats: []string{bySchema, byJSON, byJSON}, refuses: true},
		"a schema that is not read":      {scripts: scripts{grammar, ok}, formats: []string{bySchema, byJSON, byJSON}, refuses: true},
		"JSON that did not come (Groq)":  {scripts: scripts{notValid, ok}, formats: []string{bySchema, byJSON, bySchema}},
		"cut short":                      {scripts: scripts{long}, formats: []string{bySchema, bySchema}, kind: llm.CutShort},
		"broken off":                     {scripts: scripts{cut}, formats: []string{bySchema, bySchema, bySchema, bySchema, bySchema, bySchema}, kind: llm.Broken},
		"key refused":                    {scripts: scripts{openaitest.KeyRefused(testKey)}, formats: []string{bySchema}, kind: llm.KeyRefused},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := openaitest.New(t, tt.scripts...)
			c := client(t, endpoint(s))
			for range 2 {
				text, err := c.Choose(t.Context(), jsonPrompt, "verdicts", json.RawMessage(schema))
				if kindOf(err) != tt.kind || err == nil && text != object || err != nil && text != "" {
					t.Errorf("%q, error %v", text, err)
				}
			}
			if diff := cmp.Diff(tt.formats, formats(s)); diff != "" || c.RefusesSchemas() != tt.refuses {
				t.Errorf("refuses is %v, response_formats (-want +got):\n%s", c.RefusesSchemas(), diff)
			}
			f := s.Requests()[0].ResponseFormat
			if f.JSONSchema.Name != "verdicts" || string(f.JSONSchema.Schema) != schema {
				t.Errorf("name %q, schema %s", f.JSONSchema.Name, f.JSONSchema.Schema)
			}
		})
	}
}

// A choice is asked for at the lowest temperature that the server takes, whatever the
// endpoint's is, and other completions at the endpoint's.
func TestChooseIsCold(t *testing.T) {
	refusesZero := openaitest.ErrorText(422, "`temperature` must be strictly positive")
	refusesAll := openaitest.ErrorText(400, "Unsupported value: 'temperature' is not supported with this model")
	for name, tt := range map[string]struct {
		scripts scripts
		want    []any // temperatures, nil for none
	}{
		"0":         {scripts{say("ok")}, []any{0.0, 0.5}},
		"0 refused": {scripts{refusesZero, say("ok")}, []any{0.0, 0.01, 0.5}},
		"refused":   {scripts{refusesAll, refusesAll, say("ok")}, []any{0.0, 0.01, nil, nil}},
	} {
		t.Run(name, func(t *testing.T) {
			s := openaitest.New(t, tt.scripts...)
			e := endpoint(s)
			e.Temperature = 0.5
			c := client(t, e)
			if _, err := c.Choose(t.Context(), jsonPrompt, "choice", json.RawMessage(schema)); err != nil {
				t.Fatal(err)
			}
			if _, err := generate(c); err != nil {
				t.Fatal(err)
			}
			var got []any
			for _, r := range s.Requests() {
				if r.Temperature == nil {
					got = append(got, nil)
				} else {
					got = append(got, *r.Temperature)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("temperatures (-want +got):\n%s", diff)
			}
		})
	}
}

func TestChooseWithoutSense(t *testing.T) {
	s := openaitest.New(t)
	c := client(t, endpoint(s))
	if _, err := c.Choose(t.Context(), prompt, "choice", json.RawMessage("{")); kindOf(err) != llm.BadRequest {
		t.Errorf("a broken schema: %v", err)
	}
	if _, err := c.Choose(t.Context(), nil, "choice", json.RawMessage(schema)); kindOf(err) != llm.BadRequest {
		t.Errorf("no message: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := c.Choose(ctx, prompt, "choice", json.RawMessage(schema)); !errors.Is(err, context.Canceled) {
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
