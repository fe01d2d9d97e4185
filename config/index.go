package config

import (
	"fmt"
	"net/netip"
	"net/url"
	"os"
	"strings"
	"time"

	"pilcrow/internal/lazyregexp"
)

// Index is a cluster of OpenSearch that has the text, in place of [Config.Text] and this
// process's memory. It is used if it has a URL.
type Index struct {
	URL          string        `yaml:"url"`  // of its nodes, parted by commas; "": none
	Name         string        `yaml:"name"` // of the text in the cluster
	User         string        `yaml:"user"`
	Password     Secret        `yaml:"-"`                         // from OPENSEARCH_PASSWORD or PasswordFile, never from YAML
	PasswordFile string        `yaml:"password_file" path:"true"` // file that holds the password
	CAFile       string        `yaml:"ca_file" path:"true"`       // certificates that vouch for the nodes; "": those of the system
	CA           []byte        `yaml:"-"`                         // the content of CAFile
	Timeout      time.Duration `yaml:"timeout"`                   // of one request; a failed one is made once more
}

// URLs returns the addresses of the nodes.
func (x Index) URLs() []string {
	return strings.FieldsFunc(x.URL, func(r rune) bool { return r == ',' || r == ' ' })
}

// indexName is what OpenSearch takes as a name, without what stands behind it for versions.
var indexName = lazyregexp.New(`^[a-z0-9][a-z0-9_.]*$`)

const maxIndexName = 100

func (v *validator) index() {
	x := &v.config.Index
	for _, u := range x.URLs() {
		v.require(validBaseURL(u), "index.url", "be http or https addresses without user name, query and fragment, such as https://localhost:9200, parted by commas")
		v.require(!validBaseURL(u) || strings.HasPrefix(strings.ToLower(u), "https:") || isNear(u), "index.url",
			"be https: plain http reaches only this machine and those of your own network")
	}
	v.require(indexName().MatchString(x.Name) && len(x.Name) <= maxIndexName, "index.name", "be small letters, digits, _ and ., such as pilcrow")
	v.require(x.Timeout > 0, "index.timeout", "be longer than 0s")
	v.require(x.URL != "" || x.User == "" && x.PasswordFile == "" && x.CAFile == "", "index.url",
		"be given too: a user, password_file or ca_file alone leads nowhere")
	v.indexSecrets()
}

// indexSecrets reads what stands in files.
func (v *validator) indexSecrets() {
	x := &v.config.Index
	var err error
	if x.PasswordFile != "" {
		if x.Password, err = readKey(x.PasswordFile); err != nil {
			v.problems = append(v.problems, fmt.Errorf("%sindex.password_file: %w", v.place("index.password_file"), err))
		}
	}
	v.require(x.URL == "" || x.User != "" || x.Password.Empty(), "index.user", "be given too: there is a password for it")
	if x.CAFile != "" {
		if x.CA, err = os.ReadFile(x.CAFile); err != nil {
			v.problems = append(v.problems, fmt.Errorf("%sindex.ca_file: %w", v.place("index.ca_file"), err))
		}
	}
}

// isNear reports whether an address is of this machine or of one's own network: a private IP
// address, a name without a dot, or one that is used within networks only.
func isNear(address string) bool {
	if isLoopback(address) {
		return true
	}
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.Unmap().IsPrivate() || ip.IsLinkLocalUnicast()
	}
	for _, end := range []string{".local", ".lan", ".internal", ".home.arpa"} {
		if strings.HasSuffix(host, end) {
			return true
		}
	}
	return !strings.Contains(host, ".")
}
