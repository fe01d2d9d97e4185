package chat

import (
	"strings"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// About is what people are told of how the bot works, in plain text.
type About struct {
	Model        string        // that writes answers, "" if they are the text's own sentences
	Chooses      bool          // the model only chooses among sentences of the text
	LogsTexts    bool          // the log has the words of questions
	KeepsTexts   bool          // questions without an answer are kept in their words
	KeepHistory  time.Duration // answers, for follow-ups and buttons
	KeepFeedback time.Duration // votes, and questions without an answer
}

// Mode tells whose words the answers are.
func (a About) Mode(language string) string {
	switch {
	case a.Model == "":
		return locale.Say(language, "My answers are sentences of the text itself. No language model is used.")
	case a.Chooses:
		return locale.Say(language, "My answers are sentences of the text itself. The language model %s helps to choose them.", a.Model)
	}
	return locale.Say(language, "The language model %s writes my answers. Each of its sentences is checked against the text before you see it.", a.Model)
}

// Kept tells what is kept of people, and for how long.
func (a About) Kept(language string) string {
	lines := []string{
		locale.Say(language, "I keep your questions with my answers for %s, so that you can ask further, and your votes for %s.",
			lasting(language, a.KeepHistory), lasting(language, a.KeepFeedback)),
	}
	if a.KeepsTexts {
		lines = append(lines, locale.Say(language, "Questions that the text does not answer are kept in their words as long as votes."))
	}
	if a.LogsTexts {
		lines = append(lines, locale.Say(language, "The words of questions are also written to a log."))
	} else {
		lines = append(lines, locale.Say(language, "The words of questions are not written to any log."))
	}
	lines = append(lines, locale.Say(language, "With /forget you delete all of it."))
	return strings.Join(lines, " ")
}

// lasting says how long something is kept, in days or hours.
func lasting(language string, d time.Duration) string {
	const day = 24 * time.Hour
	if d >= 2*day && d%day == 0 {
		return locale.Say(language, "%d days", int(d/day))
	}
	return locale.Say(language, "%d hours", int(d.Round(time.Hour)/time.Hour))
}

// Byline tells whose words an answer is.
func Byline(language string, a answer.Answer) string {
	switch {
	case a.Abstained:
		return locale.Say(language, "I answer from the text alone")
	case a.Mode == answer.Model:
		return locale.Say(language, "Words of %s, checked against the text", a.Receipt.Model)
	case a.Receipt.Chosen:
		return locale.Say(language, "Words of the text, chosen by %s", a.Receipt.Model)
	}
	return locale.Say(language, "Words of the text itself")
}

// PassageOf finds a paragraph that an answer cites or found: in the answer, else in
// the corpus, which may be nil.
func PassageOf(a answer.Answer, c *text.Corpus, slug string, number int) (text.Paragraph, bool) {
	for _, p := range a.Passages {
		if p.Document == slug && p.Paragraph == number {
			return text.Paragraph{Document: slug, Number: number, Heading: p.Heading, Text: p.Text}, true
		}
	}
	if c == nil {
		return text.Paragraph{}, false
	}
	return c.Paragraph(slug, number)
}

// Verified counts the quotes of an answer, and how many stand in their paragraphs
// as they are quoted.
func Verified(a answer.Answer, corpus *text.Corpus) (good, all int) {
	for _, claim := range a.Claims {
		for _, c := range claim.Citations {
			all++
			p, ok := PassageOf(a, corpus, c.Document, c.Paragraph)
			if span := (text.Span{Start: c.Start, End: c.End}); ok && Within(p.Text, span) && span.Of(p.Text) == c.Quote {
				good++
			}
		}
	}
	return good, all
}
