package openai

import (
	"errors"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// An address is where an endpoint is asked.
type address struct {
	base    string // what stands before "/chat/completions"
	other   string // the same with "/v1", or without it; "" if it can only be base
	private bool   // the host is loopback, or of one's own network
	azure   bool   // the key goes into a header of Azure's
}

// checkBaseURL returns the address that a base URL means. Its errors never repeat
// the URL, which may hold secrets.
func (e Endpoint) checkBaseURL() (address, error) {
	if e.BaseURL == "" {
		return address{base: defaultBaseURL, azure: e.APIVersion != ""}, nil
	}
	u, err := url.Parse(e.BaseURL)
	switch {
	case err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http":
		return address{}, errors.New("base URL: is no http or https address; set model.base_url (OPENAI_BASE_URL) to one, as http://localhost:11434/v1")
	case u.User != nil:
		return address{}, errors.New("base URL: holds a user name or password; give the key as the key")
	case u.RawQuery != "" || u.ForceQuery || u.Fragment != "":
		return address{}, errors.New("base URL: holds a query or fragment; give the key as the key or a header, and Azure's api-version as model.api_version")
	}
	private := isPrivate(u.Hostname())
	if err := e.checkPlainHTTP(u); err != nil {
		return address{private: private}, err
	}
	azure := isAzure(u.Hostname())
	u.Path = trimCall(u.Path)
	u.RawPath = ""
	switch {
	case azure && (u.Path == "" || u.Path == "/openai"):
		u.Path = e.azurePath()
	case u.Path == "":
		u.Path = "/v1"
	}
	deployment := strings.Contains(u.Path, "/deployments/")
	if azure && deployment && e.APIVersion == "" {
		return address{}, errors.New("base URL: is that of an Azure deployment, which wants model.api_version (BOT_MODEL_API_VERSION), as 2024-10-21; or use https://NAME.openai.azure.com/openai/v1")
	}
	a := address{base: u.String(), private: private, azure: azure || e.APIVersion != ""}
	if !deployment {
		a.other = toggled(*u)
	}
	return a, nil
}

// checkPlainHTTP refuses to send keys and questions in the clear, unless nobody
// else can listen, or the network is one's own and the settings say so.
func (e Endpoint) checkPlainHTTP(u *url.URL) error {
	switch host := u.Hostname(); {
	case u.Scheme != "http" || isLoopback(host) || e.AllowHTTP && isPrivate(host):
		return nil
	case isPrivate(host):
		return errors.New("base URL: plain http to another machine shows the key and the questions to whoever listens on the way; " +
			"use https, or set model.allow_http (BOT_MODEL_ALLOW_HTTP=true) if the network is your own")
	}
	return errors.New("base URL: plain http to a public host would show the key and the questions; use https")
}

// trimCall cuts off what people paste behind a base URL: slashes, and the path of
// a call.
func trimCall(path string) string {
	path = strings.TrimRight(path, "/")
	for _, call := range []string{"/chat/completions", "/completions", "/responses", "/embeddings", "/models"} {
		if before, found := strings.CutSuffix(path, call); found {
			return strings.TrimRight(before, "/")
		}
	}
	return path
}

// toggled is u with "/v1" at its end, or without it.
func toggled(u url.URL) string {
	if before, found := strings.CutSuffix(u.Path, "/v1"); found {
		u.Path = before
	} else {
		u.Path += "/v1"
	}
	return u.String()
}

// isAzure reports whether a host is one of Azure OpenAI's, whose keys go into a
// header of their own.
func isAzure(host string) bool {
	labels := strings.Split(strings.ToLower(host), ".")
	return slices.Contains(labels, "azure") &&
		slices.ContainsFunc(labels, func(l string) bool { return l == "openai" || l == "cognitiveservices" || l == "services" })
}

// azurePath is what follows the host of an Azure resource: with a version the path
// of a deployment, which there is what a model is elsewhere.
func (e Endpoint) azurePath() string {
	if e.APIVersion == "" {
		return "/openai/v1"
	}
	return "/openai/deployments/" + e.Model
}

// carrierNAT is the shared range of RFC 6598, which private overlay networks use too.
var carrierNAT = netip.MustParsePrefix("100.64.0.0/10")

// privateSuffixes are the ends of names that no public server has: RFC 6761
// (localhost), RFC 6762 (local), RFC 8375 (home.arpa), and by custom.
var privateSuffixes = []string{".localhost", ".local", ".home.arpa", ".internal", ".lan"}

// isPrivate reports by its name alone whether a host is this machine or a
// neighbour: no name is looked up.
func isPrivate(host string) bool {
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.IsLoopback() || ip.IsPrivate() || carrierNAT.Contains(ip)
	}
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	return !strings.Contains(host, ".") ||
		slices.ContainsFunc(privateSuffixes, func(s string) bool { return strings.HasSuffix(host, s) })
}

// isLoopback reports by its name alone whether a host is this machine.
func isLoopback(host string) bool {
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.Unmap().IsLoopback()
	}
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	return host == "localhost" || strings.HasSuffix(host, ".localhost")
}
