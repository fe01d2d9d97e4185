//go:build !race

package web_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"pilcrow/corpus"
	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/web/webtest"
)

// TestPicture makes the picture of the README, of the page as it is; that of an answer in
// Discord is made by the same command:
//
//	PILCROW_PICTURES=$PWD/docs go test -run TestPicture ./internal/web ./internal/discord
func TestPicture(t *testing.T) {
	dir := os.Getenv("PILCROW_PICTURES")
	if dir == "" {
		t.Skip("PILCROW_PICTURES names no folder for it")
	}
	texts, err := corpus.Load()
	if err != nil {
		t.Fatal(err)
	}
	index, err := retrieval.Builder{}.Build(t.Context(), texts.Paragraphs())
	if err != nil {
		t.Fatal(err)
	}
	s := webtest.Serve(t, &chat.Guard{Answerer: &answer.Pipeline{Corpus: texts, Search: index}, Text: texts}, nil)
	tab := newTab(t)
	do(t, tab, chromedp.EmulateViewport(1280, 640), chromedp.Navigate(s.URL), chromedp.WaitVisible("#p22"))
	do(t, tab, ask("How many doctors has China sent to Lesotho?")...)
	do(t, tab, ask("What does China call for in world politics?")...)
	do(t, tab, chromedp.Evaluate[chromedp.Void](`document.querySelector("#log").scrollTo(0, 0)`), chromedp.Click(".turn .chip"), chromedp.WaitVisible(".paragraph mark"))
	until(t, tab, `(() => { const r = document.querySelector(".paragraph.shown").getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight })()`)
	picture, err := chromedp.Run(tab, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "page.png"), picture, 0o644); err != nil {
		t.Fatal(err)
	}
}
