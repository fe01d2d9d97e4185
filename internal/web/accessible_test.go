//go:build !race

package web_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"pilcrow/internal/clienttest"
	"pilcrow/internal/web"
	"pilcrow/internal/web/webtest"
)

// axe is a checker of accessibility by the rules of WCAG.
const axe = "axe-core@4.14.1"

// serious runs axe and lists what it finds that keeps people out.
const serious = `axe.run().then((r) => r.violations
	.filter((v) => v.impact === "serious" || v.impact === "critical")
	.map((v) => v.id + ": " + v.help + " at " + v.nodes.map((n) => n.target.join(" ")).join(", ")))`

func TestPageIsAccessible(t *testing.T) {
	newTab(t)
	source, err := os.ReadFile(filepath.Join(clienttest.NPM(t, axe), "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	s := webtest.Serve(t, webtest.Always, func(s *web.Server) { s.Introducer, s.Uploads = introducer{}, &web.Uploads{Read: readLamps} })
	for _, state := range []struct {
		name, address string
		width         int64
		dark          bool
	}{
		{"a first visit", "/", 1280, false},
		{"a first visit, narrow and dark", "/", 390, true},
		{"wide, answered", "/?q=lamps", 1280, false},
		{"narrow, answered", "/?q=lamps", 390, false},
		{"narrow, the text", "/#p7", 390, false},
		{"dark, answered", "/?q=lamps", 1280, true},
	} {
		tab := newTab(t)
		do(t, tab, chromedp.EmulateViewport(state.width, 800), preferDark(state.dark), chromedp.Navigate(s.URL+state.address))
		if strings.Contains(state.address, "q=") {
			do(t, tab, chromedp.WaitVisible(".turn .why"), chromedp.Click(".why summary"), chromedp.WaitVisible(".why table"))
		} else if state.address == "/" {
			do(t, tab, chromedp.WaitVisible("#suggested button"), chromedp.Click("#bring summary"), chromedp.WaitVisible("#words-brought"))
		} else {
			do(t, tab, chromedp.WaitVisible(".shown"))
		}
		do(t, tab, chromedp.Evaluate[chromedp.Void](string(source)+";0"))
		found, err := chromedp.Run(tab, chromedp.Evaluate[[]string](serious, chromedp.EvalAwaitPromise))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			t.Errorf("%s: %s", state.name, f)
		}
	}
}

// preferDark makes the tab one of somebody who prefers dark pages.
func preferDark(dark bool) chromedp.Action[chromedp.Void] {
	scheme := map[bool]string{false: "light", true: "dark"}[dark]
	return chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
		return err
	})
}
