//go:build !race

package web_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
	"pilcrow/internal/web/webtest"
)

// TestTablet: a tablet held upright has room for the text beside the conversation.
func TestTablet(t *testing.T) {
	s, tab := webtest.Serve(t, webtest.Always, nil), newTab(t)
	do(t, tab, chromedp.EmulateViewport(820, 1180), chromedp.Navigate(s.URL), chromedp.WaitVisible("#p40"))
	do(t, tab, ask("Which lamps?")...)
	if eval[bool](t, tab, `document.querySelector("#text").offsetWidth < 380 || document.querySelector("#log").offsetWidth < 300 || document.documentElement.scrollWidth > innerWidth`) {
		t.Error("text and answers do not both fit")
	}
	shot(t, tab, "tablet")
}

// TestRightToLeft: in a text that is read from the right, everything begins at the right: the
// paragraphs with their numbers, also those with a structure, and the answers.
func TestRightToLeft(t *testing.T) {
	const words = "تدفع إدارة الميناء ثمن الزيت"
	d, err := load.File("log.md", []byte("# السجل\n\n"+words+" (LAMP 7).\n\n## الواجبات\n\nعلى الحارس واجبان:\n\n1. تنظيف الفتيل.\n2. ملء المصباح.\n"), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	service := chattest.Stub{Text: &text.Corpus{Documents: []*text.Document{d}}, AnswerFunc: func(_ context.Context, q answer.Question, _ func(answer.Claim) error) (answer.Answer, error) {
		c := answer.Claim{Text: words, Proof: answer.Quotation, Citations: []answer.Citation{{Document: "log", Paragraph: 1, Quote: words, End: len(words)}}}
		return answer.Answer{Question: q.Text, Outcome: answer.Answered, Claims: []answer.Claim{c}, Text: words}, nil
	}}
	s, tab := webtest.Serve(t, service, nil), newTab(t)
	for _, width := range []int64{1280, 390} {
		do(t, tab, chromedp.EmulateViewport(width, 800), chromedp.Navigate(s.URL), chromedp.WaitReady("#p2"))
		do(t, tab, ask("من يدفع ثمن الزيت؟")...)
		for _, selector := range []string{".asked", "p.claims", "#title", "#p1", "#p2", ".heading"} {
			if got := eval[string](t, tab, `getComputedStyle(document.querySelector("`+selector+`")).direction`); got != "rtl" {
				t.Errorf("%s at %d pixels is read %s", selector, width, got)
			}
		}
		shot(t, tab, fmt.Sprint("rtl-", width))
	}
	do(t, tab, chromedp.Click(".turn:last-child .chip"), chromedp.WaitVisible("#p1 mark"))
	for _, id := range []string{"#p1", "#p2"} {
		if !holds(t, tab, `document.querySelector("`+id+` .number").getBoundingClientRect().left > document.querySelector("`+id+` .body").getBoundingClientRect().right - 1`) {
			t.Errorf("the number of %s does not stand at its right", id)
		}
	}
	shot(t, tab, "rtl-text")
}

// TestCitationOnItsLine: no line begins with the citation of the sentence before, however wide
// the page is; but one of several may.
func TestCitationOnItsLine(t *testing.T) {
	service := webtest.Answering(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		a, err := webtest.Always.Answer(ctx, q, func(answer.Claim) error { return nil })
		said := a.Claims[0]
		a.Claims = nil
		for n := range 12 {
			said.Text = strings.Repeat("The lamp is lit. ", n) + "It burns."
			a.Claims = append(a.Claims, said)
		}
		return a, err
	})
	s, tab := webtest.Serve(t, service, nil), newTab(t)
	do(t, tab, chromedp.EmulateViewport(390, 800), chromedp.Navigate(s.URL), chromedp.WaitReady("#p2"))
	do(t, tab, ask("Which lamps?")...)
	for width := int64(330); width < 390; width += 4 {
		do(t, tab, chromedp.EmulateViewport(width, 800))
		if torn := eval[string](t, tab, `[...document.querySelectorAll(".claim")].filter((c) => {
			const words = [...c.querySelector(".words").getClientRects()].at(-1), chip = c.querySelector(".chip").getClientRects()[0];
			return chip.top >= words.bottom;
		}).map((c) => c.textContent).join("|")`); torn != "" {
			t.Errorf("at %d pixels a line begins with the citation of %q", width, torn)
		}
	}
}
