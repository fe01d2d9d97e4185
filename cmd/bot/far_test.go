package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	neturl "net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
)

// far has the commands answer from a text of its own in a real cluster.
func far(t *testing.T) (url string) {
	t.Helper()
	url = os.Getenv("PILCROW_OPENSEARCH")
	if url == "" {
		t.Skip("PILCROW_OPENSEARCH names no OpenSearch: .ci/opensearch starts one")
	}
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	name := fmt.Sprint("bot", time.Now().UnixNano())
	t.Setenv("BOT_INDEX_NAME", name)
	t.Cleanup(func() { remove(t, url+"/"+name+"-*") })
	t.Setenv("BOT_INDEX_TIMEOUT", "2m") // also on a slow machine
	return url
}

// remove removes indices. Every version has one beside it.
func remove(t *testing.T, pattern string) {
	t.Helper()
	res, err := http.Get(pattern + "/_alias")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var all map[string]any
	if err := json.NewDecoder(res.Body).Decode(&all); err != nil {
		t.Fatal(err)
	}
	base, _, _ := strings.Cut(pattern, "/bot")
	for index := range all {
		req, err := http.NewRequest(http.MethodDelete, base+"/"+index, nil)
		if err != nil {
			t.Fatal(err)
		}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
	}
}

func say(t *testing.T, wantCode int, args ...string) string {
	t.Helper()
	var out strings.Builder
	code := run(t.Context(), assembly.Streams{In: strings.NewReader(""), Out: &out, Err: &out}, args)
	if code != wantCode {
		t.Fatalf("bot %q: exit %d, want %d: %s", args, code, wantCode, out.String())
	}
	return out.String()
}

func write(t *testing.T, dir, name, content string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestFar: a text is brought into a cluster, answers from there, and can be taken back.
func TestFar(t *testing.T) {
	url, dir := far(t), t.TempDir()
	t.Setenv("BOT_INDEX_URL", url)
	first := write(t, dir, "aske.txt", "The lighthouse of Aske was built in 1871.\n\nIts keeper Ole Brandt lit the lamp every evening.")
	if got := say(t, exitFailed, "ask", "When was the lighthouse built?"); !strings.Contains(got, "bot index --to") {
		t.Errorf("without a text: %s", got)
	}
	if got := say(t, exitDone, "index", "--to", url, "--text", first); !strings.Contains(got, "1 document, 2 paragraphs; 2 sent") {
		t.Errorf("loaded: %s", got)
	}
	for question, want := range map[string]string{
		"When was the lighthouse of Aske built?": "1871", "What does paragraph 2 say?": "Ole Brandt", "What is the text about?": "¶", "Who is Haydn?": "does not",
	} {
		if got := say(t, exitDone, "ask", question); !strings.Contains(got, want) {
			t.Errorf("%s\n%s", question, got)
		}
	}
	if got := say(t, exitDone, "show", "2"); !strings.Contains(got, "Ole Brandt") {
		t.Errorf("¶2: %s", got)
	}
	if got := say(t, exitDone, "search", "--why", "lighthouse"); !strings.Contains(got, "BM25") {
		t.Errorf("why: %s", got)
	}
	say(t, exitDone, "index", "--to", url, "--text", write(t, dir, "bor.txt", "The lighthouse of Bor was built in 1902."))
	if got := say(t, exitDone, "ask", "When was the lighthouse built?"); !strings.Contains(got, "1902") {
		t.Errorf("the second text: %s", got)
	}
	say(t, exitDone, "index", "--rollback")
	if got := say(t, exitDone, "ask", "When was the lighthouse built?"); !strings.Contains(got, "1871") {
		t.Errorf("rolled back: %s", got)
	}
}

// watchedFar is a service that answers from the cluster, looked after by hand.
func watchedFar(t *testing.T, log *strings.Builder) *assembly.Watch {
	t.Helper()
	s, err := (&assembly.App{Ctx: t.Context(), Streams: assembly.Streams{Err: log}}).Service()
	if err != nil {
		t.Fatal(err)
	}
	return assembly.NewWatch(s)
}

// TestFarMoves: a bot that runs notices that there is another text.
func TestFarMoves(t *testing.T) {
	url, dir := far(t), t.TempDir()
	t.Setenv("BOT_INDEX_URL", url)
	say(t, exitDone, "index", "--to", url, "--text", write(t, dir, "aske.txt", "The lighthouse of Aske was built in 1871."))
	var log strings.Builder
	w := watchedFar(t, &log)
	if w.LookAtCluster(t.Context()); log.String() != "" {
		t.Errorf("nothing moved: %s", &log)
	}
	say(t, exitDone, "index", "--to", url, "--text", write(t, dir, "bor.txt", "The lighthouse of Bor was built in 1902."))
	for range 2 {
		w.LookAtCluster(t.Context())
	}
	if slug := w.Corpus().Documents[0].Meta.Slug; slug != "bor" || strings.Count(log.String(), "another text in the cluster") != 1 {
		t.Errorf("%s answers: %s", slug, &log)
	}
}

// TestFarLost: whatever is lost of a text under a bot that runs, nobody reads that the text does not
// answer; the log says once what to do, and once it is done, the bot goes on by itself.
func TestFarLost(t *testing.T) {
	const question = "When was the lighthouse of Bor built?"
	for what, harm := range map[string]struct {
		do      func(t *testing.T, index string)
		answers bool   // all the same
		log     string // once the bot has looked
	}{
		"a paragraph": {func(t *testing.T, index string) { ask(t, http.MethodDelete, index+"/_doc/aske-3?refresh=true", "") }, false, "it has 2 of 3 paragraphs"},
		"the index":   {func(t *testing.T, index string) { ask(t, http.MethodDelete, index, "") }, false, "no such index"},
		"its name":    {func(t *testing.T, index string) { ask(t, http.MethodDelete, index+"/_alias/"+aliasOf(index), "") }, true, "a bot that starts will not find it"},
		"its fields": {func(t *testing.T, index string) {
			ask(t, http.MethodDelete, index, "")
			ask(t, http.MethodPut, index, `{"mappings":{"properties":{"terms":{"type":"text"},"packed":{"type":"keyword"}}},"aliases":{"`+aliasOf(index)+`":{}}}`)
			for n := range 3 {
				ask(t, http.MethodPut, fmt.Sprintf("%s/_doc/%d?refresh=true", index, n), "{}")
			}
		}, false, "its field"},
	} {
		t.Run(what, func(t *testing.T) {
			url, path := far(t), write(t, t.TempDir(), "aske.txt", "The lighthouse of Aske was built in 1871.\n\nThe lighthouse of Bor was built in 1902.\n\nBoth still stand.")
			t.Setenv("BOT_INDEX_URL", url)
			loaded := say(t, exitDone, "index", "--to", url, "--text", path)
			var log strings.Builder
			w := watchedFar(t, &log)
			wantAnswer := func(when string, answers bool) {
				t.Helper()
				want := chat.SearchAway
				if answers {
					want = ""
				}
				a, err := w.Answer(t.Context(), answer.Question{Text: question}, func(answer.Claim) error { return nil })
				if got := errorKind(err); got != want || answers && !strings.Contains(a.Text, "1902") {
					t.Errorf("%s: the answer is of the kind %q, want %q: %v, %q", when, got, want, err, a.Text)
				}
			}
			wantAnswer("before", true)
			index := regexp.MustCompile(`bot\d+-[0-9a-f]{16}`).FindString(loaded)
			harm.do(t, url+"/"+index)
			w.LookAtCluster(t.Context())
			wantAnswer("lost", harm.answers)
			w.LookAtCluster(t.Context())
			said := log.String()
			if strings.Count(said, harm.log) < 1 || strings.Count(said, "bot index --to") < 1 || (w.Stale() == nil) != harm.answers {
				t.Errorf("the log does not say what to do: %s (%v)", said, w.Stale())
			}
			w.LookAtCluster(t.Context())
			if log.String() != said {
				t.Errorf("said again: %s", &log)
			}
			say(t, exitDone, "index", "--to", url, "--text", path)
			w.LookAtCluster(t.Context())
			wantAnswer("loaded again", true)
			if !strings.Contains(log.String(), "as it should be again") || w.Stale() != nil {
				t.Errorf("it is not told that all is well: %s (%v)", &log, w.Stale())
			}
		})
	}
}

// aliasOf is the name of the text that an index is a version of.
func aliasOf(index string) string {
	name := index[strings.LastIndex(index, "/")+1:]
	return name[:strings.LastIndex(name, "-")]
}

// ask sends a request past our own code.
func ask(t *testing.T, method, url, body string) {
	t.Helper()
	req, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode >= 300 {
		t.Fatalf("%s %s: %s", method, url, res.Status)
	}
}

// TestFarAway: a cluster that goes away is never taken for a text that does not answer.
func TestFarAway(t *testing.T) {
	url, dir := far(t), t.TempDir()
	say(t, exitDone, "index", "--to", url, "--text", write(t, dir, "aske.txt", "The lighthouse of Aske was built in 1871.\n\nIts keeper was Ole Brandt."))
	address, err := neturl.Parse(url)
	if err != nil {
		t.Fatal(err)
	}
	var away atomic.Bool
	through := httputil.NewSingleHostReverseProxy(address)
	node := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if away.Load() {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		through.ServeHTTP(w, r)
	}))
	t.Cleanup(node.Close)
	t.Setenv("BOT_INDEX_URL", node.URL)
	var log strings.Builder
	s, err := (&assembly.App{Ctx: t.Context(), Streams: assembly.Streams{Err: &log}}).Service()
	if err != nil {
		t.Fatal(err)
	}
	questions := []string{"When was the lighthouse built?", "What does paragraph 2 say?", "What is the text about?", "Who is Haydn?"}
	for _, gone := range []bool{true, false} {
		away.Store(gone)
		want := chat.Kind("")
		if gone {
			want = chat.SearchAway
		}
		for _, q := range questions {
			a, err := s.Answer(t.Context(), answer.Question{Text: q}, func(answer.Claim) error { return nil })
			if got := errorKind(err); got != want {
				t.Errorf("away: %v: %q has the kind %q: %v (%v), %+v", gone, q, got, err, errors.Unwrap(err), a.Outcome)
			}
			if own := (*chat.Error)(nil); gone && (!errors.As(err, &own) || own.ID == "" || !strings.Contains(log.String(), own.ID)) {
				t.Errorf("%q: the log does not say why under an id: %v\n%s", q, err, &log)
			}
		}
		if _, err := s.Find(t.Context(), "lighthouse", 3); errorKind(err) != want {
			t.Errorf("away: %v: search: %v", gone, err)
		}
	}
	away.Store(true)
	if got := say(t, exitFailed, "ask", "When was it built?"); !strings.Contains(got, "index.url") {
		t.Errorf("a command at its start: %s", got)
	}
}

func errorKind(err error) chat.Kind {
	if err == nil {
		return ""
	}
	return chat.KindOf(err)
}
