//go:build !race

package web_test

import (
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"pilcrow/internal/web"
	"pilcrow/internal/web/webtest"
)

// behind puts a proxy before a site, which shows it under a path, and takes that off if told so.
func behind(t *testing.T, s *webtest.Site, path string, takesOff bool) string {
	t.Helper()
	forward := http.Handler(httputil.NewSingleHostReverseProxy(address(t, s.URL)))
	if takesOff {
		forward = http.StripPrefix(path, forward)
	}
	mux := http.NewServeMux()
	mux.Handle(path+"/", forward)
	proxy := httptest.NewServer(mux)
	t.Cleanup(proxy.Close)
	return proxy.URL + path + "/"
}

// TestBelowAPath: the whole page works below a path of a proxy, also if it is not taken off.
func TestBelowAPath(t *testing.T) {
	for name, base := range map[string]string{"taken off": "", "left on": "https://example.org/bot"} {
		s := webtest.Serve(t, webtest.Always, func(s *web.Server) {
			s.Introducer = introducer{}
			if base != "" {
				s.BaseURL = address(t, base)
			}
		})
		at, tab := behind(t, s, "/bot", base == ""), newTab(t)
		do(t, tab, chromedp.Navigate(at), chromedp.WaitVisible("#p40"), chromedp.WaitVisible("#suggested button"),
			chromedp.SetValue("#question", "Which lamps?"), chromedp.Click("#send"), chromedp.WaitVisible(answered+" .tools"),
			chromedp.SendKeys("#find", "lamp"), chromedp.WaitVisible("#found-0"))
		if got := eval[bool](t, tab, `getComputedStyle(document.querySelector(".brand")).whiteSpace === "nowrap"`); !got {
			t.Errorf("%s: the page has no style", name)
		}
	}
}

// TestKeyIsAskedForOnce, in words for people.
func TestKeyIsAskedForOnce(t *testing.T) {
	keys, err := web.ReadKeys("keys.yaml", []byte(web.Entry("laptop", "key-1")))
	if err != nil {
		t.Fatal(err)
	}
	s, tab := webtest.Serve(t, webtest.Always, func(s *web.Server) { s.Keys = keys }), newTab(t)
	do(t, tab, chromedp.EmulateViewport(390, 800), chromedp.Navigate(s.URL+"/?q=Which+lamps%3F"), chromedp.WaitVisible(".keyed input"))
	shot(t, tab, "key")
	if got := eval[string](t, tab, `document.body.innerText`); strings.Contains(got, "Bearer") || strings.Count(got, "enter your key") != 1 {
		t.Errorf("what a person reads: %s", got)
	}
	do(t, tab, chromedp.SetValue(".keyed input", "key-2"), chromedp.Click(".keyed button"))
	until(t, tab, `document.querySelector(".keyed")?.textContent.includes("does not open")`)
	do(t, tab, chromedp.SetValue(".keyed input", " key-1 "), chromedp.Click(".keyed button"), chromedp.WaitVisible(".turn .chip"))
	if n := eval[int](t, tab, `document.querySelectorAll(".keyed").length`); n != 0 {
		t.Errorf("asked for again, %d times", n)
	}
}
