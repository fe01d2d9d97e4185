package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"pilcrow/config"
	"pilcrow/corpus"
	"pilcrow/internal/terminal"
	"pilcrow/internal/text"
	"pilcrow/internal/text/fetch"
	"pilcrow/internal/text/load"
)

// corpus reads the texts of the configuration, or the article that ships.
func (a *App) corpus(c config.Config) (*text.Corpus, error) {
	if len(c.Text) == 0 {
		return corpus.Load()
	}
	if a.standard != nil && a.standard.use != "" && slices.Contains(c.Text, load.Input) {
		return nil, usageError{fmt.Errorf("standard input is %s already: put the text into a file", a.standard.use)}
	}
	progress := terminal.NewProgress(a.err, "reading")
	defer progress.Clear()
	show := func(done, total int) {
		if total >= manyFiles {
			progress.Show(done, total)
		}
	}
	tell := func(s string) {
		progress.Clear()
		fmt.Fprintln(a.err, terminal.Inert(s))
	}
	pages := a.fetcher(c, tell)
	l := load.Loader{
		Progress: show,
		Skipped:  func(skipped []load.Skipped) { tell(load.Summary(skipped)) },
		Fetch:    func(address string) (*fetch.Page, error) { return pages.Get(a.ctx, address) },
	}
	if a.standard != nil {
		l.Input = a.standard.content
	}
	return l.Files(c.Text)
}

// manyFiles is from how many files on reading them shows its progress.
const manyFiles = 100

// fetcher gets the pages of web addresses, and keeps them in the user's cache folder.
func (a *App) fetcher(c config.Config, warn func(string)) *fetch.Fetcher {
	f := &fetch.Fetcher{Private: c.TextPrivate, Limit: load.MaxFile, MaxAge: c.TextMaxAge, Refresh: a.flags.Refresh, Warn: warn}
	if dir, err := os.UserCacheDir(); err == nil {
		f.Dir = filepath.Join(dir, "pilcrow", "pages")
	}
	return f
}
