package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/answer"
	"pilcrow/internal/eval"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/terminal"
	"pilcrow/internal/text"
)

type evalCommand struct {
	Retrieval evalRetrieval `cmd:"" help:"Measure the search on a question set."`
	Answers   evalAnswers   `cmd:"" help:"Measure the answers on a question set."`
	Questions evalQuestions `cmd:"" help:"Draft a question set about --text, for you to edit."`
}

// An evalSet names a question set.
type evalSet struct {
	Beir      string `type:"existingdir" required:"" xor:"set" placeholder:"DIR" help:"Folder with corpus.jsonl, queries.jsonl and qrels/test.tsv (BEIR); each document is one paragraph."`
	Questions string `type:"existingfile" required:"" xor:"set" placeholder:"FILE" help:"Question set about --text, one JSON object a line."`
	Within    bool   `help:"Ask each question about its own group only (metadata.group, or the document)."`
}

type evalRetrieval struct {
	evalSet
	Context bool   `help:"Use the conversation before a question (metadata.history)."`
	RunFile string `name:"run" type:"path" placeholder:"FILE" help:"Write the rankings as a TREC run file."`
	JSON    bool   `name:"json" help:"Print the figures as JSON."`
}

func (c evalRetrieval) Run(a *app) error {
	set, err := c.read(a)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(a.Ctx, os.Interrupt)
	defer stop()
	progress := terminal.NewProgress(a.Err, "searching")
	defer progress.Clear()
	measured := eval.Retrieval{Index: index, Within: c.Within, Context: c.Context, Progress: progress.Show}
	report, rankings, err := measured.Run(ctx, set)
	progress.Clear()
	if err != nil {
		return err
	}
	if err := c.writeRun(rankings); err != nil {
		return err
	}
	rows := []eval.Row{{Name: set.Name, Report: report}}
	if c.JSON {
		return eval.WriteJSON(a.Out, rows)
	}
	return eval.WriteTable(a.Out, rows)
}

// read reads the set; one without questions is a mistake.
func (c evalSet) read(a *app) (*eval.Set, error) {
	set, err := c.open(a)
	if err == nil && len(set.Questions) == 0 {
		return nil, assembly.Usage(fmt.Errorf("%s has no question of which it is known what answers it", cmp.Or(c.Beir, c.Questions)))
	}
	return set, err
}

func (c evalSet) open(a *app) (*eval.Set, error) {
	if c.Beir != "" {
		return eval.ReadBEIR(c.Beir)
	}
	texts, err := a.measured()
	if err != nil {
		return nil, err
	}
	f, err := os.Open(c.Questions)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return eval.ReadQuestions(f, filepath.Base(c.Questions), texts)
}

// measured reads the text that is measured. It cannot be an index file, which does not hand
// out its paragraphs.
func (a *app) measured() (*text.Corpus, error) {
	if a.Flags.Index != "" {
		return nil, assembly.Usage(errors.New("bot eval reads the text itself: name it with --text, not --index"))
	}
	_, texts, err := a.Open()
	return texts, err
}

func (c evalRetrieval) writeRun(rankings []eval.Ranking) (err error) {
	if c.RunFile == "" {
		return nil
	}
	f, err := os.Create(c.RunFile)
	if err != nil {
		return fmt.Errorf("write the run: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return eval.WriteRun(f, "pilcrow", rankings)
}

// index is the search as "bot ask" uses it.
func index(_ context.Context, paragraphs []text.Paragraph) (eval.Index, error) {
	x := retrieval.NewIndex(paragraphs)
	return func(q eval.Question) retrieval.Searcher {
		return retrieval.FollowUp{Searcher: x, Turns: answer.Turns(q.History)}
	}, nil
}

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
		return assembly.Usage(fmt.Errorf("--limit must be at least 1"))
	}
	texts, err := a.measured()
	if err != nil {
		return err
	}
	lines := jsonLines(a.Out)
	for _, d := range eval.Drafts(texts, c.Limit) {
		if err := lines.Encode(d); err != nil {
			return fmt.Errorf("write to standard output: %w", err)
		}
	}
	return nil
}
