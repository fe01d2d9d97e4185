package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"time"

	"pilcrow/internal/gaps"
	"pilcrow/internal/store"
)

type gapsCommand struct {
	Since string `placeholder:"WHEN" help:"Only what was asked since: 12h, 7d, or a date as 2026-11-01."`
	CSV   bool   `name:"csv" xor:"form" help:"Print comma-separated values."`
	JSON  bool   `name:"json" xor:"form" help:"Print JSON, with all wordings."`
}

func (gapsCommand) Help() string {
	return "Questions that share half of their words or more, inflections and function words aside, are counted as one."
}

func (c gapsCommand) Run(a *app) error {
	since, err := sinceTime(c.Since, time.Now())
	if err != nil {
		return usageError{err}
	}
	asked, err := a.gaps(since)
	if err != nil {
		return err
	}
	write := gaps.WriteTable
	switch {
	case c.CSV:
		write = gaps.WriteCSV
	case c.JSON:
		write = gaps.WriteJSON
	}
	if err := write(a.out, gaps.Groups(asked)); err != nil {
		return fmt.Errorf("write to standard output: %w", err)
	}
	return nil
}

// gaps reads them from the state, which a running bot may be writing to.
func (a *app) gaps(since time.Time) (asked []store.Gap, err error) {
	conf, err := a.config()
	if err != nil {
		return nil, err
	}
	options, err := stateOptions(conf.State)
	if err != nil {
		return nil, err
	}
	s, err := store.Read(a.ctx, options)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: commands that serve a platform make it; state.dir (BOT_STATE_DIR) names another folder", err)
	}
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return s.Gaps(a.ctx, since)
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
