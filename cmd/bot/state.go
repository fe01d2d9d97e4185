package main

import (
	"errors"
	"fmt"
	"strings"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/state/sqlite"
)

type stateCommand struct {
	Check   stateCheckCommand   `cmd:"" help:"Report whether what the bot keeps between runs is whole."`
	Recover stateRecoverCommand `cmd:"" help:"Set a damaged state aside, and make a new one of what can still be read. Stop the bot first."`
}

func (stateCommand) Help() string {
	return "The state is one file in the folder of state.dir (BOT_STATE_DIR): which questions were taken on, answers for follow-ups, " +
		"the settings of servers, votes, and questions that had no answer. In PostgreSQL (state.url) its own tools check and recover it."
}

type stateCheckCommand struct{}

var errDamagedState = errors.New("the state is damaged: stop the bot, and \"bot state recover\" sets it aside and makes a new one of what can still be read")

func (stateCheckCommand) Run(a *app) error {
	dir, err := a.stateDir()
	if err != nil {
		return err
	}
	faults, err := sqlite.Check(a.Ctx, dir)
	if err != nil {
		return err
	}
	if len(faults) == 0 {
		_, err := fmt.Fprintf(a.Out, "The state in %s is whole.\n", dir)
		return err
	}
	fmt.Fprintf(a.Err, "%s:\n  %s\n", dir, strings.Join(faults, "\n  "))
	return errDamagedState
}

type stateRecoverCommand struct{}

// contents are what the tables hold, in words.
var contents = []struct{ table, what string }{
	{"settings", "settings of servers"},
	{"journal", "which questions were taken on"},
	{"exchanges", "answers, for follow-ups"},
	{"messages", "where the answers stand"},
	{"feedback", "votes"},
	{"gaps", "questions that had no answer"},
}

func (stateRecoverCommand) Run(a *app) error {
	dir, err := a.stateDir()
	if err != nil {
		return err
	}
	r, err := sqlite.Recover(a.Ctx, dir)
	if err != nil {
		return err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "The old state is %s; the new one has:\n", r.Aside)
	for _, c := range contents {
		fmt.Fprintf(&b, "%8d  %s", r.Kept[c.table], c.what)
		for _, cut := range r.Cut {
			if cut == c.table {
				b.WriteString(" (some, or all, are lost)")
			}
		}
		b.WriteByte('\n')
	}
	_, err = fmt.Fprint(a.Out, b.String())
	return err
}

// stateDir is the folder of the state, if it is in one.
func (a *app) stateDir() (string, error) {
	conf, err := a.Config()
	if err != nil {
		return "", err
	}
	if conf.State.URL != "" {
		return "", errInPostgreSQL
	}
	return assembly.StateDir(conf.State)
}

var errInPostgreSQL = errors.New("the state is in PostgreSQL (state.url): pg_amcheck looks whether it is whole, and a backup made with pg_dump brings it back")
