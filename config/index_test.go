package config_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"pilcrow/config"
)

func TestIndex(t *testing.T) {
	for _, test := range []struct {
		name, yaml string
		vars       map[string]string
		want       string // of the error, "" for none
	}{
		{name: "nothing said"},
		{name: "nodes", yaml: `index: {url: "https://a:9200, https://b:9200,https://c.example:9200"}`},
		{name: "this machine", yaml: `index: {url: "http://127.0.0.1:9200"}`},
		{name: "one's own network", yaml: `index: {url: "http://opensearch1:9200,http://10.1.2.3:9200,http://os.lan"}`},
		{name: "plain http to anywhere", yaml: `index: {url: "http://os.example.com:9200"}`, want: "index.url must be https"},
		{name: "a user in the address", yaml: `index: {url: "https://me:secret@a"}`, want: "index.url must be http or https addresses without user name"},
		{name: "no address", yaml: `index: {url: "a:9200"}`, want: "index.url must be http or https addresses"},
		{name: "a name that is none", yaml: `index: {name: "My Text"}`, want: "index.name must be small letters"},
		{name: "a name like that of a version", yaml: `index: {name: "a-b"}`, want: "index.name must be small letters"},
		{name: "no patience", yaml: `index: {timeout: 0s}`, want: "index.timeout must be longer than 0s"},
		{name: "a user for nothing", yaml: `index: {user: me}`, want: "index.url must be given too"},
		{name: "a password of nobody", yaml: `index: {url: "https://a"}`, vars: map[string]string{"OPENSEARCH_PASSWORD": "secret"}, want: "index.user must be given too"},
		{name: "somebody else's password", vars: map[string]string{"OPENSEARCH_PASSWORD": "secret"}},
		{name: "two passwords", yaml: `index: {url: "https://a", user: me}`, want: "OPENSEARCH_PASSWORD and BOT_INDEX_PASSWORD_FILE",
			vars: map[string]string{"OPENSEARCH_PASSWORD": "secret", "BOT_INDEX_PASSWORD_FILE": "password"}},
		{name: "a password in a file", yaml: `index: {url: "https://a", user: me, password_file: password}`},
		{name: "no such certificates", yaml: `index: {url: "https://a", ca_file: ca.pem}`, want: "index.ca_file"},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := write(t, test.yaml)
			if err := os.WriteFile("password", []byte("from-a-file-123\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			c, err := config.Load(path, env(test.vars))
			err = errors.Join(err, c.Validate())
			if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
				t.Errorf("error %v", err)
			}
			if strings.Contains(test.yaml, "password_file") && c.Index.Password.Reveal() != "from-a-file-123" {
				t.Errorf("password %q", c.Index.Password.Reveal())
			}
		})
	}
}

func TestIndexURLs(t *testing.T) {
	x := config.Index{URL: "https://a:1, https://b:2,https://c:3"}
	if got := x.URLs(); !slices.Equal(got, []string{"https://a:1", "https://b:2", "https://c:3"}) {
		t.Errorf("%q", got)
	}
	if got := (config.Index{}).URLs(); len(got) != 0 {
		t.Errorf("%q", got)
	}
}
