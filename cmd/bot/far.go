package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"pilcrow/config"
	"pilcrow/internal/retrieval/opensearch"
	"pilcrow/internal/text"
	"pilcrow/internal/text/fetch"
	"pilcrow/internal/text/load"
)

// isFar reports whether the text is in a cluster.
func (a *app) isFar(c config.Config) bool {
	return c.Index.URL != "" && a.line.Index == "" && len(a.line.Text) == 0
}

func clusterSettings(x config.Index, urls []string) opensearch.Settings {
	return opensearch.Settings{URLs: urls, User: x.User, Password: x.Password.Reveal(), CA: x.CA, Timeout: x.Timeout}
}

// openFar opens what the cluster has. Its sample is kept in the user's cache folder.
func (a *app) openFar(c config.Config) (*text.Corpus, error) {
	dir, err := samplesDir()
	if err != nil {
		return nil, err
	}
	cluster, err := opensearch.New(a.ctx, clusterSettings(c.Index, c.Index.URLs()))
	if err != nil {
		return nil, err
	}
	if a.far, err = cluster.Open(a.ctx, c.Index.Name, dir); errors.Is(err, opensearch.ErrNothing) {
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
		a.log(c).Warn("a text in a cluster is searched by words only: no vectors", "model", c.Embeddings.Name)
	}
	return texts, nil
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

// batchTime is how long a cluster may take for one batch: it waits up to a minute for a copy
// that it can write to.
const batchTime = 90 * time.Second

// cluster is the one to load texts into.
func (c indexCommand) cluster(ctx context.Context, conf config.Config) (*opensearch.Cluster, error) {
	x := conf.Index
	if x.URL = cmp.Or(c.To, x.URL); x.URL == "" {
		return nil, usageError{errors.New("name the cluster with --to URL, or in index.url of the configuration")}
	}
	s := clusterSettings(x, x.URLs())
	s.Timeout = batchTime
	return opensearch.New(ctx, s)
}

// load brings the text into a cluster.
func (c indexCommand) load(ctx context.Context, a *app) error {
	conf, err := a.config()
	if err != nil {
		return err
	}
	if len(conf.Text) == 0 {
		return usageError{errors.New("name the text to bring there with --text")}
	}
	cluster, err := c.cluster(ctx, conf)
	if err != nil {
		return err
	}
	bar := &loadProgress{w: a.err, terminal: isTerminal(a.err)}
	defer bar.clear()
	began := time.Now()
	loaded, err := opensearch.Loader{
		Cluster: cluster, Name: conf.Index.Name, Sample: c.Sample, Progress: bar.show, Retry: bar.retry, Unmerged: bar.unmerged,
		Each:   a.each(ctx, conf),
		Attach: func(documents []*text.Document) ([]byte, error) { return json.Marshal(describe(documents)) },
	}.Load(ctx)
	bar.clear()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.out, "%s: %s, %s; %d sent in %s, sample of %d\n", loaded.Version, counted(loaded.Documents, "document"),
		counted(loaded.Paragraphs, "paragraph"), loaded.Sent, time.Since(began).Round(time.Second), loaded.Sample)
	return err
}

// each reads the text document by document; what is skipped is told the first time.
func (a *app) each(ctx context.Context, conf config.Config) func(visit func(*text.Document) error) error {
	told := false
	tell := func(s string) { fmt.Fprintln(a.err, s) }
	pages := a.fetcher(conf, tell)
	return func(visit func(*text.Document) error) error {
		l := load.Loader{Fetch: func(address string) (*fetch.Page, error) { return pages.Get(ctx, address) }}
		if !told {
			told = true
			l.Skipped = func(skipped []load.Skipped) { tell(load.Summary(skipped)) }
		}
		return l.Each(conf.Text, visit)
	}
}

func (c indexCommand) rollback(ctx context.Context, a *app) error {
	conf, err := a.config()
	if err != nil {
		return err
	}
	cluster, err := c.cluster(ctx, conf)
	if err != nil {
		return err
	}
	index, err := cluster.Rollback(ctx, conf.Index.Name)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.out, "%s answers again\n", index)
	return err
}

// A loadProgress says how far loading has come and how fast it goes: on a terminal in one line,
// elsewhere in a line from time to time.
type loadProgress struct {
	w        io.Writer
	terminal bool
	stage    string
	began    time.Time // of the stage
	first    int       // what was done then
	shown    time.Time
}

// How often a line is written.
const (
	onTerminal = 200 * time.Millisecond
	inLog      = 30 * time.Second
)

func (p *loadProgress) show(stage string, done, total int) {
	now := time.Now()
	if stage != p.stage {
		p.stage, p.began, p.first, p.shown = stage, now, done, time.Time{}
	}
	every := inLog
	if p.terminal {
		every = onTerminal
	}
	if now.Sub(p.shown) < every {
		return
	}
	p.shown = now
	line := stage
	if done > 0 {
		line += fmt.Sprintf(": %s", counted(done, "paragraph"))
	}
	if total > 0 {
		line += fmt.Sprintf(" of %d (%d %%)", total, 100*done/total)
	}
	if rate := float64(done-p.first) / now.Sub(p.began).Seconds(); done > p.first {
		line += fmt.Sprintf(", %.0f a second", rate)
	}
	p.write(line)
}

func (p *loadProgress) retry(failed error, wait time.Duration) {
	p.clear()
	fmt.Fprintf(p.w, "%v: again in %s\n", failed, wait)
}

func (p *loadProgress) unmerged(err error) {
	p.clear()
	fmt.Fprintf(p.w, "the text is loaded, but may take twice the disk (a merge that has begun goes on by itself): %v\n", err)
}

func (p *loadProgress) write(line string) {
	if p.terminal {
		fmt.Fprintf(p.w, "\r\x1b[K%s", line)
	} else {
		fmt.Fprintln(p.w, line)
	}
}

func (p *loadProgress) clear() {
	if p.terminal {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
