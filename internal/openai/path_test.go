package openai_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

// A site has its completions below a path, and elsewhere what nowhere writes.
type site struct {
	*openaitest.Server
	URL    string
	missed int // requests for elsewhere
}

func newSite(t *testing.T, path string, nowhere http.HandlerFunc, script openaitest.Script) *site {
	s := &site{Server: openaitest.New(t, script)}
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rest, below := strings.CutPrefix(r.URL.Path, path)
		if !below || rest != "/chat/completions" && rest != "/models" {
			s.missed++
			nowhere(w, r)
			return
		}
		r.URL.Path = "/v1" + rest // where a scripted server has them
		s.ServeHTTP(w, r)
	}))
	t.Cleanup(ts.Close)
	s.URL = ts.URL
	return s
}

func writes(status int, contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	}
}

// The ways in which servers say that they have nothing at a path.
var nowhere = map[string]http.HandlerFunc{
	"Ollama":    writes(404, "text/plain", "404 page not found"),
	"vLLM":      writes(404, "application/json", `{"detail":"Not Found"}`),
	"llama.cpp": writes(404, "application/json", `{"error":{"code":404,"message":"File Not Found","type":"not_found_error"}}`),
	"OpenAI":    writes(404, "application/json", `{"error":{"message":"Invalid URL (POST /chat/completions)","type":"invalid_request_error","param":null,"code":null}}`),
	"LM Studio": writes(200, "application/json", `{"error":"Unexpected endpoint or method. (POST /chat/completions)"}`),
	"a method":  writes(405, "application/json", `{"detail":"Method Not Allowed"}`),
	"a page":    writes(200, "text/html", "<!doctype html><title>Open WebUI</title>"),
	"no page":   writes(404, "text/html", "<html>404</html>"),
}

// Where a base URL has no completions, they are found with /v1 or without it, once
// and for all, and that is told.
func TestBaseURLIsFound(t *testing.T) {
	for name, tt := range map[string]struct{ path, given string }{
		"/v1 is missing":                  {"/api/v1", "/api"},
		"/v1 is missing, a slash is not":  {"/api/v1", "/api/"},
		"/v1 is too much":                 {"", "/v1"},
		"/v1 is too much below a path":    {"/api", "/api/v1/"},
		"a bare host without /v1":         {"", ""},
		"a call's path, with /v1 missing": {"/api/v1", "/api/chat/completions"},
	} {
		for server, says := range nowhere {
			t.Run(name+", "+server, func(t *testing.T) {
				s := newSite(t, tt.path, says, say("ok"))
				var learnt []string
				e := endpoint(s.Server)
				e.BaseURL = s.URL + tt.given
				e.OnLearn = func(_ context.Context, what string) { learnt = append(learnt, what) }
				c := client(t, e)
				for range 2 {
					if text, err := generate(c); text != "ok" || err != nil {
						t.Fatalf("got %q, %v", text, err)
					}
				}
				if s.missed != 1 {
					t.Errorf("%d requests to the wrong place, want 1", s.missed)
				}
				if want := "at " + s.URL + tt.path; len(learnt) != 1 || !strings.HasSuffix(learnt[0], want) || !strings.HasSuffix(c.String(), want) {
					t.Errorf("told %q, and the client is %s, want %s", learnt, c, want)
				}
				if models, err := c.Models(t.Context()); len(models) != 1 || err != nil {
					t.Errorf("models %v, %v", models, err)
				}
				e.Refused = c.Refused()
				if _, err := generate(client(t, e)); err != nil || s.missed != 1 {
					t.Errorf("a client that was told: %v, %d requests to the wrong place", err, s.missed)
				}
			})
		}
	}
}

// What is pasted as a base URL, and is right but for its end, takes no second request.
func TestBaseURLIsTrimmed(t *testing.T) {
	for _, given := range []string{"/v1", "/v1/", "", "/", "/v1/chat/completions", "/v1/chat/completions/", "/v1/completions", "/v1/models", "/v1/responses", "/v1/embeddings"} {
		s := newSite(t, "/v1", nowhere["Ollama"], say("ok"))
		e := endpoint(s.Server)
		e.BaseURL = s.URL + given
		if _, err := generate(client(t, e)); err != nil || s.missed > 0 {
			t.Errorf("%q: %v, %d requests to the wrong place", given, err, s.missed)
		}
	}
}

// If both ways are wrong, the error names both; nothing is learnt.
func TestBaseURLIsNotFound(t *testing.T) {
	for server, says := range nowhere {
		t.Run(server, func(t *testing.T) {
			s := newSite(t, "/elsewhere", says, say("ok"))
			e := endpoint(s.Server)
			e.BaseURL = s.URL + "/v1"
			c := client(t, e)
			_, err := generate(c)
			if kind := kindOf(err); kind != llm.BadRequest && kind != llm.Broken && kind != llm.ServerError {
				t.Fatalf("got %v", err)
			}
			checkErrorText(t, err.Error(), fmt.Sprintf("neither %s/v1 nor %s is the base URL", s.URL, s.URL))
			if len(c.Refused()) > 0 {
				t.Errorf("learnt %v", c.Refused())
			}
		})
	}
}

// A server that has not the model is at the right place.
func TestNoModelIsNoWrongPlace(t *testing.T) {
	for name, refusal := range map[string]reply{
		"Ollama":     openaitest.UnknownModel("x"),
		"Azure":      openaitest.JSON(404, `{"error":{"code":"DeploymentNotFound","message":"The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again."}}`),
		"vLLM":       openaitest.JSON(404, `{"object":"error","message":"The model `+"`x`"+` does not exist.","type":"NotFoundError","param":null,"code":404}`),
		"Anthropic":  openaitest.JSON(404, `{"error":{"code":"not_found_error","message":"model: claude-x","type":"not_found_error","param":null}}`),
		"OpenRouter": openaitest.JSON(404, `{"error":{"message":"No endpoints found for x.","code":404}}`),
		"LM Studio":  openaitest.JSON(404, `{"error":{"message":"No models loaded. Please load a model in the developer page.","type":"invalid_request_error","code":"model_not_found"}}`),
		"Mistral":    openaitest.JSON(400, `{"object":"error","message":"Invalid model: x","type":"invalid_model","param":null,"code":"1500"}`),
		"Gemini":     openaitest.ErrorArray(404, "models/x is not found for API version v1main, or is not supported for generateContent."),
	} {
		t.Run(name, func(t *testing.T) {
			s := newSite(t, "/v1", nowhere["Ollama"], refusal)
			e := endpoint(s.Server)
			e.BaseURL = s.URL + "/v1"
			_, err := generate(client(t, e))
			if kindOf(err) != llm.NoModel || len(s.Requests()) != 1 || s.missed != 0 {
				t.Errorf("%v after %d requests and %d to another place", err, len(s.Requests()), s.missed)
			}
		})
	}
}

// A deployment of Azure's has its own path and header, and a version behind the path.
func TestAzure(t *testing.T) {
	const deployment = "/openai/deployments/mine"
	s := newSite(t, deployment, writes(404, "application/json", `{"error":{"code":"404","message":"Resource not found"}}`), say("ok"))
	e := endpoint(s.Server)
	e.BaseURL, e.APIVersion = s.URL+deployment+"/chat/completions", "2024-10-21"
	if text, err := generate(client(t, e)); text != "ok" || err != nil {
		t.Fatalf("got %q, %v", text, err)
	}
	r := s.Requests()[0]
	if r.Query.Encode() != "api-version=2024-10-21" || r.Header.Get("api-key") != testKey || r.Header.Get("Authorization") != "" {
		t.Errorf("query %q, headers %v", r.Query.Encode(), r.Header)
	}
	e.BaseURL = s.URL + "/openai/deployments/other"
	if _, err := generate(client(t, e)); kindOf(err) != llm.BadRequest || s.missed != 1 {
		t.Errorf("got %v after %d requests: a deployment's path is not tried another way", err, s.missed)
	}
}

// asked notes where a request goes, and answers nothing.
type asked struct{ *http.Request }

func (a *asked) RoundTrip(r *http.Request) (*http.Response, error) {
	a.Request = r
	return nil, http.ErrServerClosed
}

func TestAzuresAddresses(t *testing.T) {
	for given, want := range map[string]string{
		"https://name.openai.azure.com":                                    "https://name.openai.azure.com/openai/v1/chat/completions",
		"https://name.openai.azure.com/openai/v1/":                         "https://name.openai.azure.com/openai/v1/chat/completions",
		"https://name.services.ai.azure.com/openai/v1":                     "https://name.services.ai.azure.com/openai/v1/chat/completions",
		"https://name.openai.azure.com 2024-10-21":                         "https://name.openai.azure.com/openai/deployments/scripted/chat/completions?api-version=2024-10-21",
		"https://name.openai.azure.com/openai/deployments/mine 2024-10-21": "https://name.openai.azure.com/openai/deployments/mine/chat/completions?api-version=2024-10-21",
		"https://name.cognitiveservices.azure.com/openai/v1/":              "https://name.cognitiveservices.azure.com/openai/v1/chat/completions",
		"https://azure.example.org/v1":                                     "https://azure.example.org/v1/chat/completions Bearer",
	} {
		base, version, _ := strings.Cut(given, " ")
		var a asked
		e := openai.Endpoint{BaseURL: base, APIVersion: version, Key: testKey, Model: openaitest.Model, Transport: &a}
		e.Clock.Sleep = func(context.Context, time.Duration) error { return nil }
		_, _ = generate(client(t, e)) // it fails: where it went is the question
		url, bearer := strings.CutSuffix(want, " Bearer")
		if got := a.URL.String(); got != url {
			t.Errorf("%s became %s", given, got)
		}
		if a.Header.Get("api-key") == testKey == bearer || (a.Header.Get("Authorization") != "") != bearer {
			t.Errorf("%s: headers %v", given, a.Header)
		}
	}
}
