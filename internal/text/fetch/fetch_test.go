package fetch_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/text/fetch"
)

func serve(t *testing.T, handler http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(handler)
	t.Cleanup(s.Close)
	return s.URL
}

func TestGet(t *testing.T) {
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/old" {
			http.Redirect(w, r, "/new#part", http.StatusMovedPermanently)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=iso-8859-2")
		fmt.Fprint(w, "<p>Text")
	})
	f := fetch.Fetcher{Private: true}
	p, err := f.Get(t.Context(), strings.Replace(at, "http://", "http://user:secret@", 1)+"/old")
	if err != nil {
		t.Fatal(err)
	}
	if p.Address != at+"/new" || p.Type != "text/html" || p.Charset != "iso-8859-2" || string(p.Content) != "<p>Text" {
		t.Errorf("%+v", p)
	}
}

func TestPrivate(t *testing.T) {
	at := serve(t, func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "secret") })
	for _, address := range []string{at, strings.Replace(at, "127.0.0.1", "localhost", 1), strings.Replace(at, "127.0.0.1", "[::ffff:127.0.0.1]", 1)} {
		var f fetch.Fetcher
		p, err := f.Get(t.Context(), address)
		if err == nil || !strings.Contains(err.Error(), "private address") {
			t.Errorf("%s: %+v, %v", address, p, err)
		}
	}
}

func TestErrors(t *testing.T) {
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/loop":
			http.Redirect(w, r, "/loop", http.StatusFound)
		case "/file":
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		case "/large":
			w.Header().Set("Content-Length", "2000000")
		case "/endless":
			for range 40 {
				if _, err := w.Write(make([]byte, 64<<10)); err != nil {
					return
				}
			}
		case "/login":
			w.WriteHeader(http.StatusUnauthorized)
		default:
			http.NotFound(w, r)
		}
	})
	f := fetch.Fetcher{Private: true, Limit: 1 << 20}
	for address, want := range map[string]string{
		at + "/loop":     "cannot be fetched: it is redirected more than 5 times",
		at + "/file":     "cannot be fetched: it is redirected to file",
		at + "/large":    "has more than 1 MiB: save a part of it, and use the file",
		at + "/endless":  "has more than 1 MiB: save a part of it, and use the file",
		at + "/login":    "cannot be fetched: the server wants a login or lets no programs in (401 Unauthorized): save the page, and use the file",
		at + "/gone":     "cannot be fetched: the server answers 404 Not Found",
		"https://":       "is no address: write it as https://example.org/page",
		"https://a b/%z": "is no address: write it as https://example.org/page",
	} {
		if _, err := f.Get(t.Context(), address); err == nil || err.Error() != want {
			t.Errorf("%s: error %v, want %s", address, err, want)
		}
	}
	if _, err := f.Get(t.Context(), "http://nowhere.invalid/x"); err == nil || err.Error() != "cannot be fetched: there is no such host" &&
		err.Error() != "cannot be fetched: its host cannot be looked up now" { // without a network
		t.Errorf("error %v tells more than that there is no such host", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := f.Get(ctx, at); err == nil {
		t.Error("no error when stopped")
	}
}

func TestKept(t *testing.T) {
	version, asked, away := 1, 0, false
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked++
		tag := fmt.Sprintf(`"%d"`, version)
		switch {
		case away:
			w.WriteHeader(http.StatusBadGateway)
		case r.Header.Get("If-None-Match") == tag:
			w.WriteHeader(http.StatusNotModified)
		default:
			w.Header().Set("ETag", tag)
			fmt.Fprint(w, "version ", version)
		}
	})
	var warned string
	f := fetch.Fetcher{Private: true, Dir: t.TempDir(), MaxAge: time.Hour, Warn: func(s string) { warned = s }}
	check := func(what, want string, requests int) {
		t.Helper()
		p, err := f.Get(t.Context(), at)
		if err != nil || string(p.Content) != want || asked != requests {
			t.Errorf("%s: %+v, %v after %d requests, want %q after %d", what, p, err, asked, want, requests)
		}
	}
	check("first", "version 1", 1)
	version = 2
	check("young enough", "version 1", 1)
	f.Refresh = true
	check("refreshed", "version 2", 2)
	check("not modified", "version 2", 3)
	f.Refresh, f.MaxAge = false, 0
	check("too old", "version 2", 4)
	away = true
	check("away", "version 2", 5)
	if !strings.Contains(warned, "502 Bad Gateway; the page of ") {
		t.Errorf("warned %q", warned)
	}
}
