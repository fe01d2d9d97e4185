package link

import (
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"strings"
)

// DefaultAPI is where Discord's REST API is. The version is that of this package.
const DefaultAPI = "https://discord.com/api/v10"

// gatewayQuery asks for version 10 of the gateway, in JSON, not compressed.
const gatewayQuery = "v=10&encoding=json"

// CheckAPI returns the base URL of the REST API as it is used: "" is
// [DefaultAPI], a URL without a path gets /api/v10, one that ends in /api gets
// /v10, any other path stays. Its errors never repeat the URL, which may hold
// secrets.
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
	case u.Scheme == "http" && !isLoopback(u.Hostname()):
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

// gatewayURL returns the address to dial for a gateway URL that Discord named,
// in GET /gateway/bot or as the resume_gateway_url of a session.
func gatewayURL(named string) (string, error) {
	u, err := url.Parse(named)
	switch {
	case err != nil || u.Host == "" || u.Scheme != "wss" && u.Scheme != "ws" || u.User != nil:
		return "", errors.New("the gateway's address is no websocket address")
	case u.Scheme == "ws" && !isLoopback(u.Hostname()):
		return "", fmt.Errorf("the gateway %s wants an unencrypted connection, which would show the bot's token", u.Host)
	}
	if u.Path == "" {
		u.Path = "/"
	}
	u.RawQuery, u.Fragment = gatewayQuery, ""
	return u.String(), nil
}

// isLoopback tells by its name alone whether a host is this machine (RFC 6761).
func isLoopback(host string) bool {
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.Unmap().IsLoopback()
	}
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	return host == "localhost" || strings.HasSuffix(host, ".localhost")
}
