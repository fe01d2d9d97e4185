package terminal

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"pilcrow/internal/answer"
	"pilcrow/internal/locale"
)

// Why writes how an answer came about: what was searched for and found, which
// model wrote it, and what was not shown.
func (r Renderer) Why(w io.Writer, a answer.Answer) error {
	_, err := io.WriteString(w, r.whySearch(a)+r.whyWords(a)+r.whyChecks(a))
	return err
}

// because is one line of an explanation.
func (r Renderer) because(label, value string) string {
	return r.wrap(0, span{label + ": ", faint}, span{value, normal})
}

func (r Renderer) whySearch(a answer.Answer) string {
	var b strings.Builder
	for _, query := range a.Searched {
		b.WriteString(r.because(locale.Say(r.Language, "Searched for"), query))
	}
	if a.Outcome != answer.Reply { // the headings of a reply were not found by a search
		b.WriteString(r.table(a.Passages))
	}
	if a.Receipt.WordsOnly {
		b.WriteString(r.because(locale.Say(r.Language, "Searched by"),
			locale.Say(r.Language, "words only: the log says why the vectors could not be used")))
	}
	if e := a.Receipt.Evidence; e != (answer.Evidence{}) {
		b.WriteString(r.because(locale.Say(r.Language, "Sure"), locale.Say(r.Language, "%.0f %% that what was found answers", 100*e.Chance)))
	}
	return b.String()
}

func (r Renderer) whyWords(a answer.Answer) string {
	var b strings.Builder
	b.WriteString(r.because(locale.Say(r.Language, "Words"), r.author(a)))
	if by := a.Receipt.ProfileBy; by != "" {
		b.WriteString(r.because(locale.Say(r.Language, "Profile"), locale.Say(r.Language, "%s, by %s", a.Receipt.Profile, by)))
	}
	if n := a.Receipt.Sent; n > 0 {
		sent := locale.Say(r.Language, "%d paragraphs", n)
		if r.Corpus != nil && n == r.Corpus.Len() {
			sent = locale.Say(r.Language, "the whole text")
		}
		b.WriteString(r.because(locale.Say(r.Language, "Sent to the model"), sent))
	}
	if t := a.Receipt.Tokens; t != nil {
		count := fmt.Sprint // not grouped
		b.WriteString(r.because(locale.Say(r.Language, "Tokens"),
			locale.Say(r.Language, "%s read and %s written", count(t.Prompt), count(t.Completion))+r.estimated(t.Estimated)))
	}
	if c := a.Receipt.Cost; c != nil {
		b.WriteString(r.because(locale.Say(r.Language, "Cost"), c.String()+r.estimated(c.Estimated)))
	}
	return b.String()
}

func (r Renderer) whyChecks(a answer.Answer) string {
	var b strings.Builder
	if a.Abstained {
		b.WriteString(r.because(locale.Say(r.Language, "No answer"), r.reason(a.Reason)))
	}
	for i, c := range a.Receipt.Checks {
		b.WriteString(r.because(locale.Say(r.Language, "Sentence %d", i+1), r.proof(c)))
	}
	if j := a.Receipt.Judge; j != nil {
		b.WriteString(r.because(locale.Say(r.Language, "Judge"), r.judging(*j)))
	}
	if n := a.Receipt.Recited(); n > 0 {
		b.WriteString(r.because(locale.Say(r.Language, "Citations corrected"), strconv.Itoa(n)))
	}
	if f := a.Receipt.Failure; f != "" {
		b.WriteString(r.because(locale.Say(r.Language, "The model failed"),
			locale.Say(r.Language, "%s, logged as %s", strings.ReplaceAll(string(f), "_", " "), a.Receipt.FailureID)))
	}
	for _, d := range a.Receipt.Dropped {
		fate := locale.Say(r.Language, "Not shown")
		if d.Replaced {
			fate = locale.Say(r.Language, "Replaced")
		}
		b.WriteString(r.because(fate, fmt.Sprintf("%q (%s)", printable(d.Text), d.Reason)))
	}
	return b.String()
}

// proof says what a claim is shown by.
func (r Renderer) proof(c answer.Checked) string {
	switch {
	case !c.Written:
		return locale.Say(r.Language, "the text's own, in place of one that is not proven")
	case c.Proof == answer.Judged:
		return locale.Say(r.Language, "the model's, proven by the judge")
	case c.Proof == answer.Wording:
		return locale.Say(r.Language, "the model's, in the text's own wording")
	}
	return locale.Say(r.Language, "the text's own, as the model wrote it")
}

func (r Renderer) judging(j answer.Judging) string {
	said := locale.Say(r.Language, "%s called %d of %d claims supported", j.Model, j.Supported, j.Claims)
	if t := j.Tokens; t != nil {
		said += "; " + locale.Say(r.Language, "%s read and %s written", fmt.Sprint(t.Prompt), fmt.Sprint(t.Completion)) + r.estimated(t.Estimated)
	}
	if j.Cost != nil {
		said += "; " + j.Cost.String() + r.estimated(j.Cost.Estimated)
	}
	return said
}

func (r Renderer) estimated(yes bool) string {
	if yes {
		return ", " + locale.Say(r.Language, "estimated")
	}
	return ""
}

// table lists passages with their scores, one a line.
func (r Renderer) table(passages []answer.Passage) string {
	longest := 0
	for _, p := range passages {
		longest = max(longest, displaywidth.String(name(p.Document, p.Paragraph, r.Several)))
	}
	var b strings.Builder
	for _, p := range passages {
		label := name(p.Document, p.Paragraph, r.Several)
		label += strings.Repeat(" ", longest-displaywidth.String(label))
		start := fmt.Sprintf("%4d.  %7.3f  %s  ", p.Rank, p.Score, printable(label))
		b.WriteString(start + p.Excerpt(toColumns(max(r.columns()-displaywidth.String(start), 20))) + "\n")
	}
	return b.String()
}

func (r Renderer) author(a answer.Answer) string {
	model, prompt := a.Receipt.Model, fmt.Sprintf("%.12s", a.Receipt.PromptHash)
	if a.Mode == answer.Model {
		return locale.Say(r.Language, "of the model %s, each sentence proven or replaced (prompt %s)", model, prompt)
	}
	if a.Receipt.Chosen {
		return locale.Say(r.Language, "of the text itself, chosen by the model %s (prompt %s)", model, prompt)
	}
	return locale.Say(r.Language, "of the text itself")
}

func (r Renderer) reason(why answer.Reason) string {
	switch why {
	case answer.OffTopic:
		return locale.Say(r.Language, "no paragraph is near enough")
	case answer.OtherLanguage:
		return locale.Say(r.Language, "no paragraph is near enough, and the question is in another language")
	case answer.Uncertain:
		return locale.Say(r.Language, "what was found may not answer")
	case answer.NotInText:
		return locale.Say(r.Language, "the model says that the paragraphs do not answer")
	case answer.Unsupported:
		return locale.Say(r.Language, "nothing that the model wrote is proven")
	}
	return strings.ReplaceAll(string(why), "_", " ")
}
