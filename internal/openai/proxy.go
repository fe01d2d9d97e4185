package openai

import (
	"errors"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/net/http/httpproxy"
)

// proxy finds the proxy of a request as the environment has it now: HTTP_PROXY,
// HTTPS_PROXY and NO_PROXY, in upper or lower case.
func proxy() func(*http.Request) (*url.URL, error) {
	of := httpproxy.FromEnvironment().ProxyFunc()
	return func(req *http.Request) (*url.URL, error) {
		u, err := of(req.URL)
		if u != nil && (u.Hostname() == "http" || u.Hostname() == "https") {
			return nil, errNoProxy // what httpproxy makes of an address that it cannot parse
		}
		return u, err
	}
}

var errNoProxy = errors.New("HTTPS_PROXY or HTTP_PROXY is no address: write it as http://proxy.example.org:3128, " +
	"or http://user:password@proxy.example.org:3128, with %40 for an @ in the password")

// explained says what is wrong with a proxy in words that hold no part of its
// address: it may have a password in it.
func explained(err error) error {
	switch text := err.Error(); {
	case strings.Contains(text, "invalid proxy address"):
		return errNoProxy
	case strings.Contains(text, http.StatusText(http.StatusProxyAuthRequired)):
		return errors.New("the proxy wants a user name and password: set HTTPS_PROXY to http://user:password@proxy.example.org:3128")
	}
	return err
}
