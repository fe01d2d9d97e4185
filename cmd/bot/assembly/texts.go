package assembly

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

// Corpus reads the texts of the configuration, or the article that ships.
func (a *App) Corpus(c config.Config) (*text.Corpus, error) {
	if len(c.Text) == 0 {
		return corpus.Load()
	}
	if a.Standard != nil && a.Standard.Use != "" && slices.Contains(c.Text, load.Input) {
		return nil, Usage(fmt.Errorf("standard input is %s already: put the text into a file", a.Standard.Use))
	}
	progress := terminal.NewProgress(a.Err, "reading")
	defer progress.Clear()
	show := func(done, total int) {
		if total >= manyFiles {
			progress.Show(done, total)
		}
	}
	tell := func(s string) {
		progress.Clear()
		fmt.Fprintln(a.Err, terminal.Inert(s))
	}
	pages := a.Fetcher(c, tell)
	l := load.Loader{
		Progress: show,
		Skipped:  func(skipped []load.Skipped) { tell(load.Summary(skipped)) },
		Fetch:    func(address string) (*fetch.Page, error) { return pages.Get(a.Ctx, address) },
	}
	if a.Standard != nil {
		l.Input = a.Standard.content
	}
	return l.Files(c.Text)
}

// manyFiles is the number of files from which on reading shows its progress.
const manyFiles = 100

// Fetcher gets the pages of web addresses, and keeps them in the user's cache folder.
func (a *App) Fetcher(c config.Config, warn func(string)) *fetch.Fetcher {
	f := &fetch.Fetcher{Private: c.TextPrivate, Limit: load.MaxFile, MaxAge: c.TextMaxAge, Refresh: a.Flags.Refresh, Warn: warn}
	if dir, err := os.UserCacheDir(); err == nil {
		f.Dir = filepath.Join(dir, "pilcrow", "pages")
	}
	return f
}
