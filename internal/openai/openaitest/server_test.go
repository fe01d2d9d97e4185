package openaitest_test

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"pilcrow/internal/openai/openaitest"
)

// A verdict notes what a server finds wrong instead of failing the test.
type verdict struct {
	testing.TB
	faults []string
}

func (v *verdict) Errorf(format string, args ...any) {
	v.faults = append(v.faults, fmt.Sprintf(format, args...))
}

func TestRequestsAreJudged(t *testing.T) {
	const system, user = `{"role":"system","content":"s"}`, `{"role":"user","content":"q"}`
	const rest = `"stream":true,"stream_options":{"include_usage":true}`
	tests := map[string]struct {
		body string
		want string // "" is no fault
	}{
		"good":             {`{"model":"m","max_tokens":9,"messages":[` + system + `,` + user + `],` + rest + `}`, ""},
		"renamed":          {`{"model":"m","max_completion_tokens":9,"messages":[` + system + `,` + user + `],` + rest + `}`, ""},
		"no JSON":          {`hello`, "the body is no request"},
		"no model":         {`{"max_tokens":9,"messages":[` + system + `,` + user + `],` + rest + `}`, "no model"},
		"no limit":         {`{"model":"m","messages":[` + system + `,` + user + `],` + rest + `}`, "no max_tokens"},
		"temperature":      {`{"model":"m","max_tokens":9,"temperature":1e-45,"messages":[` + system + `,` + user + `],` + rest + `}`, "between 0 and 0.01"},
		"temperature 0":    {`{"model":"m","max_tokens":9,"temperature":0,"messages":[` + system + `,` + user + `],` + rest + `}`, ""},
		"JSON mode":        {`{"model":"m","max_tokens":9,"response_format":{"type":"json_object"},"messages":[` + system + `,` + user + `],` + rest + `}`, ""},
		"schema, no name":  {`{"model":"m","max_tokens":9,"response_format":{"type":"json_schema","json_schema":{"strict":true,"schema":{}}},"messages":[` + system + `,` + user + `],` + rest + `}`, "neither a strict json_schema with a name"},
		"no stream":        {`{"model":"m","max_tokens":9,"messages":[` + system + `,` + user + `]}`, "stream is not set"},
		"no usage":         {`{"model":"m","max_tokens":9,"stream":true,"messages":[` + system + `,` + user + `]}`, "include_usage"},
		"no system":        {`{"model":"m","max_tokens":9,"messages":[` + user + `],` + rest + `}`, `message 1 is of "user"`},
		"user twice":       {`{"model":"m","max_tokens":9,"messages":[` + system + `,` + user + `,` + user + `],` + rest + `}`, `message 3 is of "user"`},
		"ends with system": {`{"model":"m","max_tokens":9,"messages":[` + system + `],` + rest + `}`, "do not end with the user"},
		"empty":            {`{"model":"m","max_tokens":9,"messages":[` + system + `,{"role":"user","content":" "}],` + rest + `}`, "message 2 is empty"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			v := &verdict{TB: t}
			post(t, openaitest.New(v, openaitest.Say("ok")).URL+"/chat/completions", tt.body)
			got := strings.Join(v.faults, "; ")
			if (tt.want == "") != (got == "") || !strings.Contains(got, tt.want) {
				t.Errorf("got the faults %q, want %q", got, tt.want)
			}
		})
	}
}

func TestNoScriptFailsTheTest(t *testing.T) {
	v := &verdict{TB: t}
	post(t, openaitest.New(v).URL+"/embeddings/x", `{}`)
	if !strings.Contains(strings.Join(v.faults, "; "), "no script") {
		t.Errorf("got the faults %q", v.faults)
	}
}

func ExampleFunc() {
	cite := openaitest.Func(func(r openaitest.Request) openaitest.Reply {
		if strings.Contains(r.Prompt(), "[¶20]") {
			return openaitest.Say("180 doctors ", "[¶20].")
		}
		return openaitest.ServerBusy()
	})
	fmt.Println(cite(openaitest.Request{Messages: []openaitest.Message{{Role: "user", Content: "[¶20] 180 doctors …"}}}).Pieces)
	// Output: [180 doctors  [¶20].]
}

func post(t *testing.T, url, body string) string {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("User-Agent", "pilcrow")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
