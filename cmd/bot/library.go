package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"pilcrow/config"
	"pilcrow/internal/chat"
	"pilcrow/internal/library"
	"pilcrow/internal/text"
	"pilcrow/internal/text/fetch"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/sandbox"
	"pilcrow/internal/web"
)

// library has the texts of a platform's servers, nil if they may have none.
func (p *serving) library(platform string) *library.Library {
	c := p.Config().Library
	if c.Texts == 0 {
		return nil
	}
	return &library.Library{
		Platform: platform, State: p.state, Read: p.reader.Read, Fetch: fetched, Log: p.Log(),
		Limits: library.Limits{
			File: int64(c.FileMB) << 20, Texts: c.Texts, Bytes: c.TextMB << 20, Paragraphs: c.Paragraphs, Total: c.TotalMB << 20, InMemory: c.InMemory,
		},
		Serve: func(ctx context.Context, c *text.Corpus) (chat.Service, error) { return p.indexed(ctx, platform, c) },
	}
}

// uploads keep the texts that people bring to the page, nil if they may not.
func (p *serving) uploads(c config.Web) *web.Uploads {
	if !c.Uploads {
		return nil
	}
	return &web.Uploads{Read: p.bring, MaxBytes: int64(c.UploadMB) << 20, Most: c.UploadsKept, TTL: c.UploadTTL}
}

// bring reads and indexes a text.
func (p *serving) bring(ctx context.Context, b web.Brought) (chat.Service, error) {
	s, err := sandbox.Source{Name: cmp.Or(b.Name, "text.txt"), Content: b.Content}, error(nil)
	if b.Address != "" {
		s, err = fetched(ctx, b.Address, int64(p.Config().Web.UploadMB)<<20)
	}
	if err != nil {
		return nil, err
	}
	d, err := p.reader.Read(ctx, s, nil)
	if err != nil {
		return nil, err
	}
	return p.indexed(ctx, "web", &text.Corpus{Documents: []*text.Document{d}})
}

// indexed answers about texts that are not the operator's, counted under the name of a frontend.
func (p *serving) indexed(ctx context.Context, frontend string, texts *text.Corpus) (chat.Service, error) {
	return p.OwnText(ctx, texts, func(s chat.Service) chat.Service { return p.meter.Count(frontend, s) })
}

// readCommand is the process in which the texts of strangers are read: see package sandbox.
type readCommand struct{}

func (readCommand) Run(a *app) error { return sandbox.Serve(a.In, a.Out) }

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
