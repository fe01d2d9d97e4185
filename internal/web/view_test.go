//go:build !race

package web_test

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/web/webtest"
)

// lamps answers with 40 sentences. With more it waits for it after the first.
func lamps(more chan struct{}) chattest.Stub {
	return webtest.Answering(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		a, err := webtest.Always.Answer(ctx, q, func(answer.Claim) error { return nil })
		if err != nil {
			return a, err
		}
		said := a.Claims[0]
		said.Item = true
		if err := emit(said); err != nil {
			return answer.Answer{}, err
		}
		if more != nil {
			<-more
		}
		a.Claims = nil
		for range 40 {
			a.Claims = append(a.Claims, said)
		}
		return a, nil
	})
}

// atTop reports whether the last question is where the conversation can be seen first.
const atTop = `document.querySelector(".turn:last-child").getBoundingClientRect().top - document.querySelector("#log").getBoundingClientRect().top < 60`

// TestAnswerInView: of a long answer below others, the beginning is seen.
func TestAnswerInView(t *testing.T) {
	s, tab := webtest.Serve(t, lamps(nil), nil), newTab(t)
	do(t, tab, chromedp.EmulateViewport(1280, 800), chromedp.Navigate(s.URL), chromedp.WaitVisible("#p2"))
	for range 3 {
		do(t, tab, ask("Which lamps?")...)
		until(t, tab, atTop)
	}
}

// TestReaderStays: who reads an earlier answer is left there when another one is finished.
func TestReaderStays(t *testing.T) {
	more := make(chan struct{}, 2)
	s, tab := webtest.Serve(t, lamps(more), nil), newTab(t)
	do(t, tab, chromedp.EmulateViewport(1280, 800), chromedp.Navigate(s.URL), chromedp.WaitVisible("#p2"))
	more <- struct{}{}
	do(t, tab, ask("Which lamps?")...)
	do(t, tab, chromedp.SetValue("#question", "Which others?"), chromedp.Click("#send"), chromedp.WaitVisible(".turn:last-child .claim"))
	do(t, tab, chromedp.Evaluate[chromedp.Void](`document.querySelector("#log").scrollTop = 0`))
	more <- struct{}{}
	do(t, tab, chromedp.WaitVisible(answered+" .tools"))
	if !holds(t, tab, `document.querySelector("#log").scrollTop === 0`) {
		t.Error("the finished answer has taken the reader away")
	}
}

// TestNothingStandsOut: once an answer cites nothing, no paragraph of an earlier one stands out.
func TestNothingStandsOut(t *testing.T) {
	service := &changing{}
	service.become("The lamp was lit at dusk.", "The oil was measured at noon.")
	s, tab := webtest.Serve(t, service, nil), newTab(t)
	do(t, tab, chromedp.Navigate(s.URL), chromedp.WaitVisible("#p2"))
	do(t, tab, ask("lit at dusk")...)
	until(t, tab, `document.querySelectorAll(".paragraph.shown mark").length === 1`)
	do(t, tab, ask("at midnight")...)
	until(t, tab, `document.querySelectorAll(".paragraph.shown, mark").length === 0`)
}
