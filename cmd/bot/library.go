package main

import (
	"context"

	"pilcrow/internal/chat"
	"pilcrow/internal/library"
	"pilcrow/internal/text"
)

// library has the texts of a platform's servers, nil if they may have none.
func (p *serving) library(platform string) *library.Library {
	c := p.config().Library
	if c.Texts == 0 {
		return nil
	}
	return &library.Library{
		Platform: platform, State: p.state, Read: p.reader.Read, Fetch: fetched, Log: p.app.log(p.config()),
		Limits: library.Limits{
			File: int64(c.FileMB) << 20, Texts: c.Texts, Bytes: c.TextMB << 20, Paragraphs: c.Paragraphs, Total: c.TotalMB << 20, InMemory: c.InMemory,
		},
		Serve: func(ctx context.Context, c *text.Corpus) (chat.Service, error) { return p.ownText(ctx, platform, c) },
	}
}
