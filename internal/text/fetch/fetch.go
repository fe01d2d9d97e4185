// Package fetch gets texts from addresses on the web, within limits, and keeps them.
//
// An address of a private network is refused, unless that is allowed: what a bot answers
// from must not depend on who can name addresses behind its firewall. What is checked is
// the address that is connected to, after names were resolved and redirects followed.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"pilcrow/internal/text/refusal"
)

// Limits of one fetch.
const (
	maxTime      = time.Minute
	maxRedirects = 5
)

// A Fetcher gets pages. Its zero value keeps nothing and connects to public addresses only.
type Fetcher struct {
	Private bool          // also connects to private addresses, and through the proxies of the environment
	Limit   int64         // bytes of a page; 0: no limit
	Dir     string        // where pages are kept; "": nowhere
	MaxAge  time.Duration // how old a kept page may be before the server is asked whether it has changed
	Refresh bool          // asks the server in any case
	Warn    func(string)  // gets a line if an old page stands in for one that cannot be had; may be nil
}

// A Page is what a server sent.
type Page struct {
	Address  string // after redirects, without a password
	Type     string // "text/html"; "" if the server does not say
	Charset  string // as the server says; "" if it does not
	Content  []byte
	validity validity
}

// IsAddress reports whether a text is named by its address.
func IsAddress(s string) bool {
	s = strings.ToLower(s)
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// Get gets a page. The error goes on after the address.
func (f *Fetcher) Get(ctx context.Context, address string) (*Page, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return nil, refusal.New("is no address: write it as https://example.org/page")
	}
	kept := f.kept(address)
	if kept != nil && !f.Refresh && time.Since(kept.validity.Fetched) < f.MaxAge {
		return kept, nil
	}
	ctx, cancel := context.WithTimeout(ctx, maxTime)
	defer cancel()
	page, err := f.get(ctx, u, kept)
	if err != nil {
		if kept == nil || errors.Is(err, ErrPrivate) || ctx.Err() == context.Canceled {
			return nil, err
		}
		if f.Warn != nil {
			f.Warn(fmt.Sprintf("%s %v; the page of %s is read instead", address, err, kept.validity.Fetched.Format(time.DateTime)))
		}
		return kept, nil
	}
	f.keep(address, page)
	return page, nil
}

// ErrPrivate is the error for an address that leads into a private network.
var ErrPrivate = errors.New("leads to a private address: set text_private to true to allow that")

// get asks the server, and whether the page has changed if one was kept.
func (f *Fetcher) get(ctx context.Context, u *url.URL, kept *Page) (*Page, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, refusal.New("is no address: write it as https://example.org/page")
	}
	request.Header.Set("User-Agent", "Pilcrow")
	request.Header.Set("Accept", "text/html, application/xhtml+xml, text/markdown, text/plain, application/pdf, */*;q=0.5")
	if kept != nil {
		kept.validity.ask(request)
	}
	response, err := f.client().Do(request)
	if err != nil {
		return nil, explain(err)
	}
	defer response.Body.Close()
	switch code := response.StatusCode; {
	case code == http.StatusNotModified && kept != nil:
		kept.validity.Fetched = time.Now()
		return kept, nil
	case code == http.StatusUnauthorized || code == http.StatusForbidden:
		return nil, refusal.New("cannot be fetched: the server wants a login or lets no programs in (%s): save the page, and use the file", response.Status)
	case code != http.StatusOK:
		return nil, refusal.New("cannot be fetched: the server answers %s", response.Status)
	}
	return f.read(response)
}

func (f *Fetcher) read(response *http.Response) (*Page, error) {
	body := io.Reader(response.Body)
	if f.Limit > 0 {
		if response.ContentLength > f.Limit {
			return nil, f.tooLarge()
		}
		body = io.LimitReader(body, f.Limit+1)
	}
	content, err := io.ReadAll(body)
	if err != nil {
		return nil, explain(err)
	}
	if f.Limit > 0 && int64(len(content)) > f.Limit {
		return nil, f.tooLarge()
	}
	at := *response.Request.URL
	at.User, at.Fragment = nil, ""
	kind, params, _ := mime.ParseMediaType(response.Header.Get("Content-Type"))
	return &Page{
		Address: at.String(), Type: kind, Charset: params["charset"], Content: content,
		validity: validity{Fetched: time.Now(), ETag: response.Header.Get("ETag"), LastModified: response.Header.Get("Last-Modified")},
	}, nil
}

func (f *Fetcher) tooLarge() error {
	return refusal.New("has more than %d MiB: save a part of it, and use the file", int(f.Limit>>20))
}

// cause is a refusal, or the network's words.
func cause(err error) any {
	var why *refusal.Refusal
	if errors.As(err, &why) {
		return why
	}
	return err.Error()
}

// explain says what went wrong, without the address, which stands before it.
func explain(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		err = u.Err
	}
	switch {
	case errors.Is(err, ErrPrivate):
		return ErrPrivate
	case errors.Is(err, context.DeadlineExceeded):
		return refusal.New("cannot be fetched: the server takes longer than %s", maxTime.String())
	}
	return refusal.New("cannot be fetched: %v", cause(withoutRoute(err)))
}

// withoutRoute leaves out by which of this machine's addresses and name servers it was tried:
// who brought the address may be anybody.
func withoutRoute(err error) error {
	var name *net.DNSError
	var call *net.OpError
	switch {
	case errors.As(err, &name) && name.IsNotFound:
		return errors.New("there is no such host")
	case errors.As(err, &name):
		return errors.New("its host cannot be looked up now")
	case errors.As(err, &call):
		return call.Err
	}
	return err
}
