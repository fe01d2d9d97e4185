package fetch

import (
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"

	"pilcrow/internal/text/refusal"
)

// client is a client for one page.
func (f *Fetcher) client() *http.Client {
	dialer := &net.Dialer{Timeout: 15 * time.Second, Control: onlyPublic}
	transport := &http.Transport{
		DialContext:           dialer.DialContext,
		TLSHandshakeTimeout:   15 * time.Second,
		ResponseHeaderTimeout: 30 * time.Second,
		DisableKeepAlives:     true,
		ForceAttemptHTTP2:     true,
	}
	if f.Private {
		dialer.Control = nil
		transport.Proxy = http.ProxyFromEnvironment // it resolves names itself: nothing can be checked here
	}
	return &http.Client{Transport: transport, CheckRedirect: func(request *http.Request, via []*http.Request) error {
		if len(via) > maxRedirects {
			return refusal.New("it is redirected more than %d times", maxRedirects)
		}
		if scheme := request.URL.Scheme; scheme != "http" && scheme != "https" {
			return refusal.New("it is redirected to %s", scheme)
		}
		return nil
	}}
}

// onlyPublic refuses a connection to a private address, at the last moment: whatever a
// name resolved to before.
func onlyPublic(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || !isPublic(at.Addr()) {
		return ErrPrivate
	}
	return nil
}

// notPublic are the ranges that no server on the internet has, or that lead to others
// (https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry).
var notPublic = prefixes("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
	"192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
	"::/127", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8")

func prefixes(all ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(all))
	for i, s := range all {
		out[i] = netip.MustParsePrefix(s)
	}
	return out
}

func isPublic(at netip.Addr) bool {
	at = at.Unmap().WithZone("")
	for _, p := range notPublic {
		if p.Contains(at) {
			return false
		}
	}
	return at.IsGlobalUnicast()
}
