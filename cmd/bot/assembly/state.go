package assembly

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"pilcrow/config"
	"pilcrow/internal/state"
	"pilcrow/internal/state/postgres"
	"pilcrow/internal/state/sqlite"
)

// OpenState opens what is kept over a restart: for this process alone, or in the database
// that the settings name. Whoever opens it closes it.
func (s *Service) OpenState(ctx context.Context) (state.Store, error) {
	conf := s.Config()
	options := stateOptions(conf.State)
	options.Version = s.Words
	options.Log = s.Log()
	if conf.State.URL != "" {
		return postgres.Open(ctx, conf.State.URL, postgresOptions(conf.State, options))
	}
	dir, err := StateDir(conf.State)
	if err != nil {
		return nil, err
	}
	return sqlite.Open(ctx, dir, options)
}

// ReadState opens it for looking only, also while a bot uses it.
func (a *App) ReadState(c config.State) (state.Store, error) {
	options := stateOptions(c)
	if c.URL != "" {
		return postgres.Read(a.Ctx, c.URL, postgresOptions(c, options))
	}
	dir, err := StateDir(c)
	if err != nil {
		return nil, err
	}
	s, err := sqlite.Read(a.Ctx, dir, options)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: commands that serve a platform make it; state.dir (BOT_STATE_DIR) names another folder", err)
	}
	return s, err
}

func postgresOptions(c config.State, o state.Options) postgres.Options {
	return postgres.Options{Options: o, Password: c.Password.Reveal(), Lease: c.Lease}
}

func stateOptions(c config.State) state.Options {
	return state.Options{KeepHistory: c.KeepHistory, KeepFeedback: c.KeepFeedback, NoTexts: !c.Questions}
}

// StateDir is the folder that the settings name, or the usual one.
func StateDir(c config.State) (string, error) {
	if c.Dir != "" {
		return c.Dir, nil
	}
	return defaultState()
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
