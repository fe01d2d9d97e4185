// Package assembly puts the parts of the program together by the settings: the text and what searches it, the
// language model and its judge, the state; and, for a bot that runs on and on, puts new versions in place of old ones.
package assembly

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
	"pilcrow/internal/terminal"
	"pilcrow/internal/text"
)

// An App puts the parts of the program together for one command.
type App struct {
	Streams
	Ctx   context.Context
	Flags Flags
	file  *retrieval.Index // what --index named; nil without
	far   *opensearch.Text // what index.url leads to, if the text is there; nil without

	Standard *Input // standard input, if it may hold a text
	Plain    bool   // the log is for the person who gave the command
}

// Flags are those of all commands.
type Flags struct {
	Config  string   `short:"c" type:"path" placeholder:"FILE" help:"Configuration file (YAML); default: BOT_CONFIG, ./pilcrow.yaml, or pilcrow/config.yaml in your configuration folder."`
	Text    []string `short:"t" type:"text" sep:"none" placeholder:"PATH" help:"File, folder or web address to answer from, or - for standard input; reads ${formats}. May be repeated."`
	Refresh bool     `help:"Fetch the pages of web addresses anew, even if they were fetched a short while ago."`
	Index   string   `short:"i" type:"existingfile" placeholder:"FILE" help:"Answer from an index that 'bot index' made, instead of --text: a large text is there at once."`
	NoModel bool     `help:"Answer with the sentences of the text, even if a model is configured."`
}

// Streams are where a command reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// A UsageError is the caller's mistake.
type UsageError struct{ error }

// Usage makes one.
func Usage(err error) error { return UsageError{err} }

// Config loads the settings and lays the command line's flags over them. Its error is a [UsageError].
func (a *App) Config() (config.Config, error) {
	c, err := config.Load(a.Flags.Config, os.LookupEnv)
	if len(a.Flags.Text) > 0 {
		c.Text = a.Flags.Text
	}
	if err = errors.Join(err, c.Validate()); err != nil {
		return c, Usage(err)
	}
	return c, nil
}

// Open loads the settings and the text.
func (a *App) Open() (config.Config, *text.Corpus, error) {
	c, err := a.Config()
	if err != nil {
		return c, nil, err
	}
	if a.isFar(c) {
		texts, err := a.openFar(c)
		return c, texts, err
	}
	if a.Flags.Index == "" {
		texts, err := a.Corpus(c)
		return c, texts, err
	}
	if len(a.Flags.Text) > 0 {
		return c, nil, Usage(errors.New("--text and --index say different things: give one of them"))
	}
	index, texts, err := openIndex(a.Flags.Index)
	a.file = index
	return c, texts, err
}

// Answerer puts together what answers questions about texts, and guards it.
func (a *App) Answerer(c config.Config, texts *text.Corpus) (*chat.Guard, error) {
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
	log := a.Log(c)
	_, search, err := a.Searchers(c, texts)
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
	if c.ModelConfigured() && !a.Flags.NoModel {
		if err := AddModel(pipeline, c); err != nil {
			return nil, err
		}
	}
	return pipeline, nil
}

// Log writes to standard error as the settings say.
func (a *App) Log(c config.Config) *slog.Logger {
	if a.Plain {
		return slog.New(terminal.NewLog(a.Err, c.Log.Level))
	}
	return slog.New(slog.NewTextHandler(a.Err, &slog.HandlerOptions{Level: c.Log.Level}))
}
