package rest

import (
	"errors"
	"net/netip"
	"net/url"
	"strings"
)

// DefaultAPI is the base URL of Discord's API, in the version that this package uses.
const DefaultAPI = "https://discord.com/api/v10"

// CheckAPI returns the base URL of the API in full: "" is [DefaultAPI], a URL
// without a path gets /api/v10, one that ends in /api gets /v10, and any other
// path stays. Errors do not repeat the URL, which may contain secrets.
func CheckAPI(api string) (string, error) {
	if api == "" {
		return DefaultAPI, nil
	}
	u, err := url.Parse(api)
	switch {
	case err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http":
		return "", errors.New("discord.api_url is no http or https address")
	case u.User != nil || u.RawQuery != "" || u.ForceQuery || u.Fragment != "":
		return "", errors.New("discord.api_url holds a user name, query or fragment; leave them out")
	case u.Scheme == "http" && !IsLoopback(u.Hostname()):
		return "", errors.New("discord.api_url: plain http to another machine would show the bot's token; use https")
	}
	u.RawPath = ""
	switch u.Path = strings.TrimRight(u.Path, "/"); {
	case u.Path == "":
		u.Path = "/api/v10"
	case strings.HasSuffix(u.Path, "/api"):
		u.Path += "/v10"
	}
	return u.String(), nil
}

// IsLoopback reports whether a host is this machine, by its name alone (RFC 6761).
func IsLoopback(host string) bool {
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.Unmap().IsLoopback()
	}
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	return host == "localhost" || strings.HasSuffix(host, ".localhost")
}
