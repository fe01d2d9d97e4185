package terminal

import (
	"fmt"
	"io"
	"strings"

	"pilcrow/internal/answer"
)

// Why writes how an answer came about: what was searched for and found, which
// model wrote it, and what was not shown.
func (r Renderer) Why(w io.Writer, a answer.Answer) error {
	var b strings.Builder
	line := func(label, format string, args ...any) {
		b.WriteString(r.wrap(0, span{label + ": ", faint}, span{fmt.Sprintf(format, args...), normal}))
	}
	for _, query := range a.Searched {
		line("Searched for", "%s", query)
	}
	if table := r.table(a.Passages); table != "" {
		b.WriteString(table)
	}
	if a.Receipt.WordsOnly {
		line("Searched by", "words only: the log says why the vectors could not be used")
	}
	line("Gate", "the best paragraph must score %.2f", a.Receipt.Gate)
	line("Words", "%s", author(a))
	if by := a.Receipt.ProfileBy; by != "" {
		line("Profile", "%s, by %s", a.Receipt.Profile, by)
	}
	if n := a.Receipt.Sent; n > 0 && n < len(a.Passages) {
		line("Sent to the model", "the nearest %d of %d paragraphs: its context has no room for more", n, len(a.Passages))
	}
	if t := a.Receipt.Tokens; t != nil {
		line("Tokens", "%d read and %d written%s", t.Prompt, t.Completion, estimated(t.Estimated))
	}
	if c := a.Receipt.Cost; c != nil {
		line("Cost", "%s%s", c, estimated(c.Estimated))
	}
	if a.Abstained {
		line("No answer", "%s", because(a.Reason))
	}
	for i, c := range a.Receipt.Checks {
		line(fmt.Sprintf("Sentence %d", i+1), "found in the text: %s", printable(c.String()))
	}
	if a.Receipt.Recited > 0 {
		line("Citations corrected", "%d", a.Receipt.Recited)
	}
	if a.Receipt.Failure != "" {
		line("The model failed", "%s, logged as %s", strings.ReplaceAll(string(a.Receipt.Failure), "_", " "), a.Receipt.FailureID)
	}
	for _, d := range a.Receipt.Dropped {
		line("Not shown", "%q (%s)", printable(d.Text), d.Reason)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func estimated(yes bool) string {
	if yes {
		return ", estimated"
	}
	return ""
}

// table lists passages with their scores, one a line.
func (r Renderer) table(passages []answer.Passage) string {
	longest := 0
	for _, p := range passages {
		longest = max(longest, columns.StringWidth(name(p.Document, p.Paragraph, r.Several)))
	}
	var b strings.Builder
	for _, p := range passages {
		label := columns.FillRight(name(p.Document, p.Paragraph, r.Several), longest)
		start := fmt.Sprintf("%4d.  %7.3f  %s  ", p.Rank, p.Score, printable(label))
		width := r.Width
		if width == 0 {
			width = defaultWidth
		}
		b.WriteString(start + shorten(p.Text, max(width-columns.StringWidth(start), 20)) + "\n")
	}
	return b.String()
}

func author(a answer.Answer) string {
	if a.Mode == answer.Model {
		return fmt.Sprintf("of the model %s, checked (prompt %.12s)", a.Receipt.Model, a.Receipt.PromptHash)
	}
	if a.Receipt.Chosen {
		return fmt.Sprintf("of the text itself, chosen by the model %s (prompt %.12s)", a.Receipt.Model, a.Receipt.PromptHash)
	}
	return "of the text itself"
}

func because(r answer.Reason) string {
	switch r {
	case answer.OffTopic:
		return "no paragraph is near enough"
	case answer.OtherLanguage:
		return "no paragraph is near enough, and the question is in another language"
	case answer.NotInText:
		return "the model says that the paragraphs do not answer"
	case answer.Unsupported:
		return "no sentence of the model stood up to the checks"
	}
	return strings.ReplaceAll(string(r), "_", " ")
}
