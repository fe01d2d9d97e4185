package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"

	"pilcrow/config"
	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/opensearch"
	"pilcrow/internal/text"
)

// An App wires the rooms of the house together for one command.
type App struct {
	streams
	ctx   context.Context
	flags Flags
	file  *retrieval.Index // what --index named; nil without
	far   *opensearch.Text // what index.url leads to, if the text is there; nil without

	standard *input // standard input, if it may hold a text
}

// Flags are those of all commands.
type Flags struct {
	Config  string   `short:"c" type:"path" placeholder:"FILE" help:"Configuration file (YAML); default: BOT_CONFIG, ./pilcrow.yaml, or pilcrow/config.yaml in your configuration folder."`
	Text    []string `short:"t" type:"text" sep:"none" placeholder:"PATH" help:"File, folder or web address to answer from, or - for standard input; reads ${formats}. May be repeated."`
	Refresh bool     `help:"Fetch the pages of web addresses anew, even if they were fetched a short while ago."`
	Index   string   `short:"i" type:"existingfile" placeholder:"FILE" help:"Answer from an index that 'bot index' made, instead of --text: a large text is there at once."`
	NoModel bool     `help:"Answer with the sentences of the text, even if a model is configured."`
}

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// A usageError is the caller's mistake.
type usageError struct{ error }

// config loads the settings and lays the command line's flags over them.
func (a *App) config() (config.Config, error) {
	c, err := config.Load(a.flags.Config, os.LookupEnv)
	if len(a.flags.Text) > 0 {
		c.Text = a.flags.Text
	}
	return c, errors.Join(err, c.Validate())
}

// open loads the settings and the text.
func (a *App) open() (config.Config, *text.Corpus, error) {
	c, err := a.config()
	if err != nil {
		return c, nil, err
	}
	if a.isFar(c) {
		texts, err := a.openFar(c)
		return c, texts, err
	}
	if a.flags.Index == "" {
		texts, err := a.corpus(c)
		return c, texts, err
	}
	if len(a.flags.Text) > 0 {
		return c, nil, usageError{errors.New("--text and --index say different things: give one of them")}
	}
	index, texts, err := openIndex(a.flags.Index)
	a.file = index
	return c, texts, err
}

// answerer puts together what answers questions about texts, and guards it.
func (a *App) answerer(c config.Config, texts *text.Corpus) (*chat.Guard, error) {
	pipeline, err := a.pipeline(c, texts)
	if err != nil {
		return nil, err
	}
	return guard(c, pipeline), nil
}

func guard(c config.Config, p *answer.Pipeline) *chat.Guard {
	return &chat.Guard{Answerer: p, Text: p.Corpus, Limit: c.Limits.QuestionCharacters, Log: p.Log, LogQuestions: c.Log.Questions}
}

// pipeline puts together what answers questions about texts.
func (a *App) pipeline(c config.Config, texts *text.Corpus) (*answer.Pipeline, error) {
	log := a.log(c)
	_, search, err := a.searchers(c, texts)
	if err != nil {
		return nil, err
	}
	pipeline := &answer.Pipeline{
		Corpus:    texts,
		Search:    search,
		K:         c.Search.Paragraphs,
		Sentences: c.Answer.Sentences,
		Sure:      c.Answer.Sure,
		Near:      c.Answer.Near,
		Log:       log,
	}
	if c.ModelConfigured() && !a.flags.NoModel {
		if err := addModel(pipeline, c); err != nil {
			return nil, err
		}
	}
	return pipeline, nil
}

func (a *App) log(c config.Config) *slog.Logger {
	return slog.New(slog.NewTextHandler(a.err, &slog.HandlerOptions{Level: c.Log.Level}))
}
