package wire

import (
	"context"
	"crypto/rand"
	"net"
	"net/http"
	"strings"

	"golang.org/x/text/language"

	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// Platform is the name of this frontend among what is kept of all.
const Platform = "web"

type (
	senderKey  struct{} // who sent a request
	baseKey    struct{} // the page's own address
	leavingKey struct{} // a channel that is closed when the client sends no more
)

// WithSender lets a request know the name of the key that it was sent with.
func WithSender(ctx context.Context, name string) context.Context {
	return context.WithValue(ctx, senderKey{}, name)
}

// Sender says who sent a request: the holder of a key, or else an address.
func Sender(r *http.Request) string {
	if who, _ := r.Context().Value(senderKey{}).(string); who != "" {
		return "key:" + who
	}
	return "address:" + HostOf(r.RemoteAddr)
}

// Asker is who asks: a conversation has one question at a time, and whoever sends
// questions shares the limits of a group.
func Asker(r *http.Request, conversation string) chat.Asker {
	who := chat.Asker{Group: Platform + "/" + Sender(r)}
	if conversation != "" {
		who.Person = Platform + "/" + conversation
	}
	return who
}

// WithBase lets a request know the page's own address, "" if it is not configured.
func WithBase(ctx context.Context, base string) context.Context {
	return context.WithValue(ctx, baseKey{}, base)
}

// BaseURL is the address under which the client reached this server, without a slash at its end.
func BaseURL(r *http.Request) string {
	if base, _ := r.Context().Value(baseKey{}).(string); base != "" {
		return strings.TrimSuffix(base, "/")
	}
	scheme := "http"
	if r.TLS != nil || strings.EqualFold(r.Header.Get("X-Forwarded-Proto"), "https") {
		scheme = "https"
	}
	return scheme + "://" + r.Host
}

// WithLeaving lets the events of a reply know when the client sends no more: perhaps it has gone.
func WithLeaving(ctx context.Context, leaving chan struct{}) context.Context {
	return context.WithValue(ctx, leavingKey{}, leaving)
}

// HostOf is an address without its port.
func HostOf(address string) string {
	if host, _, err := net.SplitHostPort(address); err == nil {
		return host
	}
	return address
}

// Language is the language of the page's own words: the one that the browser's reader
// likes best among those spoken here.
func Language(r *http.Request) string {
	liked, _, err := language.ParseAcceptLanguage(r.Header.Get("Accept-Language"))
	if err != nil {
		return locale.Default
	}
	for _, tag := range liked {
		code := locale.Match(tag.String())
		if base, _ := tag.Base(); code != locale.Default || base.String() == locale.Default {
			return code
		}
	}
	return locale.Default
}

// NewID makes a name that nobody can guess: 80 random bits.
func NewID() string { return strings.ToLower(rand.Text()[:16]) }
