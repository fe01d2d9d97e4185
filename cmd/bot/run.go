package main

import "errors"

type runCommand struct{}

func (runCommand) Help() string {
	return "The frontends are those that the configuration lists under \"frontends\" (BOT_FRONTENDS): discord, telegram, web. " +
		"They share one index and one state; if one fails, all are ended, and the program with them."
}

var errNoFrontends = errors.New("the configuration lists no frontends: name them, as in frontends: [discord, web] (BOT_FRONTENDS=discord:web)")

func (runCommand) Run(a *app) error {
	conf, err := a.config()
	if err != nil {
		return err
	}
	if len(conf.Frontends) == 0 {
		return usageError{errNoFrontends}
	}
	return a.serve("", conf.Frontends...)
}
