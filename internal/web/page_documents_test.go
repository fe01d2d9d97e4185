//go:build !race

package web_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/text"
	"pilcrow/internal/web/webtest"
)

var manyTexts = func() *text.Corpus {
	c := &text.Corpus{}
	for i := range 300 {
		slug := fmt.Sprintf("a-very-long-name-of-a-text-that-goes-on-and-on-%03d", i)
		c.Documents = append(c.Documents, &text.Document{Meta: text.Meta{Slug: slug, Title: fmt.Sprintf("Chronicle of the year %d", 1500+i), Author: "Åsa Ek"},
			Paragraphs: []text.Paragraph{{Document: slug, Number: 1, Text: fmt.Sprintf("In the year %d nothing happened.", 1500+i)}}})
	}
	return c
}()

// TestManyDocuments: one of three hundred is found by a part of its title.
func TestManyDocuments(t *testing.T) {
	service := chattest.Stub{Text: manyTexts, AnswerFunc: func(_ context.Context, q answer.Question, _ func(answer.Claim) error) (answer.Answer, error) {
		d := manyTexts.Documents[123]
		p := d.Paragraphs[0]
		return answer.Answer{Question: q.Text, Outcome: answer.Answered, Text: p.Text, Claims: []answer.Claim{{Text: p.Text, Proof: answer.Quotation,
			Citations: []answer.Citation{{Document: d.Meta.Slug, Paragraph: 1, Quote: p.Text, End: len(p.Text)}}}}}, nil
	}}
	s, tab := webtest.Serve(t, service, nil), newTab(t)
	do(t, tab, chromedp.EmulateViewport(390, 800), chromedp.Navigate(s.URL), chromedp.WaitVisible("#document"), chromedp.Click("#document"),
		chromedp.SendKeys("#filter", "asa 1777"))
	until(t, tab, `document.querySelectorAll("#listed button").length === 1`)
	shot(t, tab, "documents")
	do(t, tab, chromedp.Click("#listed button"))
	until(t, tab, `document.querySelector("#title").textContent === "Chronicle of the year 1777"`)
	do(t, tab, chromedp.Click("#see-talk"))
	do(t, tab, ask("What happened?")...)
	shot(t, tab, "long-slug")
	if eval[bool](t, tab, `document.documentElement.scrollWidth > innerWidth || document.querySelector(".chip").offsetWidth > 200`) {
		t.Error("a long slug does not fit")
	}
	do(t, tab, chromedp.Click(".turn .chip"))
	until(t, tab, marked+` === "In the year 1623 nothing happened."`)
}
