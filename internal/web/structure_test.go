//go:build !race

package web_test

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
	"pilcrow/internal/web/webtest"
)

const guide = `# The keeper's guide

## Duties

The keeper has three duties:

1. Trim the wick.
2. Fill the lamp:
   - with oil in summer,
   - with *paraffin* in winter.
3. Write the log.

## Lamps

| Lamp | Height | Lit since |
|------|--------|-----------|
| North | 31 m | 1821 |
| South | 18 m | 1866 |

## Signals

` + "```sh\nsignal --colour green \\\n  --every 10s\n```" + `

> Let no lamp go out.

## السجل

أضاء الحارس المصباح عند الغروب، وكتب في السجل: "LAMP 7" كل ليلة.
`

// structured is a text with everything that has a form of its own, and answers with the
// claims that contain the question's words.
func structured(t *testing.T, claims ...answer.Claim) chattest.Stub {
	t.Helper()
	d, err := load.File("guide.md", []byte(guide), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	return chattest.Stub{Text: &text.Corpus{Documents: []*text.Document{d}}, AnswerFunc: func(_ context.Context, q answer.Question, _ func(answer.Claim) error) (answer.Answer, error) {
		return answer.Answer{Question: q.Text, Outcome: answer.Answered, Mode: answer.Extractive, Claims: claims, Text: "-"}, nil
	}}
}

// cite quotes words of the guide.
func cite(t *testing.T, c *text.Corpus, words string) []answer.Citation {
	t.Helper()
	for _, p := range c.Documents[0].Paragraphs {
		if start := strings.Index(p.Text, words); start >= 0 {
			return []answer.Citation{{Document: "guide", Paragraph: p.Number, Quote: words, Start: start, End: start + len(words)}}
		}
	}
	t.Fatalf("no %q in the text", words)
	return nil
}

// TestStructure: lists are lists, tables are tables, code is code, also where words are marked.
func TestStructure(t *testing.T) {
	bare := structured(t)
	const lead = "The keeper has three duties:"
	claims := []answer.Claim{
		{Text: lead + " Trim the wick.", Lead: len(lead) + 1, Item: true, Proof: answer.Quotation, Citations: cite(t, bare.Text, "Trim the wick.")},
		{Text: "Write the log.", Item: true, Proof: answer.Quotation, Citations: cite(t, bare.Text, "Write the log.")},
		{Text: "South: 18 m", Proof: answer.Quotation, Citations: cite(t, bare.Text, "South\t18 m")},
		{Text: "--every 10s", Proof: answer.Quotation, Citations: cite(t, bare.Text, "--every 10s")},
		{Text: "المصباح عند الغروب", Proof: answer.Quotation, Citations: cite(t, bare.Text, "المصباح عند الغروب")},
	}
	s, tab := webtest.Serve(t, structured(t, claims...), nil), newTab(t)
	do(t, tab, chromedp.EmulateViewport(1280, 1000), chromedp.Navigate(s.URL), chromedp.WaitVisible("#p1"))
	do(t, tab, ask("Which duties?")...)
	until(t, tab, `document.querySelectorAll("mark").length > 4`)
	for expression, want := range map[string]string{
		`[...document.querySelectorAll("ul.list li")].map((e) => e.textContent.trim()).slice(0, 2).join("|")`:             "1. Trim the wick.|2. Fill the lamp:",
		`document.querySelectorAll("ul.list li.level-1").length + ""`:                                                     "2",
		`[...document.querySelectorAll("th")].filter((e) => e.closest(".body")).map((e) => e.textContent).join("|")`:      "Lamp|Height|Lit since",
		`[...document.querySelectorAll(".body td mark")].map((e) => e.textContent).join("|")`:                             "South|18 m",
		`document.querySelector(".body pre code").textContent`:                                                            "signal --colour green \\\n  --every 10s",
		`document.querySelector(".body pre mark").textContent`:                                                            "--every 10s",
		`document.querySelector("ul.claims").children.length + document.querySelector(".claims.lead").textContent`:        "2" + lead,
		`[...document.querySelectorAll(".paragraph")].filter((p) => getComputedStyle(p).direction === "rtl").length + ""`: "1",
	} {
		if got := eval[string](t, tab, expression); got != want {
			t.Errorf("%s: %q, want %q", expression, got, want)
		}
	}
	if !holds(t, tab, `(() => { const p = [...document.querySelectorAll(".paragraph")].find((p) => getComputedStyle(p).direction === "rtl"); return p.querySelector(".number").getBoundingClientRect().left > p.querySelector("mark").getBoundingClientRect().right })()`) {
		t.Error("the number of a paragraph that is read from the right does not stand at its right")
	}
	shot(t, tab, "structure")
	do(t, tab, emulateMedia("", &emulation.MediaFeature{Name: "prefers-color-scheme", Value: "dark"}))
	shot(t, tab, "structure-dark")
	do(t, tab, emulateMedia("", &emulation.MediaFeature{Name: "forced-colors", Value: "active"}, &emulation.MediaFeature{Name: "prefers-color-scheme", Value: "dark"}))
	shot(t, tab, "structure-forced")
	if !holds(t, tab, `getComputedStyle(document.querySelector("mark")).backgroundColor !== getComputedStyle(document.querySelector(".body")).backgroundColor`) {
		t.Error("in forced colours marks are not seen")
	}
	do(t, tab, emulateMedia("print"))
	shot(t, tab, "print")
	if got := eval[string](t, tab, `[getComputedStyle(document.querySelector("#text")).display, getComputedStyle(document.querySelector(".sources")).display, document.querySelectorAll(".sources li").length].join(" ")`); got != "none block 5" {
		t.Errorf("on paper: %s", got)
	}
}

// TestHeadingsStandOut: each heading stands once, above the paragraph below it, and is marked there if it is quoted;
// the title, which the page has above, stands in its paragraph only then.
func TestHeadingsStandOut(t *testing.T) {
	d, err := load.File("guide.md", []byte("# The guide\n\nIt tells all.\n\n## Winter\n\n### Lamps\n\nThey burn oil.\n\nThey smoke.\n"), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	c := &text.Corpus{Documents: []*text.Document{d}}
	var claims []answer.Claim
	s, tab := webtest.Serve(t, chattest.Stub{Text: c, AnswerFunc: func(_ context.Context, q answer.Question, _ func(answer.Claim) error) (answer.Answer, error) {
		return answer.Answer{Question: q.Text, Outcome: answer.Answered, Mode: answer.Extractive, Claims: claims, Text: "-"}, nil
	}}, nil), newTab(t)
	do(t, tab, chromedp.EmulateViewport(1280, 1000), chromedp.Navigate(s.URL), chromedp.WaitVisible("#p1"))
	const shown = `[...document.querySelectorAll("#paragraphs .heading, #paragraphs .body")].map((e) => e.textContent).join("|")`
	if got, want := eval[string](t, tab, shown), "It tells all.|Winter|Lamps|They burn oil.|They smoke."; got != want {
		t.Errorf("the page shows %q, want %q", got, want)
	}
	for _, quoted := range []string{"Winter", "The guide"} {
		claims = []answer.Claim{{Text: quoted, Proof: answer.Quotation, Citations: cite(t, c, quoted)}}
		do(t, tab, ask("What is called "+quoted+"?")...)
		until(t, tab, `[...document.querySelectorAll("#paragraphs mark")].map((e) => e.textContent).join("|") === "`+quoted+`"`)
	}
}

// TestSpeakers: who speaks stands out from what is said, also where words are marked.
func TestSpeakers(t *testing.T) {
	var b strings.Builder
	for _, said := range []string{"The wick is short tonight.", "Then the oil will last.", "It has to last until dawn.", "I shall wake you at four.", "Wake me at three."} {
		speaker := []string{"ADA", "BEN"}[strings.Count(b.String(), ":")%2]
		b.WriteString(speaker + ": " + said + "\n\n")
	}
	d, err := load.File("watch.txt", []byte(b.String()), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	service := chattest.Stub{Text: &text.Corpus{Documents: []*text.Document{d}}, AnswerFunc: func(_ context.Context, q answer.Question, _ func(answer.Claim) error) (answer.Answer, error) {
		const words = "Then the oil will last."
		for _, p := range d.Paragraphs {
			if start := strings.Index(p.Text, words); start >= 0 {
				c := answer.Claim{Text: words, Proof: answer.Quotation, Citations: []answer.Citation{{Document: d.Meta.Slug, Paragraph: p.Number, Quote: words, Start: start, End: start + len(words)}}}
				return answer.Answer{Question: q.Text, Outcome: answer.Answered, Claims: []answer.Claim{c}, Text: words}, nil
			}
		}
		t.Error("the text was read without its second turn")
		return answer.Answer{}, nil
	}}
	s, tab := webtest.Serve(t, service, nil), newTab(t)
	do(t, tab, chromedp.Navigate(s.URL), chromedp.WaitVisible("#p1"))
	do(t, tab, ask("Does the oil last?")...)
	do(t, tab, chromedp.Click(".turn .chip"), chromedp.WaitVisible(".paragraph mark"))
	if got := eval[string](t, tab, `[...document.querySelectorAll(".body .label")].map((e) => e.textContent + getComputedStyle(e).fontWeight).join(" ")`); got != "ADA:600 BEN:600 ADA:600 BEN:600 ADA:600" {
		t.Errorf("speakers: %q", got)
	}
	if got := eval[string](t, tab, marked); got != "Then the oil will last." {
		t.Errorf("marked: %q", got)
	}
	shot(t, tab, "speakers")
}

// TestNearestIsNoAnswer: passages that may not answer are called so, and shown as a list, a long one from the sentence
// on that comes nearest.
func TestNearestIsNoAnswer(t *testing.T) {
	service := structured(t)
	before, best := strings.Repeat("Häfen haben viele Regeln. ", 30), "The duties are four."
	service.AnswerFunc = func(_ context.Context, q answer.Question, _ func(answer.Claim) error) (answer.Answer, error) {
		p := service.Text.Documents[0].Paragraphs[0]
		return answer.Answer{Question: q.Text, Outcome: answer.Nearest, Abstained: true, Reason: answer.Uncertain, Text: "I am not sure that the text says this.",
			Passages: []answer.Passage{
				{Document: "guide", Paragraph: p.Number, Rank: 1, Score: .4, Text: p.Text},
				{Document: "guide", Paragraph: p.Number, Rank: 2, Score: .3, Text: before + best, Best: &answer.Citation{
					Document: "guide", Paragraph: p.Number, Quote: best, Start: len(before), End: len(before + best),
				}},
			}}, nil
	}
	s, tab := webtest.Serve(t, service, nil), newTab(t)
	do(t, tab, chromedp.Navigate(s.URL), chromedp.WaitVisible("#p1"))
	do(t, tab, ask("Which duties?")...)
	if got := eval[string](t, tab, `document.querySelector(".nearest").previousElementSibling.textContent + document.querySelectorAll(".claim").length`); got != "These paragraphs come near, and may not answer:0" {
		t.Errorf("%q", got)
	}
	if got := eval[string](t, tab, `document.querySelector(".nearest li:last-child .words").textContent`); got != "… "+best {
		t.Errorf("%q", got)
	}
	shot(t, tab, "nearest")
}

// TestWideNumbers: the numbers of a long text stand beside it, not in it, on every screen.
func TestWideNumbers(t *testing.T) {
	d := &text.Document{Meta: text.Meta{Slug: "long", Title: "Long"}}
	for n := 1; n <= 12_345; n++ {
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: "long", Number: n, Text: "A night in which the lamp was not put out."})
	}
	s, tab := webtest.Serve(t, chattest.Stub{Text: &text.Corpus{Documents: []*text.Document{d}}}, nil), newTab(t)
	for _, width := range []int64{1280, 820, 390} {
		do(t, tab, chromedp.EmulateViewport(width, 800), chromedp.Navigate("about:blank"), chromedp.Navigate(s.URL+"/#p12345"), chromedp.WaitVisible("#p12345.shown"))
		if !holds(t, tab, `(() => { const range = document.createRange(); range.selectNodeContents(document.querySelector("#p12345 .number")); const n = range.getBoundingClientRect(); return n.left >= document.querySelector("#text").getBoundingClientRect().left && n.right <= document.querySelector("#p12345 .body").getBoundingClientRect().left })()`) {
			t.Errorf("at %d pixels the number does not fit its margin", width)
		}
		if eval[bool](t, tab, `document.documentElement.scrollWidth > innerWidth`) {
			t.Errorf("at %d pixels the page is wider than the screen", width)
		}
		shot(t, tab, "wide-numbers")
	}
}
