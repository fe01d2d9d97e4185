// Package answer makes grounded answers: every sentence that it returns cites
// at least one paragraph of the text, and every quotation is cut out of its
// paragraph by code.
package answer

import (
	"strings"

	"pilcrow/internal/answer/choose"
	"pilcrow/internal/answer/grounding"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/claims"
)

// A Question is what a person asks.
type Question struct {
	Text     string
	History  []Turn // the same person's earlier turns, oldest first
	Language string // of the bot's own words around the answer: see [locale.Match]; "" means the question's

	// Watch is told what a model does for the answer whenever it begins to do something else;
	// nil: nobody is told. It is called between the calls of emit, as emit is, and must not
	// wait for anything.
	Watch func(Step)
}

// A Step is what a model does for an answer at the moment: see [llm.Step].
type Step = llm.Step

// The steps.
const (
	Choosing = llm.Choosing
	Reading  = llm.Reading
	Writing  = llm.Writing
	Checking = llm.Checking
)

// A Turn is one earlier question with the answer that was shown.
type Turn struct {
	Question string
	Answer   string     // its claims as text, without markers
	Cited    []Citation // what the answer cited
	Nearest  []Citation // the paragraphs that it showed instead, nearest first, without quotes
}

// A Citation points at the words of a paragraph that a claim rests on.
type Citation = claims.Citation

// A Claim is one sentence of an answer with what it rests on: at least one citation.
type Claim struct {
	Text      string     `json:"text"`               // without markers
	Proof     Proof      `json:"proof"`              // what shows that the text carries it
	Quoted    bool       `json:"quoted,omitempty"`   // the text's own words among a model's: to be shown in quotation marks
	Replaces  bool       `json:"replaces,omitempty"` // they stand in the place of a model's sentence that was not proven
	Item      bool       `json:"item,omitempty"`     // an item of a list
	Lead      int        `json:"lead,omitempty"`     // Text[:Lead] leads into the list that the item begins
	Citations []Citation `json:"citations"`
}

// A Passage is a paragraph that the search brought up, or a heading with the number of the first
// paragraph below it.
type Passage struct {
	Document  string    `json:"document"`
	Paragraph int       `json:"paragraph"`
	Heading   string    `json:"heading,omitempty"`
	Rank      int       `json:"rank"`
	Score     float64   `json:"score"`
	Text      string    `json:"text"`
	Above     int       `json:"above,omitempty"` // where in Text begins what the paragraph says, behind its headings
	Best      *Citation `json:"best,omitempty"`  // its sentence that comes nearest to what was asked; nil of a heading
}

// Says is what the paragraph says, without the headings above it.
func (p Passage) Says() string { return p.Text[p.Above:] }

// Excerpt is as much of what the paragraph says as there is room for: its beginning or, where the best sentence
// would be cut off, what stands from that one on. shorten cuts words to the room, with an ellipsis at their end.
func (p Passage) Excerpt(shorten func(string) string) string {
	if p.Best == nil || p.Best.Start <= p.Above || !strings.HasSuffix(shorten(p.Text[p.Above:p.Best.End]), "…") {
		return shorten(p.Says())
	}
	return shorten("… " + p.Text[p.Best.Start:])
}

// Said is the claim as people see it: in quotation marks if it is quoted.
func (c Claim) Said() string {
	if c.Quoted {
		return "“" + c.Text + "”"
	}
	return c.Text
}

// Proof says what shows that the text carries a claim: see [claims.Proof].
type Proof = claims.Proof

// The proofs.
const (
	Quotation = claims.Quotation
	Wording   = claims.Wording
	Judged    = claims.Judged
)

// Evidence is what shows whether the text answers a question.
type Evidence = choose.Evidence

// Mode says who chose the words of an answer.
type Mode string

// The modes.
const (
	Extractive Mode = "extractive" // sentences of the text itself, chosen by code or by a model that points
	Model      Mode = "model"      // a language model's sentences, each proven, or replaced by one of the text
)

// Outcome says in a word what came of a question.
type Outcome string

// The outcomes.
const (
	Answered Outcome = "answer"      // the text answers
	Nearest  Outcome = "nearest"     // passages come near, and may not answer
	Absent   Outcome = "not_in_text" // the text does not answer
	Reply    Outcome = "reply"       // the bot's own words: a greeting, about itself, about the text as a whole
)

// Reason says in a word why there is no answer.
type Reason string

// The reasons of an abstention.
const (
	EmptyQuestion Reason = "empty_question" // the question has no word to search for
	Uncertain     Reason = "uncertain"      // passages come near, and may not answer
	OffTopic      Reason = "off_topic"      // the search found nothing near enough: no model was asked
	OtherLanguage Reason = "other_language" // as OffTopic, and the question is in another language than the text
	NotInText     Reason = "not_in_text"    // the model said that the paragraphs do not answer
	SmallTalk     Reason = "small_talk"     // nothing was asked
	AboutBot      Reason = "about_bot"      // it was asked about the bot
	AboutText     Reason = "about_text"     // it was asked about the text as a whole, and its description answers
	Unsupported   Reason = "unsupported"    // nothing that the model wrote is proven, and the text has no sentence in its place
)

// An Answer is the checked truth about a question: one value for every
// frontend, the JSON output and the evaluation.
type Answer struct {
	Question    string    `json:"question"`
	Searched    []string  `json:"searched"`             // the queries as searched
	Understood  string    `json:"understood,omitempty"` // the question as a model completed it from the conversation, checked, or without slips of the pen
	Mode        Mode      `json:"mode"`
	Outcome     Outcome   `json:"outcome"`
	Abstained   bool      `json:"abstained"`             // unless the outcome is an answer
	Reason      Reason    `json:"reason"`                // "" unless abstained
	Frame       string    `json:"frame,omitempty"`       // whose view the claims report, as in "According to Lei Kezhong, …:"
	Text        string    `json:"text"`                  // the claims with their markers, or one sentence of abstention
	Claims      []Claim   `json:"claims"`                // empty if abstained
	Passages    []Passage `json:"passages"`              // what was found, nearest first; of a reply, the headings that it tells of
	Language    string    `json:"language,omitempty"`    // of the bot's own words, one of [locale.Languages]
	Suggestions []string  `json:"suggestions,omitempty"` // questions that the text answers
	Notice      string    `json:"notice,omitempty"`      // what the person should know: cut short, model away
	Receipt     Receipt   `json:"receipt"`               // how the answer came about
}

// Nearest returns at most n of the passages that stand where there is no answer; none of a reply.
func (a Answer) Nearest(n int) []Passage {
	if !a.Abstained || a.Outcome == Reply {
		return nil
	}
	return a.Passages[:min(len(a.Passages), n)]
}

// A Receipt says how an answer came about, for "--why" and for the log.
type Receipt struct {
	Model      string          `json:"model,omitempty"`       // name as configured; "" if none was asked
	Profile    Profile         `json:"profile,omitempty"`     // what the model was used for
	ProfileBy  string          `json:"profile_by,omitempty"`  // whose word that is: the settings, a self-test, the model's name
	PromptHash string          `json:"prompt_hash,omitempty"` // SHA-256 of the prompt's messages, hex
	WordsOnly  bool            `json:"words_only,omitempty"`  // the vectors that are configured could not be used for the search
	Chosen     bool            `json:"chosen,omitempty"`      // the model chose among sentences of the text
	Sent       int             `json:"sent,omitempty"`        // passages that a model had to read, nearest first; 0 if none had
	Tokens     *llm.Tokens     `json:"tokens,omitempty"`      // what the model used; nil if none was asked, or it does not say
	Cost       *llm.Cost       `json:"cost,omitempty"`        // of the tokens; nil if no price is known
	Evidence   Evidence        `json:"evidence"`              // that the text answers, by code
	Checks     []Checked       `json:"checks,omitempty"`      // what became of each claim of a model, in order
	Dropped    []Dropped       `json:"dropped,omitempty"`     // claims of the model that are not shown as it wrote them
	Judge      *Judging        `json:"judge,omitempty"`       // what the judge did; nil if none was asked
	Times      *Times          `json:"times,omitempty"`       // how long it took; nil if nobody measured
	Failure    llm.FailureKind `json:"failure,omitempty"`     // how the model failed, if it did
	FailureID  string          `json:"failure_id,omitempty"`  // under which the log has its cause
}

// Times are how long an answer took, in seconds from the question on, a queue before it left out.
type Times struct {
	First float64 `json:"first,omitempty"` // until the first claim was checked; absent if there was none
	Whole float64 `json:"whole"`           // until the answer was whole
}

// Fates counts what became of the claims that a model wrote: shown as written, replaced by
// the sentence of the text that they rest on, or left out.
func (r Receipt) Fates() (written, replaced, leftOut int) {
	for _, c := range r.Checks {
		if c.Written {
			written++
		}
	}
	for _, d := range r.Dropped {
		if d.Replaced {
			replaced++
		}
	}
	return written, replaced, len(r.Dropped) - replaced
}

// Recited counts the claims that are shown with other citations than the model gave.
func (r Receipt) Recited() int {
	n := 0
	for _, c := range r.Checks {
		if c.Recited {
			n++
		}
	}
	return n
}

// What became of the claims of a model, and who judged them: see [grounding].
type (
	Checked = grounding.Checked
	Dropped = grounding.Dropped
	Judging = grounding.Judging
	Judge   = grounding.Judge
)
