package main

import (
	"context"
	"errors"
	"fmt"

	"pilcrow/config"
	"pilcrow/internal/text/fetch"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/sandbox"
)

// readCommand is the process in which the texts of strangers are read: see package sandbox.
type readCommand struct{}

func (readCommand) Run(a *app) error { return sandbox.Serve(a.in, a.out) }

// sandboxed reads texts within the limits of the settings.
func sandboxed(c config.Library) *sandbox.Reader {
	return &sandbox.Reader{Time: c.ReadTime, Memory: int64(c.ReadMemoryMB) << 20}
}

func notFetched(address string, err error) error {
	return sandbox.Refused(fmt.Errorf("%s %w", address, err))
}

// fetched gets a page for a stranger: never from a private network, and nothing is kept.
func fetched(ctx context.Context, address string, most int64) (sandbox.Source, error) {
	pages := &fetch.Fetcher{Limit: most}
	page, err := pages.Get(ctx, address)
	switch {
	case errors.Is(err, fetch.ErrPrivate):
		return sandbox.Source{}, notFetched(address, refusal.New("leads to a private network: bring a file instead"))
	case ctx.Err() != nil:
		return sandbox.Source{}, ctx.Err()
	case err != nil:
		return sandbox.Source{}, notFetched(address, err)
	}
	return sandbox.Source{Address: page.Address, Type: page.Type, Charset: page.Charset, Content: page.Content}, nil
}
