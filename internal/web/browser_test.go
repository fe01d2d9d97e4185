//go:build !race

package web_test

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/clienttest"
	"pilcrow/internal/web/webtest"
)

// patience is how long a browser may take on a busy machine.
const patience = 3 * time.Minute

// closeBrowser ends the browser, if there is one, and removes the folder that it had.
var closeBrowser = func() {}

func TestMain(m *testing.M) {
	code := m.Run()
	closeBrowser()
	os.Exit(code)
}

var launch = sync.OnceValues(func() (context.Context, error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		path, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		allocator, _ := chromedp.NewExecAllocator(context.Background(), chromedp.ExecPath(path), chromedp.Headless, chromedp.NoSandbox, chromedp.WindowSize(1280, 800),
			chromedp.WSURLReadTimeout(patience))
		browser, _ := chromedp.NewContext(allocator)
		closeBrowser = func() { _ = chromedp.Cancel(browser) }
		return browser, chromedp.Do(browser)
	}
	return nil, exec.ErrNotFound
})

// newTab opens a tab of a headless browser, or skips the test where there is none.
func newTab(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("needs a browser, which takes a while")
	}
	browser, err := launch()
	if err == exec.ErrNotFound {
		clienttest.Missing(t, "there is no Chromium here")
	}
	if err != nil {
		t.Fatal(err)
	}
	tab, stop := chromedp.NewContext(browser)
	ctx, cancel := context.WithTimeout(tab, 2*patience)
	t.Cleanup(func() { cancel(); stop() })
	return ctx
}

// do runs actions in the tab.
func do(t *testing.T, tab context.Context, actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(tab, actions...); err != nil {
		t.Fatal(err)
	}
}

// eval returns the value of a JavaScript expression.
func eval[T any](t *testing.T, tab context.Context, expression string) T {
	t.Helper()
	value, err := chromedp.Run(tab, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return value
}

// until waits for a JavaScript expression to become true.
func until(t *testing.T, tab context.Context, expression string) {
	t.Helper()
	do(t, tab, chromedp.Poll[chromedp.Void](expression, chromedp.WithPollingTimeout(patience)))
}

// holds reports whether a JavaScript expression is true, or becomes so: what a page does after
// an event takes a moment.
func holds(t *testing.T, tab context.Context, expression string) bool {
	t.Helper()
	return chromedp.Do(tab, chromedp.Poll[chromedp.Void](expression, chromedp.WithPollingTimeout(patience))) == nil
}

// TestPageConforms holds what a person sees in a browser to the suite.
func TestPageConforms(t *testing.T) {
	newTab(t) // skips once, not in every case
	chattest.Run(t, func(t *testing.T, a chat.Service) chattest.Driver {
		s, tab := webtest.Serve(t, a, nil), newTab(t)
		do(t, tab, chromedp.Navigate(s.URL), chromedp.WaitVisible("#p40"))
		return &reader{Site: s, tab: tab}
	})
}

// A reader is a person at the page.
type reader struct {
	*webtest.Site
	tab   context.Context
	asked int
}

func (r *reader) Shutdown() error { return r.End() }

func (r *reader) Stop() { do(r.T, r.tab, chromedp.Click("#stop")) }

// turns are the answers on the page as text: a citation as it is pointed at, with
// the words that it quotes.
const turns = `[...document.querySelectorAll(".turn")].map((turn) => {
	const copy = turn.cloneNode(true);
	copy.querySelectorAll(".asked, .tools, .sources").forEach((e) => e.remove());
	const quotes = [];
	copy.querySelectorAll(".chip").forEach((chip) => { quotes.push(chip.title); chip.textContent = "[" + chip.textContent + "]"; });
	return {seen: copy.textContent + quotes.join("\n"), finished: !turn.hasAttribute("aria-busy")};
})`

type turn struct {
	Seen     string
	Finished bool
}

func (r *reader) Ask(question string) *chattest.Reply {
	do(r.T, r.tab, chromedp.SetValue("#question", question), chromedp.Click("#send"))
	reply, number := chattest.NewReply(), r.asked
	r.asked++
	go r.watch(reply, number)
	return reply
}

// watch keeps a reply up to date until it is finished or the test ends.
func (r *reader) watch(reply *chattest.Reply, number int) {
	for r.tab.Err() == nil {
		all, err := chromedp.Run(r.tab, chromedp.Evaluate[[]turn](turns))
		if err != nil {
			return
		}
		switch {
		case len(all) <= number:
		case all[number].Finished:
			reply.Finish(all[number].Seen)
			return
		default:
			reply.Show(all[number].Seen)
		}
		time.Sleep(10 * time.Millisecond) // between two looks
	}
}

func TestCitationOpensItsParagraph(t *testing.T) {
	s, tab := webtest.Serve(t, webtest.Always, nil), newTab(t)
	do(t, tab, chromedp.Navigate(s.URL), chromedp.WaitVisible("#p40"),
		chromedp.SetValue("#question", "Which lamps burn?"), chromedp.Click("#send"), chromedp.WaitVisible(answered+" .tools"))

	do(t, tab, chromedp.Click(`.chip[href="#p7"]`))
	until(t, tab, `document.querySelectorAll("mark").length === 1`)
	if got := eval[string](t, tab, `document.querySelector("#p7 mark").textContent`); got != "lamp 7 was never put out," {
		t.Errorf("marked: %q", got)
	}
	if got := eval[string](t, tab, `document.querySelector("#p7 .body").textContent`); got != webtest.LampText(7) {
		t.Errorf("marking changed the paragraph: %q", got)
	}
	until(t, tab, `(() => { const r = document.querySelector("#p7").getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight })()`)
	if !holds(t, tab, `document.activeElement.id === "p7"`) {
		t.Error("the paragraph does not have the focus: who uses a keyboard is lost")
	}

	do(t, tab, chromedp.Evaluate[chromedp.Void](`document.querySelector(".claim").dispatchEvent(new MouseEvent("mouseenter"))`))
	if got := eval[string](t, tab, `[...document.querySelectorAll("mark")].map((m) => m.textContent).join("|")`); got != "lamp 3 was never put out," {
		t.Errorf("pointing at the first claim marks %q", got)
	}
}

func TestNothingInATextRuns(t *testing.T) {
	s, tab := webtest.Serve(t, webtest.Always, nil), newTab(t)
	question := `<img src=x onerror="document.title='run'"> burns?`
	do(t, tab, chromedp.Navigate(s.URL+"/?q="+strings.ReplaceAll(strings.ReplaceAll(question, " ", "%20"), "<", "%3C")), chromedp.WaitVisible(answered+" .tools"))
	if got := eval[string](t, tab, `document.querySelector(".asked").textContent`); got != question {
		t.Errorf("the question is shown as %q", got)
	}
	if got := eval[string](t, tab, `document.title`); got != "The lamps of <b>Askeby</b> – Pilcrow" {
		t.Errorf("title: %q", got)
	}
	if n := eval[int](t, tab, `document.querySelectorAll("main img, main script, h2 b").length`); n != 0 {
		t.Errorf("%d elements came out of texts", n)
	}
}

func TestLinkToAParagraph(t *testing.T) {
	s, tab := webtest.Serve(t, webtest.Always, nil), newTab(t)
	do(t, tab, chromedp.Navigate(s.URL+"/#p33"), chromedp.WaitVisible("#p33.shown"))
	until(t, tab, `(() => { const r = document.querySelector("#p33").getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight })()`)
}

func TestFindByKeyboard(t *testing.T) {
	s, tab := webtest.Serve(t, webtest.Always, nil), newTab(t)
	do(t, tab, chromedp.Navigate(s.URL), chromedp.WaitVisible("#p40"),
		chromedp.SendKeys("#find", "lamp"), chromedp.WaitVisible("#found-0"),
		chromedp.SendKeys("#find", kb.ArrowDown+kb.ArrowDown+kb.Enter))
	do(t, tab, chromedp.WaitVisible("#p2.shown"))
}

func TestNarrowPageSwitchesViews(t *testing.T) {
	s, tab := webtest.Serve(t, webtest.Always, nil), newTab(t)
	do(t, tab, chromedp.EmulateViewport(390, 800), chromedp.Navigate(s.URL+"/?q=lamps"), chromedp.WaitVisible(answered+" .tools"))
	if eval[bool](t, tab, `document.querySelector("#text").offsetParent !== null`) {
		t.Error("text and answers share a narrow screen")
	}
	do(t, tab, chromedp.Click(`.chip[href="#p7"]`), chromedp.WaitVisible("#p7 mark"), chromedp.Click("#back"), chromedp.WaitVisible(".turn .chip"))
	if wide := eval[bool](t, tab, `document.documentElement.scrollWidth > innerWidth`); wide {
		t.Error("the page is wider than the screen")
	}
}
