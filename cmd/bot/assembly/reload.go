package assembly

import (
	"cmp"
	"context"
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"pilcrow/config"
	"pilcrow/internal/chat"
	"pilcrow/internal/text/load"
)

// lookEvery is how often the files are looked at. Looking at very many takes a
// while; at most a fiftieth of the time is spent on it.
const (
	lookEvery = 5 * time.Second
	lookShare = 50
)

// Run serves people on a frontend until ctx ends. Meanwhile a new version is
// loaded on SIGHUP, and when the files of the current one have changed.
func (s *Service) Run(ctx context.Context, f chat.Frontend) error {
	watching, stop := context.WithCancel(ctx)
	hangUp := make(chan os.Signal, 1)
	signal.Notify(hangUp, syscall.SIGHUP)
	var beside sync.WaitGroup
	beside.Go(func() { s.watch(watching, hangUp) })
	beside.Go(func() { s.tryJudges(watching) })
	defer func() { signal.Stop(hangUp); stop(); beside.Wait() }()
	return f.Run(ctx, s)
}

func (s *Service) watch(ctx context.Context, hangUp <-chan os.Signal) {
	w := NewWatch(s)
	next := time.NewTimer(lookEvery)
	defer next.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-hangUp:
			w.Reload(ctx, "SIGHUP")
		case <-next.C:
			began := time.Now()
			if w.look() {
				w.Reload(ctx, "files changed")
			} else {
				w.LookAtCluster(ctx)
			}
			next.Reset(max(lookEvery, lookShare*time.Since(began)))
		}
	}
}

// A Watch notices that the files of a service have changed.
type Watch struct {
	*Service
	files []string // of the version that was tried last, good or bad
	tried string   // their stamp then
	seen  string   // their stamp at the last look
	told  string   // what was wrong with the text in the cluster at the last look, "" for nothing
}

// NewWatch begins with the version that the service has.
func NewWatch(s *Service) *Watch {
	w := &Watch{Service: s}
	w.note(s.current.Load())
	return w
}

func (w *Watch) note(v *version) { w.files, w.tried, w.seen = v.files, v.stamp, v.stamp }

// look reports whether there is a new version: the files have changed, and no more
// since the last look. One that is still being written is left alone.
func (w *Watch) look() bool {
	now := load.Stamp(w.files)
	settled := now == w.seen
	w.seen = now
	return settled && now != w.tried
}

// Reload tries a new version. What it says goes to the log of the version that
// serves.
func (w *Watch) Reload(ctx context.Context, why string) {
	if err := w.reload(ctx, why); err != nil {
		w.failure.Store(&err)
		w.Log().Error(notAnew, "why", why, "error", err)
	}
}

const notAnew = "settings and texts could not be loaded anew: those loaded before still answer"

func (w *Watch) reload(ctx context.Context, why string) error {
	log := w.Log()
	w.tried = load.Stamp(w.files)
	v, err := w.load(ctx, noTerminal{w.App.Err})
	if ctx.Err() != nil {
		return nil
	}
	if v != nil {
		w.note(v)
	}
	if err != nil {
		return err
	}
	w.current.Store(v)
	w.failure.Store(nil)
	log.Info("settings and texts were loaded anew", "why", why, "documents", len(v.texts.Documents))
	return nil
}

// noTerminal hides from a progress bar that it would write to a terminal, where
// somebody may be typing.
type noTerminal struct{ io.Writer }

// files are what a version is read from. A configuration file may come to be
// where there is none yet.
func (a *App) files(c config.Config) []string {
	files := []string{cmp.Or(config.File(a.Flags.Config, os.LookupEnv), "pilcrow.yaml")}
	if a.Flags.Index == "" && !a.isFar(c) {
		files = append(files, c.Text...)
	}
	model, _ := CheckedModel(c).Path() // "" if this user has no place for it
	judge, _ := checkedJudge(c).Path()
	for _, file := range []string{a.Flags.Index, c.Model.KeyFile, c.Judge.KeyFile, c.Embeddings.KeyFile, c.Index.PasswordFile, c.Index.CAFile, model, judge} {
		if file != "" {
			files = append(files, file)
		}
	}
	return files
}
