package web_test

import (
	"encoding/base64"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
	"pilcrow/internal/web"
	"pilcrow/internal/web/webtest"
)

// withInsights serves insights to the key "look" and questions to the key "ask".
func withInsights(t *testing.T) *webtest.Site {
	t.Helper()
	now := time.Now()
	kept, err := sqlite.Open(t.Context(), t.TempDir(), state.Options{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	random := rand.New(rand.NewPCG(1, 2))
	for day := 20; day >= 0; day-- {
		now = time.Now().Add(-time.Duration(day) * 24 * time.Hour)
		for i := range 5 + random.IntN(30) {
			e := state.Exchange{Key: state.Key{Platform: "web", Event: fmt.Sprint(day, "/", i)}, Answer: answer.Answer{Question: "Who pays for lamp 7?", Outcome: answer.Answered}}
			took := .2 + random.Float64()*3
			e.Answer.Receipt = answer.Receipt{Model: "Scribe", Tokens: &llm.Tokens{Prompt: 900, Completion: 60}, Cost: &llm.Cost{Amount: .0004, Currency: "USD"},
				Times: &answer.Times{First: took / 2, Whole: took}}
			for range 1 + random.IntN(3) {
				e.Answer.Claims = append(e.Answer.Claims, answer.Claim{Proof: []answer.Proof{answer.Quotation, answer.Wording, answer.Judged}[random.IntN(3)]})
			}
			if random.IntN(4) == 0 {
				e.Answer.Outcome, e.Answer.Abstained, e.Answer.Reason, e.Answer.Claims = answer.Absent, true, answer.NotInText, nil
				e.Answer.Question = []string{"Who pays for lamp 7?", "What does the <b>oil</b> cost?", "من يدفع ثمن الزيت؟"}[random.IntN(3)]
			}
			if err := kept.Remember(t.Context(), e); err != nil {
				t.Fatal(err)
			}
		}
	}
	now = time.Now()
	if err := kept.Vote(t.Context(), state.Vote{Platform: "web", Message: "m", Person: "ada", Reason: "It was lamp 8."}); err != nil {
		t.Fatal(err)
	}
	keys := func(name string) *web.Keys {
		k, err := web.ReadKeys("keys", []byte(web.Entry(name, name)))
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	return webtest.Serve(t, webtest.Always, func(s *web.Server) {
		s.Keys, s.Insights = keys("ask"), &web.Insights{Kept: kept, Keys: keys("look")}
	})
}

func basic(password string) string {
	return "Basic " + base64.StdEncoding.EncodeToString([]byte("me:"+password))
}

// TestInsightsHaveTheirOwnKey: who may ask may not look, and the other way round.
func TestInsightsHaveTheirOwnKey(t *testing.T) {
	s := withInsights(t)
	for _, test := range []struct {
		name, path, authorization string
		status                    int
		says                      string
	}{
		{"no key", "/insights", "", 401, "asks for a key"},
		{"a key to ask", "/insights", "Bearer ask", 401, "not known here"},
		{"a key to ask, as a password", "/insights", basic("ask"), 401, "not known here"},
		{"the key", "/insights", "Bearer look", 200, "Who pays for lamp 7?"},
		{"the key, as a password", "/insights?days=7", basic("look"), 200, "What does the &lt;b&gt;oil&lt;/b&gt; cost?"},
		{"no time", "/insights?days=0", basic("look"), 400, "days must be a whole number from 1"},
		{"the key, to ask", "/api/text", "Bearer look", 401, "not known here"},
	} {
		status, body := s.Send("GET", test.path, "", "Authorization", test.authorization)
		if status != test.status || !strings.Contains(body, test.says) {
			t.Errorf("%s: %d\n%s", test.name, status, body)
		}
	}
	if asks := s.Do("GET", "/insights").Header.Get("WWW-Authenticate"); !strings.HasPrefix(asks, "Basic realm=") {
		t.Errorf("a browser does not ask for the key: %q", asks)
	}
	reply := s.Do("GET", "/insights", "Authorization", basic("look"))
	if p := reply.Header.Get("Content-Security-Policy"); !strings.HasPrefix(p, "default-src 'none'; style-src 'sha256-") || reply.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("policy %q, headers %v", p, reply.Header)
	}
	if status, _ := webtest.Serve(t, webtest.Always, nil).Send("GET", "/insights", ""); status != http.StatusNotFound {
		t.Errorf("without insights: status %d", status)
	}
}
