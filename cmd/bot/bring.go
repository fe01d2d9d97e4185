package main

import (
	"cmp"
	"context"

	"pilcrow/config"
	"pilcrow/internal/chat"
	"pilcrow/internal/text"
	"pilcrow/internal/text/sandbox"
	"pilcrow/internal/web"
)

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
		s, err = fetched(ctx, b.Address, int64(p.config().Web.UploadMB)<<20)
	}
	if err != nil {
		return nil, err
	}
	d, err := p.reader.Read(ctx, s, nil)
	if err != nil {
		return nil, err
	}
	return p.ownText(ctx, "web", &text.Corpus{Documents: []*text.Document{d}})
}
