package rest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"time"
)

// fileHosts are where Discord keeps attachments
// (https://discord.com/developers/docs/reference#signed-attachment-cdn-urls).
var fileHosts = []string{"cdn.discordapp.com", "media.discordapp.net"}

// fileTime is how long an attachment may take.
const fileTime = time.Minute

// ErrTooLarge is the error for an attachment with more bytes than were wanted.
var ErrTooLarge = errors.New("discord: the attachment is too large")

// Attachment gets a file that somebody has attached, of at most a given size, from the
// address that Discord gave for it. Any other host is refused, but for that of
// another API: nobody makes the bot fetch what they like.
func (c *Client) Attachment(ctx context.Context, address string, most int64) ([]byte, error) {
	u, err := url.Parse(address)
	if err != nil || !c.isFileHost(u) {
		return nil, errors.New("discord: an attachment is not where Discord keeps them")
	}
	ctx, cancel := context.WithTimeout(ctx, fileTime)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, withoutURL(err)
	}
	req.Header.Set("User-Agent", c.agent)
	files := *c.http
	files.Timeout = 0 // that of ctx
	resp, err := files.Do(req)
	if err != nil {
		return nil, &networkError{call: "GET attachment", err: withoutURL(err)}
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("discord: GET attachment: %s", resp.Status)
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, most+1))
	switch {
	case err != nil:
		return nil, &networkError{call: "GET attachment", err: withoutURL(err)}
	case int64(len(data)) > most:
		return nil, ErrTooLarge
	}
	return data, nil
}

func (c *Client) isFileHost(u *url.URL) bool {
	if c.base == DefaultAPI {
		return u.Scheme == "https" && slices.Contains(fileHosts, u.Host)
	}
	api, err := url.Parse(c.base)
	return err == nil && (u.Scheme == api.Scheme && u.Host == api.Host || u.Scheme == "https" && slices.Contains(fileHosts, u.Host))
}
