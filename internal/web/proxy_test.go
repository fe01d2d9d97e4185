package web_test

import (
	"bufio"
	"compress/gzip"
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/web"
	"pilcrow/internal/web/webtest"
)

func address(t *testing.T, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// TestBaseURL: links lead to the configured address, and its path is served with a slash.
func TestBaseURL(t *testing.T) {
	s := webtest.Serve(t, webtest.Always, func(s *web.Server) { s.BaseURL = address(t, "https://example.org/bot") })
	if _, body := s.Send("POST", "/bot/v1/chat/completions", `{"model": "pilcrow", "messages": [{"role": "user", "content": "Which lamps?"}]}`); !strings.Contains(body, "https://example.org/bot") {
		t.Errorf("links lead elsewhere: %s", body)
	}
	if status, body := s.Send("GET", "/bot/", "", "Host", "example.org"); status != 200 || !strings.Contains(body, `data-base="https://example.org/bot/"`) {
		t.Errorf("%d %s", status, body)
	}
	if _, body := s.Send("GET", "/bot/api/openapi.json", ""); !strings.Contains(body, `"servers": [{"url": "https://example.org/bot"}]`) {
		t.Error("the description does not say where the server is")
	}
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	reply, err := client.Get(s.URL + "/bot?q=x")
	if err != nil {
		t.Fatal(err)
	}
	reply.Body.Close()
	if to := reply.Header.Get("Location"); reply.StatusCode != 308 || to != "/bot/?q=x" {
		t.Errorf("without the slash: %d to %q", reply.StatusCode, to)
	}
}

// TestTrustedProxies: whose questions are counted together. Only a trusted proxy says who asks.
func TestTrustedProxies(t *testing.T) {
	question := `{"question": "Which lamps?"}`
	start := func(trusted ...netip.Prefix) *webtest.Site {
		return webtest.Serve(t, webtest.Always, func(s *web.Server) {
			s.Proxies, s.Admission = trusted, &chat.Admission{Group: chat.Limit{Minute: 1}}
		})
	}
	for _, test := range []struct {
		name    string
		site    *webtest.Site
		clients []string
		limited bool // the second of them
	}{
		{"two people behind a trusted proxy", start(netip.MustParsePrefix("127.0.0.0/8")), []string{"192.0.2.1", "192.0.2.2"}, false},
		{"one person", start(netip.MustParsePrefix("127.0.0.0/8")), []string{"192.0.2.1", "192.0.2.1"}, true},
		{"a person who makes up addresses", start(netip.MustParsePrefix("127.0.0.0/8")), []string{"198.51.100.1, 192.0.2.1", "198.51.100.2, 192.0.2.1"}, true},
		{"a chain of trusted proxies", start(netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("10.0.0.0/8")), []string{"192.0.2.1, 10.1.1.1", "192.0.2.2, 10.1.1.1"}, false},
		{"a trusted proxy in IPv6", start(netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("10.0.0.0/8")), []string{"192.0.2.1, ::ffff:10.1.1.1", "192.0.2.2, ::ffff:10.1.1.1"}, false},
		{"what is behind no address", start(netip.MustParsePrefix("127.0.0.0/8")), []string{"198.51.100.1, unknown", "198.51.100.2, unknown"}, true},
		{"a proxy that nobody trusts", start(), []string{"192.0.2.1", "192.0.2.2"}, true},
	} {
		status := 0
		for _, client := range test.clients {
			status, _ = test.site.Send("POST", "/api/ask", question, "X-Forwarded-For", client)
		}
		if limited := status == 429; limited != test.limited {
			t.Errorf("%s: %d", test.name, status)
		}
	}
	completion := `{"model": "pilcrow", "messages": [{"role": "user", "content": "Which lamps?"}]}`
	for _, trusted := range []bool{true, false} {
		s := start()
		if trusted {
			s = start(netip.MustParsePrefix("127.0.0.1/32"))
		}
		if _, body := s.Send("POST", "/v1/chat/completions", completion, "X-Forwarded-Proto", "https"); strings.Contains(body, "https://127.") != trusted {
			t.Errorf("trusted %v: %s", trusted, body)
		}
	}
}

// TestSilentModel: headers and a sign of life come while a model is silent, and a quick error
// has its own status.
func TestSilentModel(t *testing.T) {
	release := make(chan struct{})
	s := webtest.Serve(t, &chat.Guard{Text: webtest.Lamps, Answerer: webtest.Answering(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		<-release
		return webtest.Always.Answer(ctx, q, emit)
	})}, nil)
	for path, body := range map[string]string{
		"/api/ask":             `{"question": "Which lamps?"}`,
		"/v1/chat/completions": `{"model": "pilcrow", "stream": true, "messages": [{"role": "user", "content": "Which lamps?"}]}`,
	} {
		reply := s.Do("POST", path, "body", body, "Accept", "text/event-stream")
		lines := bufio.NewScanner(reply.Body)
		if !lines.Scan() || lines.Text() != ":" || reply.StatusCode != 200 {
			t.Errorf("%s: %d %q", path, reply.StatusCode, lines.Text())
		}
		t.Cleanup(func() {
			for lines.Scan() {
				if strings.Contains(lines.Text(), "Lamp 7") {
					return
				}
			}
			t.Errorf("%s: the answer did not come", path)
		})
	}
	close(release)
	if status, _ := s.Send("POST", "/api/ask", `{"question": "?!"}`, "Accept", "text/event-stream"); status != 400 {
		t.Errorf("a question without a word: %d", status)
	}
}

// TestEndTellsThoseWhoWait: whose answer is cut off by the end of the program reads why.
func TestEndTellsThoseWhoWait(t *testing.T) {
	asked := make(chan struct{})
	s := webtest.Serve(t, webtest.Answering(func(ctx context.Context, _ answer.Question, _ func(answer.Claim) error) (answer.Answer, error) {
		close(asked)
		<-ctx.Done()
		return answer.Answer{}, ctx.Err()
	}), func(s *web.Server) { s.Grace = 10 * time.Millisecond })
	done := make(chan string)
	go func() {
		_, body := s.Send("POST", "/api/ask", `{"question": "Which lamps?", "language": "de"}`, "Accept", "text/event-stream")
		done <- body
	}()
	<-asked
	if err := s.End(); err != nil {
		t.Fatal(err)
	}
	if body := <-done; !strings.Contains(body, "restarting") || !strings.Contains(body, "neu gestartet") {
		t.Errorf("they read %q", body)
	}
}

// TestTags: a file that a browser has is not sent again, also if a proxy compressed it.
func TestTags(t *testing.T) {
	s := webtest.Serve(t, webtest.Always, nil)
	packed := s.Do("GET", "/static/main.js", "Accept-Encoding", "gzip")
	if body, err := gzip.NewReader(packed.Body); err != nil || packed.Header.Get("Content-Encoding") != "gzip" {
		t.Errorf("not packed: %v", err)
	} else if script, err := io.ReadAll(body); err != nil || !strings.Contains(string(script), "import") {
		t.Errorf("unpacked: %v %s", err, script)
	}
	const as = "identity"
	tag := s.Do("GET", "/static/main.js", "Accept-Encoding", as).Header.Get("ETag")
	if tag == packed.Header.Get("ETag") {
		t.Error("two encodings have one tag")
	}
	for header, want := range map[string]int{tag: 304, "W/" + tag: 304, `"other", W/` + tag + `, "more"`: 304, "*": 304, `"other"`: 200, "": 200} {
		if status, _ := s.Send("GET", "/static/main.js", "", "If-None-Match", header, "Accept-Encoding", as); status != want {
			t.Errorf("%s: %d, want %d", header, status, want)
		}
	}
}

// TestMetricsBehindKeys: where keys are asked for, they are for the metrics, too.
func TestMetricsBehindKeys(t *testing.T) {
	keys, err := web.ReadKeys("keys.yaml", []byte(web.Entry("laptop", "key-1")))
	if err != nil {
		t.Fatal(err)
	}
	metrics := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("pilcrow_up 1\n")) })
	s := webtest.Serve(t, webtest.Always, func(s *web.Server) { s.Keys, s.Metrics = keys, metrics })
	if status, body := s.Send("GET", "/metrics", ""); status != 401 || strings.Contains(body, "pilcrow_up") {
		t.Errorf("without a key: %d %s", status, body)
	}
	if status, body := s.Send("GET", "/metrics", "", "Authorization", "Bearer key-1"); status != 200 || body != "pilcrow_up 1\n" {
		t.Errorf("with it: %d %s", status, body)
	}
	if status, body := webtest.Serve(t, webtest.Always, func(s *web.Server) { s.Metrics = metrics }).Send("GET", "/metrics", ""); status != 200 || body != "pilcrow_up 1\n" {
		t.Errorf("without keys: %d %s", status, body)
	}
}

// TestListedHosts: once names are listed, no others are served, wherever the server listens.
func TestListedHosts(t *testing.T) {
	for _, hosts := range [][]string{nil, {"bot.example.org", "198.51.100.7"}} {
		s := &web.Server{Hosts: hosts} // without a listener it is not known to be on loopback
		handler := s.Handler(webtest.Always)
		for host, listed := range map[string]bool{"bot.example.org": true, "evil.example.org": false, "localhost:8017": true, "192.0.2.9:8017": true, "192.0.2.10": false, "198.51.100.7:8017": true} {
			w := httptest.NewRecorder()
			r := httptest.NewRequest("GET", "http://"+host+"/api/text", nil)
			own := &net.TCPAddr{IP: net.ParseIP("192.0.2.9"), Port: 8017}
			handler.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), http.LocalAddrContextKey, own)))
			if served := w.Code == 200; served != (listed || hosts == nil) {
				t.Errorf("%s, where %v are listed: %d", host, hosts, w.Code)
			}
		}
	}
}
