package web_test

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"pilcrow/internal/chat"
	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
	"pilcrow/internal/web"
	"pilcrow/internal/web/webtest"
)

// A description compiles the schemas of an OpenAPI 3.1 document, which are JSON
// Schema 2020-12.
type description struct {
	t        *testing.T
	compiler *jsonschema.Compiler
}

func describe(t *testing.T, s *webtest.Site) description {
	t.Helper()
	_, body := s.Send("GET", "/api/openapi.json", "")
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("openapi.json", document); err != nil {
		t.Fatal(err)
	}
	return description{t, c}
}

// check holds a body to the schema at a JSON pointer (RFC 6901).
func (d description) check(pointer, body string) {
	d.t.Helper()
	schema, err := d.compiler.Compile("openapi.json#" + pointer)
	if err != nil {
		d.t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(body))
	if err == nil {
		err = schema.Validate(value)
	}
	if err != nil {
		d.t.Errorf("%s: %v\n%s", pointer, err, body)
	}
}

func reply(method, path string, status int) string {
	return "/paths/" + strings.ReplaceAll(path, "/", "~1") + "/" + strings.ToLower(method) +
		"/responses/" + strconv.Itoa(status) + "/content/application~1json/schema"
}

// TestServerKeepsItsDescription asks for everything that is described, and holds
// what comes back to the description.
func TestServerKeepsItsDescription(t *testing.T) {
	kept, err := sqlite.Open(t.Context(), t.TempDir(), state.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	s := webtest.Serve(t, &chat.Guard{Answerer: webtest.Always, Text: webtest.Lamps}, func(s *web.Server) {
		s.Memory, s.Introducer = kept, introducer{}
		s.Uploads = &web.Uploads{Read: readLamps, MaxBytes: 1 << 20, Most: 2, TTL: time.Hour}
	})
	d := describe(t, s)
	var described struct {
		Paths map[string]map[string]json.RawMessage
	}
	if err := json.Unmarshal(web.Description, &described); err != nil {
		t.Fatal(err)
	}
	const errors = "/components/schemas/Error"
	_, asked := s.Send("POST", "/api/ask", `{"question": "Which lamps?", "conversation": "one"}`)
	var a struct{ ID string }
	if err := json.Unmarshal([]byte(asked), &a); err != nil || a.ID == "" {
		t.Fatalf("no id: %v %s", err, asked)
	}
	for _, test := range []struct {
		method, path, query, body string
		status                    int
	}{
		{"POST", "/api/ask", "", `{"question": "Which lamps?", "language": "de"}`, 200},
		{"POST", "/api/ask", "", `{"question": "?!"}`, 400},
		{"POST", "/api/ask", "", `{"question": 7}`, 400},
		{"GET", "/api/text", "", "", 200},
		{"GET", "/api/text", "?document=lamps&from=38&count=10", "", 200},
		{"GET", "/api/text", "?document=none", "", 404},
		{"GET", "/api/introduction", "?language=de", "", 200},
		{"GET", "/api/answers/{id}", "", "", 200},
		{"POST", "/api/texts", "", `{"text": "A lamp."}`, 201},
		{"POST", "/api/texts", "", `{"text": ""}`, 400},
		{"POST", "/api/texts", "", `{"text": "unreadable"}`, 422},
		{"DELETE", "/api/texts/{id}", "", "", 204},
		{"GET", "/api/search", "?q=lamp&k=3", "", 200},
		{"GET", "/api/search", "?q=", "", 400},
		{"POST", "/api/feedback", "", `{"answer": "` + a.ID + `", "up": false, "reason": "too dark"}`, 204},
		{"POST", "/api/feedback", "", `{"up": true}`, 400},
		{"POST", "/api/feedback", "", `{"answer": "` + a.ID + `", "up": null}`, 400},
		{"POST", "/api/feedback", "", `{"answer": "never-given", "up": true}`, 404},
		{"GET", "/api/openapi.json", "", "", 200},
	} {
		status, body := s.Send(test.method, strings.Replace(test.path, "{id}", a.ID, 1)+test.query, test.body)
		delete(described.Paths, test.path)
		switch {
		case status != test.status:
			t.Errorf("%s %s%s: %d, want %d: %s", test.method, test.path, test.query, status, test.status, body)
		case status == 204:
			if body != "" {
				t.Errorf("a body where there is none: %s", body)
			}
		case status == 200, status == 201:
			d.check(reply(test.method, test.path, status), body)
		default:
			d.check(errors, body)
		}
	}
	for path := range described.Paths {
		t.Errorf("%s is described, and was not tried", path)
	}
	d.checkEvents(s)
}

// checkEvents holds the events of a streamed answer to the description.
func (d description) checkEvents(s *webtest.Site) {
	d.t.Helper()
	_, stream := s.Send("POST", "/api/ask", `{"question": "Which lamps?"}`, "Accept", "text/event-stream")
	schemas := map[string]string{"claim": "/components/schemas/Claim", "answer": "/components/schemas/Answer"}
	seen := 0
	for block := range bytes.SplitSeq([]byte(stream), []byte("\n\n")) {
		if name, data, ok := strings.Cut(strings.TrimPrefix(string(block), "event: "), "\ndata: "); ok {
			d.check(schemas[name], data)
			seen++
		}
	}
	if seen != 3 {
		d.t.Errorf("%d events, want two claims and the answer: %s", seen, stream)
	}
}
