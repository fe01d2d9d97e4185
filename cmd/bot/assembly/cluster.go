package assembly

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"pilcrow/config"
	"pilcrow/internal/retrieval/opensearch"
	"pilcrow/internal/text"
)

// isFar reports whether the text is in a cluster.
func (a *App) isFar(c config.Config) bool {
	return c.Index.URL != "" && a.Flags.Index == "" && len(a.Flags.Text) == 0
}

// ClusterSettings are those of a cluster at urls.
func ClusterSettings(x config.Index, urls []string) opensearch.Settings {
	return opensearch.Settings{URLs: urls, User: x.User, Password: x.Password.Reveal(), CA: x.CA, Timeout: x.Timeout}
}

// openFar opens what the cluster has. Its sample is kept in the user's cache folder.
func (a *App) openFar(c config.Config) (*text.Corpus, error) {
	dir, err := samplesDir()
	if err != nil {
		return nil, err
	}
	cluster, err := opensearch.New(a.Ctx, ClusterSettings(c.Index, c.Index.URLs()))
	if err != nil {
		return nil, err
	}
	if a.far, err = cluster.Open(a.Ctx, c.Index.Name, dir); errors.Is(err, opensearch.ErrNothing) {
		return nil, fmt.Errorf("%s has no text called %s: bring one there with bot index --to %s --text PATH", c.Index.URL, c.Index.Name, c.Index.URL)
	}
	if err != nil {
		return nil, fmt.Errorf("the text in the cluster (index.url): %w", err)
	}
	texts, err := describedBy(a.far.Search.Sample)
	if err != nil {
		return nil, fmt.Errorf("the text in the cluster %w", err)
	}
	texts.Source = a.far.Index
	if c.Embeddings.Name != "" {
		a.Log(c).Warn("a text in a cluster is searched by words only: no vectors", "model", c.Embeddings.Name)
	}
	return texts, nil
}

// LookAtCluster checks that the text in use is intact in the cluster, and loads a newer version once there is one.
// A problem is logged when it begins and when it ends. Until then, searches fail as temporarily impossible.
func (w *Watch) LookAtCluster(ctx context.Context) {
	far := w.current.Load().far
	if far == nil {
		return
	}
	newest, err := far.Newest(ctx)
	switch {
	case err == nil && newest != far.Version:
		err = w.reload(ctx, "another text in the cluster")
		w.tell(notAnew, err, err)
		return
	case err != nil && !errors.Is(err, opensearch.ErrNothing):
		return // searches say that the cluster is away
	}
	switch lost := far.Check(ctx); {
	case errors.Is(lost, opensearch.ErrDamaged):
		w.tell("people read that the bot cannot search at the moment", lost, lost)
	case lost == nil:
		w.tell("the text in the cluster answers, but a bot that starts will not find it: load it anew with bot index --to", err, nil)
	}
}

// tell logs a problem with the text in the cluster once, and once that it is over. Lost says how the text is
// damaged, nil if it is intact.
func (w *Watch) tell(what string, err, lost error) {
	w.lost.Store(nil)
	if lost != nil {
		w.lost.Store(&lost)
	}
	said := ""
	if err != nil {
		said = what + err.Error()
	}
	switch {
	case said == w.told:
	case err != nil:
		w.Log().Error(what, "error", err)
	default:
		w.Log().Info("the text in the cluster is as it should be again")
	}
	w.told = said
}

func samplesDir() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	dir = filepath.Join(dir, "pilcrow", "samples")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("no place for the sample of the text: %w", err)
	}
	return dir, nil
}
