package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/config"
	"pilcrow/internal/retrieval/opensearch"
	"pilcrow/internal/terminal"
	"pilcrow/internal/text"
	"pilcrow/internal/text/fetch"
	"pilcrow/internal/text/load"
)

// batchTime is how long a cluster may take for one batch: it waits up to a minute for a copy
// that it can write to.
const batchTime = 90 * time.Second

// cluster is the one to load texts into.
func (c indexCommand) cluster(ctx context.Context, conf config.Config) (*opensearch.Cluster, error) {
	x := conf.Index
	if x.URL = cmp.Or(c.To, x.URL); x.URL == "" {
		return nil, assembly.Usage(errors.New("name the cluster with --to URL, or in index.url of the configuration"))
	}
	s := assembly.ClusterSettings(x, x.URLs())
	s.Timeout = batchTime
	return opensearch.New(ctx, s)
}

// load brings the text into a cluster.
func (c indexCommand) load(ctx context.Context, a *app) error {
	conf, err := a.Config()
	if err != nil {
		return err
	}
	if len(conf.Text) == 0 {
		return assembly.Usage(errors.New("name the text to bring there with --text"))
	}
	cluster, err := c.cluster(ctx, conf)
	if err != nil {
		return err
	}
	bar := &loadProgress{w: a.Err, terminal: terminal.IsTerminal(a.Err)}
	defer bar.clear()
	began := time.Now()
	loaded, err := opensearch.Loader{
		Cluster: cluster, Name: conf.Index.Name, Sample: c.Sample, Progress: bar.show, Retry: bar.retry, Unmerged: bar.unmerged,
		Each:   a.each(ctx, conf),
		Attach: func(documents []*text.Document) ([]byte, error) { return json.Marshal(assembly.Describe(documents)) },
	}.Load(ctx)
	bar.clear()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.Out, "%s: %s, %s; %d sent in %s, sample of %d\n", loaded.Version, terminal.Counted(loaded.Documents, "document"),
		terminal.Counted(loaded.Paragraphs, "paragraph"), loaded.Sent, time.Since(began).Round(time.Second), loaded.Sample)
	return err
}

// each reads the text document by document; what is skipped is told the first time.
func (a *app) each(ctx context.Context, conf config.Config) func(visit func(*text.Document) error) error {
	told := false
	tell := func(s string) { fmt.Fprintln(a.Err, s) }
	pages := a.Fetcher(conf, tell)
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
	conf, err := a.Config()
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
	_, err = fmt.Fprintf(a.Out, "%s answers again\n", index)
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
		line += fmt.Sprintf(": %s", terminal.Counted(done, "paragraph"))
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
