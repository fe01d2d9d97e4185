package chat

import (
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// About describes how the bot works, for people.
type About struct {
	Model        string        // that writes answers, "" if they are the text's own sentences
	Chooses      bool          // the model only chooses among sentences of the text
	LogsTexts    bool          // the log contains the words of questions
	KeepsTexts   bool          // questions without an answer are kept in their words
	KeepHistory  time.Duration // answers, for follow-ups and buttons
	KeepFeedback time.Duration // votes, and questions without an answer
}

// Mode says whose words the answers are.
func (a About) Mode(language string) string {
	switch {
	case a.Model == "":
		return locale.Say(language, "My answers are sentences of the text itself. No language model is used.")
	case a.Chooses:
		return locale.Say(language, "My answers are sentences of the text itself. The language model %s helps to choose them.", a.Model)
	}
	return locale.Say(language, "The language model %s writes my answers. Each of its sentences is checked against the text before you see it.", a.Model)
}

// Kept says what is kept of people, and for how long.
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
	return locale.Join(lines...)
}

// lasting says how long something is kept, in days or hours.
func lasting(language string, d time.Duration) string {
	const day = 24 * time.Hour
	if d >= 2*day && d%day == 0 {
		return locale.Say(language, "%d days", int(d/day))
	}
	return locale.Say(language, "%d hours", int(d.Round(time.Hour)/time.Hour))
}

// Byline says whose words an answer is and what shows that the text carries them; "" where
// the frame says it already, and where there is no answer.
func Byline(language string, a answer.Answer) string {
	switch {
	case a.Abstained, a.Frame != "" && a.Mode != answer.Model && !a.Receipt.Chosen:
		return ""
	case a.Mode == answer.Model:
		return locale.Say(language, "Words of %s: %s", a.Receipt.Model, proof(language, a))
	case a.Receipt.Chosen:
		return locale.Say(language, "Words of the text, chosen by %s", a.Receipt.Model)
	}
	return locale.Say(language, "Words of the text itself")
}

// proof says in words what shows that the text carries what a model wrote.
func proof(language string, a answer.Answer) string {
	quoted := 0
	for _, c := range a.Claims {
		if c.Quoted || c.Proof == answer.Quotation {
			quoted++
		}
	}
	switch quoted {
	case 0:
		return locale.Say(language, "each sentence proven by the text")
	case len(a.Claims):
		return locale.Say(language, "quoted from the text word for word")
	}
	return locale.Say(language, "%d of %d sentences in the text’s own words, the others proven by it", quoted, len(a.Claims))
}

// Standing says how an answer is getting on that is not finished; position is that in the queue, 0 if it
// does not wait.
func Standing(language string, claims []answer.Claim, position int) string {
	switch {
	case position > 0:
		return locale.Say(language, "Waiting: number %d in the queue.", position)
	case len(claims) > 0:
		return locale.Say(language, "More is being checked…")
	}
	return locale.Say(language, "Looking in the text…")
}

// PassageOf finds a paragraph that an answer cites or found: in the answer, else in the corpus, which may
// be nil. The passages of a reply are headings, so its paragraphs are only in the corpus.
func PassageOf(a answer.Answer, c *text.Corpus, slug string, number int) (text.Paragraph, bool) {
	for _, p := range a.Passages {
		if a.Outcome != answer.Reply && p.Document == slug && p.Paragraph == number {
			return ParagraphOf(p), true
		}
	}
	if c == nil {
		return text.Paragraph{}, false
	}
	return c.Paragraph(slug, number)
}

// ParagraphOf is the paragraph that a passage shows, as far as the passage tells: what it says, and what stands above.
func ParagraphOf(p answer.Passage) text.Paragraph {
	found := text.Paragraph{Document: p.Document, Number: p.Paragraph, Heading: p.Heading, Text: p.Text}
	if p.Above > 0 {
		above, body := text.Span{End: p.Above - 1}, text.Span{Start: p.Above, End: len(p.Text)}
		found.Blocks = []text.Block{{Span: above, Kind: text.SectionHeading}, {Span: body}}
	}
	return found
}
