package main

import (
	"fmt"

	"pilcrow/internal/eval"
)

type evalQuestions struct {
	Limit int `default:"30" placeholder:"N" help:"At most N answerable questions, spread over the text (${default})."`
}

// Help stands below the flags of "bot eval questions --help".
func (evalQuestions) Help() string {
	return "Prints one JSON object a line, in the form that --questions of the other commands reads: a question made by rules of a sentence with a number, a year, a definition or a name, " +
		"the sentence and its paragraph, and a few questions of general knowledge that the text does not answer. " +
		`It is a starting point and marks each line with "draft": true: reword the questions as people would ask them, throw away what makes no sense, and add questions about the topic that the text happens not to answer. ` +
		"Most rules are for English; of other languages a number or a name is left out of a sentence."
}

func (c evalQuestions) Run(a *app) error {
	if c.Limit < 1 {
		return usageError{fmt.Errorf("--limit must be at least 1")}
	}
	texts, err := a.measured()
	if err != nil {
		return err
	}
	lines := jsonLines(a.out)
	for _, d := range eval.Drafts(texts, c.Limit) {
		if err := lines.Encode(d); err != nil {
			return fmt.Errorf("write to standard output: %w", err)
		}
	}
	return nil
}
