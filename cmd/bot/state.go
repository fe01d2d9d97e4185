package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"pilcrow/config"
	"pilcrow/internal/chat"
	"pilcrow/internal/store"
)

// state opens what is kept beyond an answer, for this process alone. Whoever opens
// it closes it, and calls its Run beside the frontend's.
func (s *service) state(ctx context.Context) (*store.Store, error) {
	conf := s.config()
	options, err := stateOptions(conf.State)
	if err != nil {
		return nil, err
	}
	options.Log = s.app.log(conf)
	options.Version = func() string { return s.current.Load().stamp }
	return store.Open(ctx, options)
}

func stateOptions(c config.State) (store.Options, error) {
	o := store.Options{Dir: c.Dir, KeepHistory: c.KeepHistory, KeepFeedback: c.KeepFeedback, NoTexts: !c.Questions}
	if o.Dir == "" {
		var err error
		o.Dir, err = defaultState()
		return o, err
	}
	return o, nil
}

// defaultState is the folder for what programs keep between runs, by the XDG Base
// Directory Specification if its variable is set.
func defaultState() (string, error) {
	if dir := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "pilcrow"), nil
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", errors.New("this user has no folder for the bot's state: name one with state.dir (BOT_STATE_DIR)")
	}
	return filepath.Join(dir, "pilcrow", "state"), nil
}

// turnstile lets questions in as the settings say.
func turnstile(l config.Limits) *chat.Turnstile {
	return &chat.Turnstile{
		Person: chat.Limit{Minute: l.PersonPerMinute, Day: l.PersonPerDay},
		Group:  chat.Limit{Minute: l.ServerPerMinute, Day: l.ServerPerDay},
		AtOnce: l.AnswersAtOnce,
		Queue:  l.Queue,
	}
}
