//go:build !race

package web_test

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// TestInsightsInABrowser: the page has its styles and its plots under its policy, links to
// paragraphs, and is no wider than the screen.
func TestInsightsInABrowser(t *testing.T) {
	s, tab := withInsights(t), newTab(t)
	address := strings.Replace(s.URL, "http://", "http://me:look@", 1) + "/insights"
	do(t, tab, chromedp.EmulateViewport(1280, 900), chromedp.Navigate(address), chromedp.WaitVisible("svg rect.s0"))
	for expression, want := range map[string]string{
		`getComputedStyle(document.querySelector("h1")).marginTop`:             "0px",
		`document.querySelectorAll("svg").length + ""`:                         "2",
		`[...document.querySelectorAll("blockquote a")][0].href.split("/")[3]`: "#p1",
	} {
		if got := eval[string](t, tab, expression); got != want {
			t.Errorf("%s: %q, want %q", expression, got, want)
		}
	}
	shot(t, tab, "insights-wide")
	do(t, tab, emulateMedia("", &emulation.MediaFeature{Name: "prefers-color-scheme", Value: "dark"}))
	shot(t, tab, "insights-dark")
	do(t, tab, emulateMedia("", &emulation.MediaFeature{Name: "prefers-color-scheme", Value: "light"}), chromedp.EmulateViewport(390, 1800))
	shot(t, tab, "insights-narrow")
	if eval[bool](t, tab, `document.documentElement.scrollWidth > innerWidth`) {
		t.Error("the page is wider than the screen")
	}
}
