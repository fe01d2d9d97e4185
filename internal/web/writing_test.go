//go:build !race

package web_test

import (
	"context"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/web"
	"pilcrow/internal/web/webtest"
)

// scribe is a model.
func scribe(chooses bool) func(*web.Server) {
	return func(s *web.Server) {
		s.About = func() chat.About { return chat.About{Model: "Scribe", Chooses: chooses} }
	}
}

// TestWhileAModelWrites: it is seen what a model does, as it does it, and which sentence the
// text's words stand for; Stop, and trying again.
func TestWhileAModelWrites(t *testing.T) {
	steps := make(chan answer.Step)
	var asked atomic.Int32
	service := webtest.Answering(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		if asked.Add(1) > 1 {
			a, err := webtest.Always.Answer(ctx, q, emit)
			a.Mode, a.Claims[1].Quoted, a.Claims[1].Replaces = answer.Model, true, true
			a.Receipt = answer.Receipt{Model: "Scribe", Dropped: []answer.Dropped{{Text: "Lamp 7 is green.", Reason: "green", Replaced: true}}}
			return a, err
		}
		for step := range steps {
			q.Watch(step)
			if step == answer.Checking {
				if err := emit(webtest.LampClaim(3)); err != nil {
					return answer.Answer{}, err
				}
			}
		}
		<-ctx.Done()
		return answer.Answer{}, ctx.Err()
	})
	s, tab := webtest.Serve(t, service, scribe(false)), newTab(t)
	do(t, tab, chromedp.Navigate(s.URL), chromedp.WaitVisible("#p40"), chromedp.SetValue("#question", "Which?"), chromedp.Click("#send"))
	for _, show := range []struct {
		step answer.Step
		says string
	}{{answer.Reading, "Scribe reads the text"}, {answer.Writing, "Scribe writes the next sentence"}, {answer.Checking, "The next sentence is checked against the text"}, {answer.Writing, "Scribe writes the next sentence"}} {
		steps <- show.step
		until(t, tab, `document.querySelector(".waiting")?.textContent === `+strconv.Quote(show.says))
	}
	close(steps)
	if !holds(t, tab, `document.activeElement.id === "stop"`) {
		t.Error("the focus is lost when Ask becomes Stop")
	}
	until(t, tab, `document.querySelectorAll(".claim").length === 1 && document.querySelector(".claims ~ .waiting") !== null`)
	shot(t, tab, "writing")
	do(t, tab, chromedp.Click("#stop"), chromedp.WaitVisible(".again"))
	if !holds(t, tab, `document.activeElement.id === "send"`) {
		t.Error("the focus is lost when Stop becomes Ask")
	}
	do(t, tab, chromedp.Click(".turn .again"), chromedp.WaitVisible(answered+" .tools"))
	if n := eval[int](t, tab, `document.querySelectorAll(".turn").length`); n != 1 {
		t.Errorf("%d turns after trying again", n)
	}
	if got := eval[string](t, tab, `document.querySelector(".replaced").textContent + document.querySelectorAll(".claim.quoted").length`); !strings.HasPrefix(got, "A sentence of the model was not proven: the text’s own words stand in its place") || !strings.HasSuffix(got, "1") {
		t.Errorf("replaced: %q", got)
	}
	if got := eval[string](t, tab, `[...document.querySelectorAll(".instead")].map((e) => e.closest(".claim").querySelector(".words").textContent + e.textContent).join("|")`); got != "“Lamp 7 burns.”the text’s words" {
		t.Errorf("marked as in another's place: %q", got)
	}
	do(t, tab, chromedp.EmulateViewport(1280, 420), chromedp.Click(".why summary"))
	until(t, tab, `(() => { const w = document.querySelector(".why").getBoundingClientRect(), l = document.querySelector("#log").getBoundingClientRect(); return w.top >= l.top - 1 && (w.bottom <= l.bottom + 1 || w.top <= l.top + 1) })()`)
	shot(t, tab, "replaced-why")
}

// TestReadingOnWhileAnAnswerComes: what a person is at stays as it is: the focus on a citation,
// and the paragraph that it opened.
func TestReadingOnWhileAnAnswerComes(t *testing.T) {
	next := make(chan struct{})
	s, tab := webtest.Serve(t, webtest.Answering(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		return webtest.Always.Answer(ctx, q, func(c answer.Claim) error {
			err := emit(c)
			<-next
			return err
		})
	}), nil), newTab(t)
	do(t, tab, chromedp.Navigate(s.URL), chromedp.WaitVisible("#p40"), chromedp.SetValue("#question", "Which?"), chromedp.Click("#send"),
		chromedp.WaitVisible(`.chip[href="#p3"]`), chromedp.Focus(`.chip[href="#p3"]`))
	next <- struct{}{}
	do(t, tab, chromedp.WaitVisible(`.chip[href="#p7"]`))
	if !holds(t, tab, `document.activeElement.matches('.chip[href="#p3"]')`) {
		t.Error("the second sentence takes the focus away")
	}
	do(t, tab, chromedp.Click(`.chip[href="#p3"]`))
	until(t, tab, marked+` === "lamp 3 was never put out,"`)
	next <- struct{}{}
	do(t, tab, chromedp.WaitVisible(answered+" .frame"))
	if got := eval[string](t, tab, marked+` + document.activeElement.id + document.querySelectorAll(".turn .claim").length`); got != "lamp 3 was never put out,p32" {
		t.Errorf("once the answer is there: %q", got)
	}
}

// TestErrorsAreInView: however long the conversation is, what went wrong is seen.
func TestErrorsAreInView(t *testing.T) {
	s, tab := webtest.Serve(t, webtest.Answering(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		if strings.Contains(q.Text, "broken") {
			return answer.Answer{}, &chat.Error{Kind: chat.ModelAway}
		}
		return webtest.Always.Answer(ctx, q, emit)
	}), nil), newTab(t)
	do(t, tab, chromedp.EmulateViewport(1280, 400), chromedp.Navigate(s.URL), chromedp.WaitVisible("#p40"))
	for range 4 {
		do(t, tab, ask("Which lamps?")...)
	}
	do(t, tab, chromedp.SetValue("#question", strings.Repeat("A broken lamp and ", 40)), chromedp.Click("#send"), chromedp.WaitVisible(".again"))
	until(t, tab, `(() => { const e = document.querySelector(".again").getBoundingClientRect(), l = document.querySelector("#log").getBoundingClientRect(); return e.top >= l.top && e.bottom <= l.bottom + 1 })()`)
}

// TestChoosingModel: a model that only chooses is not said to write, nor to be none.
func TestChoosingModel(t *testing.T) {
	release := make(chan struct{})
	s, tab := webtest.Serve(t, webtest.Answering(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		q.Watch(answer.Choosing)
		<-release
		return webtest.Always.Answer(ctx, q, emit)
	}), scribe(true)), newTab(t)
	do(t, tab, chromedp.Navigate(s.URL), chromedp.WaitVisible("#p40"))
	if got := eval[string](t, tab, `document.querySelector("#welcome").textContent`); !strings.Contains(got, "The language model Scribe helps to choose them.") {
		t.Errorf("the page says %q", got)
	}
	do(t, tab, chromedp.SetValue("#question", "Which?"), chromedp.Click("#send"))
	until(t, tab, `document.querySelector(".waiting")?.textContent.startsWith("Scribe chooses")`)
	close(release)
	do(t, tab, chromedp.WaitVisible(answered+" .tools"))
}
