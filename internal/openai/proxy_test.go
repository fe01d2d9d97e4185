package openai_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai/openaitest"
)

const proxyPassword = "pa55word"

// proxied is a proxy of plain http that wants a user and a password, and sends every
// request to s, whatever its host. It notes the hosts.
func proxied(t *testing.T, s *openaitest.Server) (address string, hosts *[]string) {
	hosts = new([]string)
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, password, _ := strings.Cut(r.Header.Get("Proxy-Authorization"), " ")
		if user != "Basic" || password != "bWU6cGE1NXdvcmQ=" { // me:pa55word
			w.WriteHeader(http.StatusProxyAuthRequired)
			return
		}
		*hosts = append(*hosts, r.URL.Host)
		s.ServeHTTP(w, r)
	}))
	t.Cleanup(ts.Close)
	return strings.TrimPrefix(ts.URL, "http://"), hosts
}

// The environment's proxy is used, but for the hosts that it names and for this machine.
func TestProxy(t *testing.T) {
	s := openaitest.New(t, say("ok"))
	address, hosts := proxied(t, s)
	t.Setenv("HTTP_PROXY", "http://me:"+proxyPassword+"@"+address)
	t.Setenv("NO_PROXY", "other.lan")
	e := endpoint(s)
	e.BaseURL, e.AllowHTTP = "http://model.lan/v1", true
	if text, err := generate(client(t, e)); text != "ok" || err != nil || len(*hosts) != 1 || (*hosts)[0] != "model.lan" {
		t.Errorf("got %q, %v through %v", text, err, *hosts)
	}
	if text, err := generate(client(t, endpoint(s))); text != "ok" || err != nil || len(*hosts) != 1 {
		t.Errorf("this machine: got %q, %v through %v", text, err, *hosts)
	}
	e.BaseURL = "http://other.lan/v1"
	if _, err := generate(client(t, e)); kindOf(err) != llm.Unreachable || len(*hosts) != 1 {
		t.Errorf("an exception: got %v through %v", err, *hosts)
	}
}

// A proxy that does not let through, or that is none, is told as what it is, without
// its password.
func TestProxyFails(t *testing.T) {
	s := openaitest.New(t, say("ok"))
	address, _ := proxied(t, s)
	for name, tt := range map[string]struct{ baseURL, proxy, says string }{
		"wrong password":            {"http://model.lan/v1", "http://me:not-" + proxyPassword + "@" + address, "the proxy wants a user name and password"},
		"wrong password, encrypted": {"https://model.lan/v1", "http://me:not-" + proxyPassword + "@" + address, "the proxy wants a user name and password"},
		"not there":                 {"https://model.lan/v1", "http://me:" + proxyPassword + "@127.0.0.1:1", "proxyconnect"},
		"no address":                {"https://model.lan/v1", "http://me:" + proxyPassword + "@host:port", "is no address"},
		"a slash in the password":   {"https://model.lan/v1", "http://me:x/" + proxyPassword + "@" + address, "is no address"},
		"no such scheme":            {"https://model.lan/v1", "gopher://me:" + proxyPassword + "@" + address, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("HTTP_PROXY", tt.proxy)
			t.Setenv("HTTPS_PROXY", tt.proxy)
			e := endpoint(s)
			e.BaseURL, e.AllowHTTP = tt.baseURL, true
			_, err := generate(client(t, e))
			if kindOf(err) != llm.Unreachable {
				t.Fatalf("got %v, want unreachable", err)
			}
			checkErrorText(t, err.Error(), tt.says)
			if strings.Contains(err.Error(), proxyPassword) {
				t.Errorf("the error shows the password: %v", err)
			}
		})
	}
}
