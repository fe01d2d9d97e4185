package config

import (
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Web is the page and the APIs over HTTP.
type Web struct {
	Address   string   `yaml:"address"`                        // host and port to serve on
	BaseURL   string   `yaml:"base_url"`                       // where people reach the page; "": as their requests say
	Hosts     []string `yaml:"hosts"`                          // names under which it is reached, beside localhost; if there are any, no others
	Proxies   []string `yaml:"proxies"`                        // addresses and networks whose X-Forwarded-For and -Proto are believed
	Origins   []string `yaml:"origins"`                        // pages of other origins that may use the APIs; "*": all
	KeysFile  string   `yaml:"keys_file" path:"true"`          // who may ask; "": everybody
	Insights  string   `yaml:"insights_keys_file" path:"true"` // who may see what was asked; "": nobody
	PerMinute int      `yaml:"per_minute"`                     // questions of one key, or of one address
	PerDay    int      `yaml:"per_day"`

	Uploads     bool          `yaml:"uploads"`      // people may bring texts of their own
	UploadMB    int           `yaml:"upload_mb"`    // of one text, in MiB
	UploadsKept int           `yaml:"uploads_kept"` // texts at once
	UploadTTL   time.Duration `yaml:"upload_ttl"`   // without a question, until a text is deleted
}

func (v *validator) web() {
	w := v.config.Web
	v.require(validAddress(w.Address), "web.address", "be a host and a port from 0 to 65535, such as 127.0.0.1:8017")
	v.require(!slices.ContainsFunc(w.Hosts, notAHost), "web.hosts", "hold names without scheme and port, such as pilcrow.example.org")
	v.require(w.BaseURL == "" || validBase(w.BaseURL), "web.base_url", "be an address without a query, such as https://example.org/pilcrow")
	v.require(!slices.ContainsFunc(w.Proxies, notANetwork), "web.proxies", "hold addresses or networks, such as 10.0.0.7 or 10.0.0.0/8")
	v.require(w.UploadMB >= 1 && w.UploadMB <= mostUploadMB, "web.upload_mb", "be from 1 to 64")
	v.require(w.UploadsKept >= 1, "web.uploads_kept", "be 1 or more")
	v.require(w.UploadTTL > 0, "web.upload_ttl", "be more than 0, such as 1h")
	v.require(!slices.ContainsFunc(w.Origins, notAnOrigin), "web.origins", "hold origins, such as https://chat.example.org, or *")
	v.require(w.Insights == "" || w.Insights != w.KeysFile, "web.insights_keys_file", "be another file than web.keys_file: who may ask does not see what others asked")
	v.require(w.PerMinute >= 0, "web.per_minute", "be 0 or more")
	v.require(w.PerDay >= 0, "web.per_day", "be 0 or more")
}

func (v *validator) metrics() {
	a := v.config.Metrics.Address
	v.require(a == "" || validAddress(a), "metrics.address", "be a host and a port from 0 to 65535, such as 127.0.0.1:9464, or empty")
}

const mostUploadMB = 64 // what a file of any text may have

func validBase(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil && u.RawQuery == "" && u.Fragment == ""
}

// ProxyNetworks are the proxies as networks: an address is one of its own.
func (w Web) ProxyNetworks() []netip.Prefix {
	var all []netip.Prefix
	for _, s := range w.Proxies {
		if network, err := parseNetwork(s); err == nil {
			all = append(all, network)
		}
	}
	return all
}

func notANetwork(s string) bool {
	_, err := parseNetwork(s)
	return err != nil
}

func parseNetwork(s string) (netip.Prefix, error) {
	if address, err := netip.ParseAddr(s); err == nil {
		return address.Prefix(address.BitLen())
	}
	return netip.ParsePrefix(s)
}

func validAddress(s string) bool {
	_, port, err := net.SplitHostPort(s)
	if err != nil {
		return false
	}
	n, err := strconv.Atoi(port)
	return err == nil && n >= 0 && n <= 65535
}

func notAHost(s string) bool {
	return s == "" || strings.ContainsAny(s, "/ ") || strings.Contains(s, ":") && net.ParseIP(s) == nil
}

// notAnOrigin reports whether s is no origin as browsers send it (RFC 6454).
func notAnOrigin(s string) bool {
	if s == "*" {
		return false
	}
	u, err := url.Parse(s)
	return err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || s != u.Scheme+"://"+u.Host
}
