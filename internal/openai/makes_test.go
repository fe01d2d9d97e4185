package openai_test

import (
	"encoding/json"
	"testing"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

// jsonPrompt asks for JSON in words, as prompts for [openai.Client.Choose] do.
var jsonPrompt = []llm.Message{
	{Role: "system", Content: "Choose a sentence. Answer with one JSON object."},
	{Role: "user", Content: "How many doctors?"},
}

// Whatever the make of a server: it is asked so that it answers, after at most a few
// requests by which that is learnt, and then at once.
func TestEveryMakeOfServer(t *testing.T) {
	const said, object = "China has sent 180 doctors.", `{"status":"answered"}`
	for _, m := range openaitest.Makes {
		t.Run(m.Name, func(t *testing.T) {
			s := openaitest.New(t, m.Say(said, object))
			e := endpoint(s)
			e.ReasoningEffort, e.Temperature, e.APIVersion = "low", 0.1, "2024-10-21"
			both := func(c *openai.Client) (requests int) {
				before := len(s.Requests())
				if text, err := generate(c); text != said || err != nil {
					t.Errorf("said %q, %v", text, err)
				}
				if text, err := c.Choose(t.Context(), jsonPrompt, "choice", json.RawMessage(schema)); text != object || err != nil {
					t.Errorf("chose %q, %v", text, err)
				}
				return len(s.Requests()) - before
			}
			c := client(t, e)
			if n := both(c); n > 2+4 {
				t.Errorf("%d requests for the first two completions", n)
			}
			if n := both(c); n != 2 {
				t.Errorf("%d requests for the next two completions: not all was learnt", n)
			}
			e.Refused = c.Refused()
			if n := both(client(t, e)); n != 2 {
				t.Errorf("%d requests of a client that was told what another had learnt: %v", n, e.Refused)
			}
		})
	}
}
