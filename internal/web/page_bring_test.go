//go:build !race

package web_test

import (
	"os"
	"path/filepath"
	"testing"

	"pilcrow/internal/web/webtest"

	"github.com/chromedp/chromedp"
)

func TestBringATextToThePage(t *testing.T) {
	s, tab := webtest.Serve(t, webtest.Always, uploads), newTab(t)
	do(t, tab, chromedp.EmulateViewport(1280, 500), chromedp.Navigate(s.URL), chromedp.WaitVisible("#p40"), chromedp.Click("#bring summary"))
	until(t, tab, `document.querySelector(".brought button").getBoundingClientRect().bottom <= document.querySelector("#log").getBoundingClientRect().bottom`)
	do(t, tab, chromedp.SetValue("#words-brought", "A brass lantern."), chromedp.Click(".brought button"), chromedp.WaitVisible("#brought button"))
	until(t, tab, `document.querySelector("#p1 .body")?.textContent === "A brass lantern."`)
	do(t, tab, chromedp.SetValue("#question", "What is it?"), chromedp.Click("#send"), chromedp.WaitVisible(answered+" .tools"))
	if eval[int](t, tab, `localStorage.length`) != 0 {
		t.Error("a private text's answers outlive the tab")
	}
	shot(t, tab, "brought")
	do(t, tab, chromedp.Click("#brought button"), chromedp.WaitVisible("#p40"))
	if n := eval[int](t, tab, `document.querySelectorAll(".turn").length`); n != 0 {
		t.Errorf("%d turns about the text that was left", n)
	}
	file := filepath.Join(t.TempDir(), "lantern.md")
	if err := os.WriteFile(file, []byte("A copper lantern."), 0o600); err != nil {
		t.Fatal(err)
	}
	do(t, tab, chromedp.SetUploadFiles("#file", []string{file}), chromedp.WaitVisible("#brought button"))
	until(t, tab, `document.querySelector("#p1 .body")?.textContent === "A copper lantern." && document.querySelector("#title").textContent === "Mine: lantern.md"`)
	do(t, tab, chromedp.Click("#brought button"), chromedp.WaitVisible("#p40"))

	// A file that is dropped anywhere on the page; the browser would open it instead.
	if opens := eval[bool](t, tab, `(() => {
		const dragged = new DataTransfer();
		dragged.items.add(new File(["A tin lantern."], "tin.md"));
		const over = (name) => document.querySelector("#log").dispatchEvent(new DragEvent(name, {dataTransfer: dragged, bubbles: true, cancelable: true}));
		return over("dragover") || over("drop");
	})()`); opens {
		t.Error("the browser opens the file that is dropped")
	}
	do(t, tab, chromedp.WaitVisible("#brought button"))
	until(t, tab, `document.querySelector("#p1 .body")?.textContent === "A tin lantern." && document.querySelector("#title").textContent === "Mine: tin.md"`)
}
