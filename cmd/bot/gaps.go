package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/answer"
	"pilcrow/internal/insights"
	"pilcrow/internal/state"
	"pilcrow/internal/state/gaps"
)

type gapsCommand struct {
	Since   string `placeholder:"WHEN" help:"Only what was asked since: 12h, 7d, or a date as 2026-11-01."`
	Servers bool   `help:"What was asked of the texts that servers have brought, instead of yours."`
	CSV     bool   `name:"csv" xor:"form" help:"Print comma-separated values."`
	JSON    bool   `name:"json" xor:"form" help:"Print JSON, with all wordings."`
	HTML    string `name:"html" type:"path" placeholder:"FILE" xor:"form" help:"Write a page that needs nothing else: questions a day, outcomes, times, proofs, votes and cost, and what was not answered with the paragraphs nearest to it."`
}

func (gapsCommand) Help() string {
	return "Questions that share half of their words or more, inflections and function words aside, are counted as one."
}

func (c gapsCommand) Run(a *app) error {
	since, err := sinceTime(c.Since, time.Now())
	if err != nil {
		return assembly.Usage(err)
	}
	return a.look(func(kept state.Store) error {
		if c.HTML != "" {
			return a.insightsPage(c.HTML, kept, since)
		}
		asked, err := kept.Gaps(a.Ctx, since)
		if err != nil {
			return err
		}
		return c.tell(a, asked)
	})
}

// tell writes what was asked of the operator's texts, or of those of servers.
func (c gapsCommand) tell(a *app, asked []state.Gap) error {
	operators, servers := gaps.Apart(asked)
	if c.Servers {
		return c.write(a, gaps.Groups(servers))
	}
	if len(servers) > 0 {
		fmt.Fprintf(a.Err, "Not among these: %d asked of texts that servers have brought (bot gaps --servers).\n", len(servers))
	}
	return c.write(a, gaps.Groups(operators))
}

func (c gapsCommand) write(a *app, groups []gaps.Group) error {
	write := gaps.WriteTable
	switch {
	case c.CSV:
		write = gaps.WriteCSV
	case c.JSON:
		write = gaps.WriteJSON
	}
	if err := write(a.Out, groups); err != nil {
		return fmt.Errorf("write to standard output: %w", err)
	}
	return nil
}

// insightsPage writes what was asked as a page, with what today's text has near the
// questions without an answer.
func (a *app) insightsPage(path string, kept insights.Kept, since time.Time) error {
	conf, texts, err := a.Open()
	if err != nil {
		return err
	}
	conf.Embeddings.Name = "" // by words is near enough
	index, _, err := a.Searchers(conf, texts)
	if err != nil {
		return err
	}
	pipeline := &answer.Pipeline{Corpus: texts, Search: index, K: conf.Search.Paragraphs}
	maker := insights.Maker{Kept: kept, Several: len(texts.Documents) > 1, Find: pipeline.Find}
	if conf.Web.BaseURL != "" {
		maker.Base = strings.TrimSuffix(conf.Web.BaseURL, "/") + "/"
	}
	report, err := maker.Make(a.Ctx, since, time.Now())
	if err != nil {
		return err
	}
	return writePage(path, report.WriteHTML)
}

// writePage writes a page for its owner's eyes only: questions are not for everybody.
func writePage(path string, write func(io.Writer) error) error {
	var page bytes.Buffer
	if err := write(&page); err != nil {
		return err
	}
	if err := os.WriteFile(path, page.Bytes(), 0o600); err != nil {
		return fmt.Errorf("write the page: %w", err)
	}
	return nil
}

// look reads the state, which a running bot may be writing to.
func (a *app) look(look func(state.Store) error) (err error) {
	conf, err := a.Config()
	if err != nil {
		return err
	}
	s, err := a.ReadState(conf.State)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return look(s)
}

// sinceTime reads a time as "12h" or "7d" before now, or as a local date; "" is
// the beginning.
func sinceTime(s string, now time.Time) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	if days, ok := strings.CutSuffix(s, "d"); ok {
		if n, err := strconv.Atoi(days); err == nil && n > 0 {
			return now.AddDate(0, 0, -n), nil
		}
	}
	if d, err := time.ParseDuration(s); err == nil && d > 0 {
		return now.Add(-d), nil
	}
	if date, err := time.ParseInLocation(time.DateOnly, s, now.Location()); err == nil {
		return date, nil
	}
	return time.Time{}, fmt.Errorf("--since: %q is no time: write 12h, 7d or 2026-11-01", s)
}
