// Package answer makes grounded answers: every sentence that it returns cites
// at least one paragraph of the text, and every quotation is cut out of its
// paragraph by code.
package answer

import (
	"context"
	"fmt"
)

// A Question is what a person asks.
type Question struct {
	Text     string
	History  []Turn // the same person's earlier turns, oldest first
	Language string // of the bot's own words around the answer: see [locale.Match]; "" means the question's
}

// A Turn is one earlier question with the answer that was shown.
type Turn struct {
	Question string
	Answer   string     // its claims as text, without markers
	Cited    []Citation // what the answer cited
}

// A Citation points at the words of a paragraph that a claim rests on.
type Citation struct {
	Document  string `json:"document"`  // slug
	Paragraph int    `json:"paragraph"` // number, from 1
	Quote     string `json:"quote"`     // verbatim: the paragraph's Text[Start:End]
	Start     int    `json:"start"`     // byte offset in the paragraph's text
	End       int    `json:"end"`
}

// Marker writes the citation as people see it: "[¶20]", or "[article ¶20]" if
// several documents are loaded.
func (c Citation) Marker(several bool) string {
	if several {
		return fmt.Sprintf("[%s ¶%d]", c.Document, c.Paragraph)
	}
	return fmt.Sprintf("[¶%d]", c.Paragraph)
}

// A Claim is one sentence of an answer with what it rests on: at least one citation.
type Claim struct {
	Text      string     `json:"text"` // without markers
	Citations []Citation `json:"citations"`
}

// A Passage is a paragraph that the search brought up.
type Passage struct {
	Document  string  `json:"document"`
	Paragraph int     `json:"paragraph"`
	Heading   string  `json:"heading,omitempty"`
	Rank      int     `json:"rank"`
	Score     float64 `json:"score"`
	Text      string  `json:"text"`
}

// Mode says who chose the words of an answer.
type Mode string

// The modes.
const (
	Extractive Mode = "extractive" // sentences of the text itself, chosen by code or by a small model
	Model      Mode = "model"      // a language model's sentences, each checked
)

// Reason says in a word why there is no answer.
type Reason string

// The reasons of an abstention.
const (
	EmptyQuestion Reason = "empty_question" // the question has no word to search for
	OffTopic      Reason = "off_topic"      // the search found nothing near enough: no model was asked
	OtherLanguage Reason = "other_language" // as OffTopic, and the question is in another language than the text
	NotInText     Reason = "not_in_text"    // the model said that the paragraphs do not answer
	Unsupported   Reason = "unsupported"    // no sentence of the model's answer stood up to the checks
)

// An Answer is the checked truth about a question: one value for every
// frontend, the JSON output and the evaluation.
type Answer struct {
	Question   string    `json:"question"`
	Searched   []string  `json:"searched"`             // the queries as searched
	Understood string    `json:"understood,omitempty"` // the question as a model completed it from the conversation, checked
	Mode       Mode      `json:"mode"`
	Abstained  bool      `json:"abstained"`
	Reason     Reason    `json:"reason"`           // "" unless abstained
	Frame      string    `json:"frame,omitempty"`  // whose view the claims report, as in "According to Lei Kezhong, …:"
	Text       string    `json:"text"`             // the claims with their markers, or one sentence of abstention
	Claims     []Claim   `json:"claims"`           // empty if abstained
	Passages   []Passage `json:"passages"`         // what was found, nearest first
	Notice     string    `json:"notice,omitempty"` // what the person should know: cut short, model away
	Receipt    Receipt   `json:"receipt"`          // how the answer came about
}

// A Receipt tells how an answer came about, for "--why" and for the log.
type Receipt struct {
	Model      string      `json:"model,omitempty"`       // name as configured; "" if none was asked
	Profile    Profile     `json:"profile,omitempty"`     // what the model was used for
	ProfileBy  string      `json:"profile_by,omitempty"`  // whose word that is: the settings, a self-test, the model's name
	PromptHash string      `json:"prompt_hash,omitempty"` // SHA-256 of the prompt's messages, hex
	WordsOnly  bool        `json:"words_only,omitempty"`  // the vectors that are configured could not be used for the search
	Chosen     bool        `json:"chosen,omitempty"`      // the model chose among sentences of the text
	Sent       int         `json:"sent,omitempty"`        // passages that a model had to read, nearest first; 0 if none had
	Tokens     *Tokens     `json:"tokens,omitempty"`      // what the model used; nil if none was asked, or it does not say
	Cost       *Cost       `json:"cost,omitempty"`        // of the tokens; nil if no price is known
	Gate       float64     `json:"gate"`                  // the score that the best passage had to reach
	Checks     []Checked   `json:"checks,omitempty"`      // how each claim of a model stood up, in order
	Dropped    []Dropped   `json:"dropped,omitempty"`     // sentences of the model that were not shown
	Recited    int         `json:"recited,omitempty"`     // claims whose citation code corrected
	Failure    FailureKind `json:"failure,omitempty"`     // how the model failed, if it did
	FailureID  string      `json:"failure_id,omitempty"`  // under which the log has its cause
}

// Dropped is a sentence that a model wrote and that was not shown.
type Dropped struct {
	Text   string `json:"text"`
	Reason string `json:"reason"` // the first check that it failed
}

// A Message is one message of a chat prompt.
type Message struct {
	Role    string // "system", "user" or "assistant"
	Content string
}

// A Generator is a language model. It calls emit with each piece of its
// completion as it arrives; an error from emit stops the model and is returned.
// It returns nil only for a complete answer: a stream that ends early is an error.
type Generator interface {
	Generate(ctx context.Context, prompt []Message, emit func(piece string) error) error
}
