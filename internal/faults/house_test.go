package faults_test

import (
	"bytes"
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/modelcheck"
	"pilcrow/internal/modelcheck/modelchecktest"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// testKey must be seen neither by a person nor in the log.
const testKey = "topsecret0123456789"

// A house is the whole program behind one frontend.
type house struct {
	*chat.Guard
	texts  *text.Corpus
	server *openaitest.Server // nil without a model
	log    *bytes.Buffer
}

// plan says how a house is built. The zero value answers from the ferry text
// without a model.
type plan struct {
	files   map[string]string // in place of the ferry text, by name
	scripts []openaitest.Script
	judge   openaitest.Script // on a server of its own; nil: an honest one
	change  func(*openai.Endpoint)
}

func (p plan) build(t *testing.T) house {
	t.Helper()
	dir := "testdata"
	if p.files != nil {
		dir = folder(t, p.files)
	}
	texts, err := load.Files([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	h := house{texts: texts, log: &bytes.Buffer{}}
	log := slog.New(slog.NewTextHandler(h.log, nil))
	pipeline := &answer.Pipeline{
		Corpus: texts, Search: retrieval.NewIndex(texts.Paragraphs()), Log: log,
	}
	if p.scripts != nil {
		h.server = openaitest.New(t, p.scripts...)
		c := client(t, h.server, p.change)
		pipeline.Generator, pipeline.Fits, pipeline.ModelName, pipeline.Profile = c, c.Fits, openaitest.Model, answer.Write
		judge := p.judge
		if judge == nil {
			judge = openaitest.Func(honest)
		}
		pipeline.Judge = &answer.Judge{Judge: modelcheck.Judge(client(t, openaitest.New(t, judge), nil)), Name: "reader"}
	}
	h.Guard = &chat.Guard{Answerer: pipeline, Log: log}
	return h
}

// truths are the claims in a model's own words that the texts of these tests carry.
var truths = []string{
	"Captain Mara Quill bought the ferry in 1931.", "Mara Quill a acheté le ferry en 1931 pour 9400 couronnes.", "She named it “Northern Patience”.",
	"Yes, the ferry has sailed since 1887.", "Write to the crew at www.tarnferry.example/crew before Friday.",
	"Die offizielle Mühle kostete 1234,5 Kronen.", "Sie mahlt 12.000 Säcke pro Jahr.",
}

// honest is a judge that knows them.
func honest(r openaitest.Request) openaitest.Reply {
	return modelchecktest.Verdicts(r, func(claim string) bool { return slices.Contains(truths, claim) })
}

// supportsAll is a judge that calls every claim supported.
func supportsAll(r openaitest.Request) openaitest.Reply {
	return modelchecktest.Verdicts(r, func(string) bool { return true })
}

// served builds a house with the ferry text and a model.
func served(t *testing.T, scripts ...openaitest.Script) house {
	t.Helper()
	return plan{scripts: scripts}.build(t)
}

func client(t *testing.T, s *openaitest.Server, change func(*openai.Endpoint)) *openai.Client {
	t.Helper()
	e := openai.Endpoint{
		BaseURL: s.URL, Key: testKey, Model: openaitest.Model,
		Timeouts: openai.Timeouts{
			Dial: patient, TLS: patient, FirstByte: patient, Gap: patient, Total: patient, AfterEnd: patient,
		},
		Clock: openai.Clock{Sleep: func(context.Context, time.Duration) error { return nil }},
	}
	if change != nil {
		change(&e)
	}
	c, err := openai.New(e)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// ask asks one question, which must be answered, and holds the answer against
// what is promised of every answer.
func (h house) ask(t *testing.T, question string) answer.Answer {
	t.Helper()
	a, err := h.Answer(t.Context(), answer.Question{Text: question}, func(answer.Claim) error { return nil })
	if err != nil {
		t.Fatalf("%.80q: %v", question, err)
	}
	for _, fault := range faultsOf(h.texts, a) {
		t.Error(fault)
	}
	h.checkLog(t)
	return a
}

// refused asks a question that gets no answer and returns what the person reads.
func (h house) refused(t *testing.T, question string) string {
	t.Helper()
	a, err := h.Answer(t.Context(), answer.Question{Text: question}, func(answer.Claim) error { return nil })
	if err == nil {
		t.Fatalf("%.80q was answered: %s", question, a.Text)
	}
	h.checkLog(t)
	return chat.Sentence(err)
}

func (h house) checkLog(t *testing.T) {
	t.Helper()
	if strings.Contains(h.log.String(), testKey) {
		t.Errorf("the log shows the key:\n%s", h.log)
	}
}

func (h house) asked() int { return len(h.server.Requests()) }

// prompt is what the model was first asked, the rules left out.
func (h house) prompt(t *testing.T) string {
	t.Helper()
	requests := h.server.Requests()
	if len(requests) == 0 {
		t.Fatal("the model was not asked")
	}
	return requests[0].Last()
}

// shown returns all that a person sees of an answer.
func shown(a answer.Answer) string { return a.Frame + " " + a.Text + " " + a.Notice }

func wantIn(t *testing.T, s string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(s, part) {
			t.Errorf("%.600q lacks %q", s, part)
		}
	}
}

func wantNotIn(t *testing.T, s string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if strings.Contains(s, part) {
			t.Errorf("%.600q holds %q", s, part)
		}
	}
}
