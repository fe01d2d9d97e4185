package config

import (
	"net"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Web is the page and the APIs over HTTP.
type Web struct {
	Address   string   `yaml:"address"`               // host and port to serve on
	Hosts     []string `yaml:"hosts"`                 // names under which a server on loopback is reached, beside localhost
	Origins   []string `yaml:"origins"`               // pages of other origins that may use the APIs; "*": all
	KeysFile  string   `yaml:"keys_file" path:"true"` // who may ask; "": everybody
	PerMinute int      `yaml:"per_minute"`            // questions of one key, or of one address
	PerDay    int      `yaml:"per_day"`
}

func (v *validator) web() {
	w := v.config.Web
	v.require(validAddress(w.Address), "web.address", "be a host and a port from 0 to 65535, such as 127.0.0.1:8017")
	v.require(!slices.ContainsFunc(w.Hosts, notAHost), "web.hosts", "hold names without scheme and port, such as pilcrow.example.org")
	v.require(!slices.ContainsFunc(w.Origins, notAnOrigin), "web.origins", "hold origins, such as https://chat.example.org, or *")
	v.require(w.PerMinute >= 0, "web.per_minute", "be 0 or more")
	v.require(w.PerDay >= 0, "web.per_day", "be 0 or more")
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

// notAnOrigin tells whether s is no origin as browsers send it (RFC 6454).
func notAnOrigin(s string) bool {
	if s == "*" {
		return false
	}
	u, err := url.Parse(s)
	return err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || s != u.Scheme+"://"+u.Host
}
