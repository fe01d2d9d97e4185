package openai

import (
	"errors"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// checkBaseURL returns the base URL as it is used, and whether its host is
// loopback or private. Its errors never repeat the URL, which may hold secrets.
func checkBaseURL(base string) (fixed string, private bool, err error) {
	if base == "" {
		return defaultBaseURL, false, nil
	}
	u, err := url.Parse(base)
	switch {
	case err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http":
		return "", false, errors.New("base URL: is no http or https address")
	case u.User != nil:
		return "", false, errors.New("base URL: holds a user name or password; give the key as the key")
	case u.RawQuery != "" || u.ForceQuery || u.Fragment != "":
		return "", false, errors.New("base URL: holds a query or fragment; give the key as the key or a header")
	}
	private = isPrivate(u.Hostname())
	if u.Scheme == "http" && !private {
		return "", false, errors.New("base URL: plain http to a public host would show the key and the questions; use https")
	}
	u.Path = strings.TrimRight(u.Path, "/")
	u.Path = strings.TrimRight(strings.TrimSuffix(u.Path, "/chat/completions"), "/")
	if u.Path == "" {
		u.Path = "/v1"
	}
	u.RawPath = ""
	return u.String(), private, nil
}

// carrierNAT is the shared range of RFC 6598, which private overlay networks use too.
var carrierNAT = netip.MustParsePrefix("100.64.0.0/10")

// privateSuffixes are the ends of names that no public server has: RFC 6761
// (localhost), RFC 6762 (local), RFC 8375 (home.arpa), and by custom.
var privateSuffixes = []string{".localhost", ".local", ".home.arpa", ".internal", ".lan"}

// isPrivate tells by its name alone whether a host is this machine or a
// neighbour: no name is looked up.
func isPrivate(host string) bool {
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.IsLoopback() || ip.IsPrivate() || carrierNAT.Contains(ip)
	}
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	return !strings.Contains(host, ".") ||
		slices.ContainsFunc(privateSuffixes, func(s string) bool { return strings.HasSuffix(host, s) })
}
