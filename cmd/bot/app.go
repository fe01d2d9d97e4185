package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
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

// An app wires the rooms of the house together for one command.
type app struct {
	streams
	ctx  context.Context
	line *commands
	file *retrieval.Index // what --index named; nil without
	far  *opensearch.Text // what index.url leads to, if the text is there; nil without

	standard *input // standard input, if it may hold a text
}

// config loads the settings and lays the command line's flags over them.
func (a *app) config() (config.Config, error) {
	c, err := config.Load(a.line.Config, os.LookupEnv)
	if len(a.line.Text) > 0 {
		c.Text = a.line.Text
	}
	return c, errors.Join(err, c.Validate())
}

// open loads the settings and the text.
func (a *app) open() (config.Config, *text.Corpus, error) {
	c, err := a.config()
	if err != nil {
		return c, nil, err
	}
	if a.isFar(c) {
		texts, err := a.openFar(c)
		return c, texts, err
	}
	if a.line.Index == "" {
		texts, err := a.corpus(c)
		return c, texts, err
	}
	if len(a.line.Text) > 0 {
		return c, nil, usageError{errors.New("--text and --index say different things: give one of them")}
	}
	index, texts, err := openIndex(a.line.Index)
	a.file = index
	return c, texts, err
}

// answerer puts together what answers questions about texts, and guards it.
func (a *app) answerer(c config.Config, texts *text.Corpus) (*chat.Guard, error) {
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
func (a *app) pipeline(c config.Config, texts *text.Corpus) (*answer.Pipeline, error) {
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
	if c.ModelConfigured() && !a.line.NoModel {
		if err := addModel(pipeline, c); err != nil {
			return nil, err
		}
	}
	return pipeline, nil
}

func (a *app) log(c config.Config) *slog.Logger {
	return slog.New(slog.NewTextHandler(a.err, &slog.HandlerOptions{Level: c.Log.Level}))
}

// renderer writes for whoever reads standard output.
func (a *app) renderer(texts *text.Corpus) terminal.Renderer {
	r := terminal.NewRenderer(a.out, nil)
	r.Corpus, r.Several = texts, len(texts.Documents) > 1
	return r
}

// writeJSON writes one value, indented, without escaping "<".
func (a *app) writeJSON(v any) error {
	if err := encode(a.out, v); err != nil {
		return fmt.Errorf("write to standard output: %w", err)
	}
	return nil
}

func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
