package main

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
)

// TestServeIntroducesAndReadsTexts: what a first visit shows, and a text that a person brings.
func TestServeIntroducesAndReadsTexts(t *testing.T) {
	h := host(t, []string{"BOT_WEB_UPLOADS=true"}, "serve")
	var said struct {
		About     []struct{ Text string }
		Questions []string
	}
	if body := h.get(t, "/api/introduction?language=en"); json.Unmarshal([]byte(body), &said) != nil || len(said.About) != 2 || len(said.Questions) < 3 {
		t.Errorf("the introduction: %s", body)
	}
	for _, question := range said.Questions {
		if body := h.ask(t, strings.ReplaceAll(question, `"`, `\"`)); !strings.Contains(body, `"outcome":"answer"`) {
			t.Errorf("%s is suggested, and has no answer: %s", question, body)
		}
	}

	send := func(path, kind, body string, headers ...string) (int, string) {
		t.Helper()
		r, err := http.NewRequest(http.MethodPost, h.url+path, strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", kind)
		for i := 0; i+1 < len(headers); i += 2 {
			r.Header.Set(headers[i], headers[i+1])
		}
		reply, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer reply.Body.Close()
		got, err := io.ReadAll(reply.Body)
		if err != nil {
			t.Fatal(err)
		}
		return reply.StatusCode, string(got)
	}
	const page = "<!doctype html><title>The mill</title><h1>The mill</h1><p>The mill at Orby was built in 1783 by Nils Holm.</p><p>It burned down in 1902.</p>"
	status, body := send("/api/texts?name=mill.html", "application/octet-stream", page)
	var brought struct {
		ID      string
		Minutes int
	}
	if err := json.Unmarshal([]byte(body), &brought); status != 201 || err != nil || brought.Minutes != 60 {
		t.Fatalf("%d %s", status, body)
	}
	if _, body := send("/api/ask", "application/json", `{"question": "When was the mill at Orby built?"}`, "Pilcrow-Text", brought.ID); !strings.Contains(body, "built in 1783") || !strings.Contains(body, `"outcome":"answer"`) {
		t.Errorf("about the text brought: %s", body)
	}
	if body := h.ask(t, "When was the mill at Orby built?"); strings.Contains(body, "in 1783") {
		t.Errorf("somebody else reads it: %s", body)
	}
	for name, file := range map[string]struct{ content, says string }{
		"bomb.docx": {string(zipped("word/document.xml", strings.Repeat("<w:p/>", 2<<20))), "no ordinary file of its kind"},
		"a.txt":     {"\x7fELF\x02\x01\x01\x00", "is a program, not text"},
	} {
		if status, body := send("/api/texts?name="+name, "application/octet-stream", file.content); status != 422 || !strings.Contains(body, file.says) {
			t.Errorf("%s: %d %s", name, status, body)
		}
	}
	for sent, says := range map[string]string{
		`{"address": "` + h.url + `"}`:   "leads to a private network",
		`{"text": "\u0000\u0000\u0001"}`: "text.txt",
	} {
		if status, body := send("/api/texts", "application/json", sent); status != 422 || !strings.Contains(body, says) {
			t.Errorf("%s: %d %s", sent, status, body)
		}
	}
}
