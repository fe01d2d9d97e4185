package web_test

import (
	"strings"
	"testing"

	"pilcrow/internal/chat"
	"pilcrow/internal/web"
	"pilcrow/internal/web/webtest"
)

func TestKeys(t *testing.T) {
	list := web.Entry("laptop", "key-1") + web.Entry("old", "key-2") + "  expires: 2020-01-01\n"
	keys, err := web.ReadKeys("keys.yaml", []byte(list))
	if err != nil {
		t.Fatal(err)
	}
	s := webtest.Serve(t, webtest.Always, func(s *web.Server) {
		s.Keys = keys
		s.Admission = &chat.Admission{Group: chat.Limit{Minute: 2}}
	})
	question := `{"question": "Which lamps?"}`
	for _, test := range []struct {
		name, header string
		status       int
		says         string
	}{
		{"no key", "", 401, "asks for a key"},
		{"wrong key", "Bearer key-3", 401, "not known here"},
		{"expired key", "Bearer key-2", 401, "expired"},
		{"no bearer", "Basic key-1", 401, "asks for a key"},
		{"right key", "Bearer key-1", 200, "Lamp 7 burns."},
		{"its scheme in small letters", "bearer key-1", 200, "Lamp 7 burns."},
		{"too often", "Bearer key-1", 429, "the next one in 30 seconds"},
	} {
		status, body := s.Send("POST", "/api/ask", question, "Authorization", test.header)
		if status != test.status || !strings.Contains(body, test.says) {
			t.Errorf("%s: %d, want %d with %q: %s", test.name, status, test.status, test.says, body)
		}
	}
	if status, body := s.Send("GET", "/api/text", ""); status != 401 || strings.Contains(body, "lamp 1 was") {
		t.Errorf("the text without a key: %d %s", status, body)
	}
	if status, body := s.Send("GET", "/", ""); status != 200 || strings.Contains(body, "Askeby") {
		t.Errorf("the page without a key: %d %s", status, body)
	}
}

func TestKeysThatAreNone(t *testing.T) {
	for list, says := range map[string]string{
		"":                           "there is no key in it",
		"- name: a\n  key: secret\n": "field key not found",
		"- name: a\n  sha256: 12\n":  `key 1 (a) needs sha256`,
		"- sha256: 12\n":             "key 1 needs a name",
		web.Entry("a", "1") + web.Entry("a", "2"): `the name "a" is there twice`,
		"{": "not a list of keys",
	} {
		if _, err := web.ReadKeys("keys.yaml", []byte(list)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v, want %q", list, err, says)
		}
	}
}
