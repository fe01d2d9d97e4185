//go:build !race

package web_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
	"pilcrow/internal/text"
	"pilcrow/internal/web"
	"pilcrow/internal/web/webtest"
)

// shot keeps a picture of the tab in the folder that PILCROW_SHOTS names, for looking at.
func shot(t *testing.T, tab context.Context, name string) {
	t.Helper()
	dir := os.Getenv("PILCROW_SHOTS")
	if dir == "" {
		return
	}
	picture, err := chromedp.Run(tab, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), picture, 0o600)
	}
	if err != nil {
		t.Error(err)
	}
}

// emulateMedia makes the tab one of somebody with such wishes, or paper.
func emulateMedia(media string, features ...*emulation.MediaFeature) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: media, Features: features})
		return err
	})
}

// A changing service has another text when it is told so, and answers with a quote.
type changing struct {
	chattest.Stub
	corpus atomic.Pointer[text.Corpus]
	asked  atomic.Int32
}

func (c *changing) Corpus() *text.Corpus { return c.corpus.Load() }

// become makes paragraphs the text.
func (c *changing) become(paragraphs ...string) {
	d := &text.Document{Meta: text.Meta{Slug: "log", Title: "The keeper's log", Language: "en"}}
	for i, p := range paragraphs {
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: "log", Number: i + 1, Text: p})
	}
	c.corpus.Store(&text.Corpus{Documents: []*text.Document{d}})
}

// Answer quotes the question out of the text, wherever it stands.
func (c *changing) Answer(_ context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	c.asked.Add(1)
	a := answer.Answer{Question: q.Text, Searched: []string{q.Text}, Mode: answer.Extractive, Outcome: answer.Answered, Text: q.Text}
	for _, p := range c.Corpus().Documents[0].Paragraphs {
		if start := strings.Index(p.Text, q.Text); start >= 0 {
			a.Claims = append(a.Claims, answer.Claim{Proof: answer.Quotation, Text: q.Text, Citations: []answer.Citation{
				{Document: "log", Paragraph: p.Number, Quote: q.Text, Start: start, End: start + len(q.Text)}}})
		}
	}
	return a, nil
}

// answered is the last turn once all of its answer is there: before, what stands in it moves.
const answered = ".turn:last-child:not([aria-busy])"

func ask(question string) []chromedp.Action[chromedp.Void] {
	return []chromedp.Action[chromedp.Void]{chromedp.SetValue("#question", question), chromedp.Click("#send"), chromedp.WaitVisible(answered + " .tools")}
}

const marked = `[...document.querySelectorAll("mark")].map((m) => m.textContent).join("|")`

// TestChangedText: after the text has changed, no other words are marked than those quoted.
func TestChangedText(t *testing.T) {
	service := &changing{}
	service.become("The lamp was lit at dusk.", "The oil was measured at noon.", "A storm came from the west.")
	s, tab := webtest.Serve(t, service, nil), newTab(t)
	do(t, tab, chromedp.Navigate(s.URL), chromedp.WaitVisible("#p3"))
	do(t, tab, ask("lit at dusk")...)

	service.become("A line that stood nowhere before: é.", "The lamp was lit late.", "The oil was measured at noon, twice.", "A storm came.")
	do(t, tab, ask("measured at noon")...)
	do(t, tab, chromedp.Click(`.turn:last-child .chip`))
	until(t, tab, marked+` === "measured at noon"`)
	if got := eval[string](t, tab, `document.querySelector("#p3 .body").textContent`); got != "The oil was measured at noon, twice." {
		t.Errorf("the page still shows %q", got)
	}
	if !holds(t, tab, `document.querySelector(".turn:first-of-type .chip").classList.contains("old") && document.querySelector(".turn:first-of-type .aged") !== null`) {
		t.Error("the old answer does not say that the text has changed")
	}
	do(t, tab, chromedp.Click(`.turn:first-of-type .chip`), chromedp.WaitVisible(".changed"))
	if got := eval[string](t, tab, marked); got != "" {
		t.Errorf("marked, though the quoted words are gone: %q", got)
	}
	shot(t, tab, "changed")
}

// TestFirstVisit: what is shown to begin with, and that a conversation outlives a reload.
func TestFirstVisit(t *testing.T) {
	service := &changing{}
	service.become("The lamp was lit at dusk.", "The oil was measured at noon.")
	said := introduced{about: "The lamp was lit at dusk.", questions: []string{"at dusk", "at noon", "The oil"}}
	s, tab := webtest.Serve(t, service, func(s *web.Server) { s.Introducer = said }), newTab(t)
	do(t, tab, chromedp.EmulateViewport(390, 800), chromedp.Navigate(s.URL), chromedp.WaitVisible("#suggested button"))
	for selector, want := range map[string]string{"#welcome-title": "The keeper's log", "#about .claim .words": said.about, "#suggested li:nth-child(2)": "at noon"} {
		if got := eval[string](t, tab, `document.querySelector("`+selector+`").textContent`); got != want {
			t.Errorf("%s: %q, want %q", selector, got, want)
		}
	}
	shot(t, tab, "first-narrow")
	do(t, tab, chromedp.EmulateViewport(1280, 800))
	shot(t, tab, "first-wide")
	do(t, tab, chromedp.Click("#suggested li:nth-child(2) button"), chromedp.WaitVisible(answered+" .tools"))
	do(t, tab, chromedp.Reload(), chromedp.WaitVisible(answered+" .tools"))
	if n := service.asked.Load(); n != 1 {
		t.Errorf("asked %d times", n)
	}
	do(t, tab, chromedp.Click("#new"), chromedp.WaitVisible("#earlier button"), chromedp.WaitVisible("#suggested button"))
	shot(t, tab, "earlier")
	if n := eval[int](t, tab, `document.querySelectorAll(".turn").length`); n != 0 {
		t.Errorf("%d turns in a new conversation", n)
	}
	do(t, tab, chromedp.Click("#earlier li button"), chromedp.WaitVisible(answered+" .tools"), chromedp.Click("#new"),
		chromedp.WaitVisible("#suggested button"), chromedp.Click("#earlier .clear")) // which the suggestions push down
	until(t, tab, `document.querySelector("#earlier").hidden && localStorage.length === 0`)
}

type introduced struct {
	about     string
	questions []string
}

func (i introduced) Introduce(context.Context, string) web.Introduction {
	return web.Introduction{Questions: i.questions, About: []answer.Claim{{Text: i.about, Proof: answer.Quotation,
		Citations: []answer.Citation{{Document: "log", Paragraph: 1, Quote: i.about, End: len(i.about)}}}}}
}

// TestLinks: a link to a question asks once, one to a kept answer not at all.
func TestLinks(t *testing.T) {
	kept, err := sqlite.Open(t.Context(), t.TempDir(), state.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	service := &changing{}
	service.become("The lamp was lit at dusk.")
	s, tab := webtest.Serve(t, service, func(s *web.Server) { s.Memory = kept }), newTab(t)
	do(t, tab, chromedp.Navigate(s.URL+"/?q=lit+at+dusk"), chromedp.WaitVisible(answered+" .tools"),
		chromedp.Reload(), chromedp.WaitVisible(answered+" .tools"))
	if n := service.asked.Load(); n != 1 {
		t.Errorf("asked %d times over a reload", n)
	}
	do(t, tab, chromedp.Evaluate[chromedp.Void](`document.execCommand = () => true; Object.defineProperty(navigator, "clipboard", {value: {writeText: (t) => (window.copied = t)}}); document.querySelector(".tools button:nth-child(2)").click()`))
	until(t, tab, `Boolean(window.copied)`)
	link := eval[string](t, tab, `window.copied`)
	if !strings.HasPrefix(link, s.URL+"/?q=lit+at+dusk&a=") {
		t.Fatalf("link: %s", link)
	}
	other := newTab(t)
	do(t, other, chromedp.Evaluate[chromedp.Void](`0`), chromedp.Navigate(link), chromedp.WaitVisible(".turn .chip"))
	if n := service.asked.Load(); n != 1 {
		t.Errorf("asked %d times, though the answer is kept", n)
	}
}

// TestBackOnAPhone: the browser's way back leads from the text to the conversation.
func TestBackOnAPhone(t *testing.T) {
	s, tab := webtest.Serve(t, webtest.Always, nil), newTab(t)
	do(t, tab, chromedp.EmulateViewport(390, 800), chromedp.Navigate(s.URL+"/?q=lamps"), chromedp.WaitVisible(answered+" .tools"),
		chromedp.Click(`.chip[href="#p7"]`), chromedp.WaitVisible("#p7 mark"))
	shot(t, tab, "phone-text")
	do(t, tab, chromedp.Evaluate[chromedp.Void](`history.back()`), chromedp.WaitVisible(`.turn .chip`))
	if !holds(t, tab, `document.activeElement.matches('.chip[href="#p7"]')`) {
		t.Error("the focus is not where it was")
	}
}
