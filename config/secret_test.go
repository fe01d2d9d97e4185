package config_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"pilcrow/config"
)

func TestSecretIsNeverPrinted(t *testing.T) {
	const key = "sk-0123456789"
	c := config.Default()
	c.Model.Key, c.Judge.Key = config.NewSecret(key), config.NewSecret(key)
	hidden := struct{ inner config.Model }{c.Model} // fmt asks no methods here

	var all bytes.Buffer
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%t", "%p", "%o"} {
		for _, v := range []any{c.Model.Key, &c.Model.Key, c, &c, hidden, []any{c.Model.Key}} {
			fmt.Fprintf(&all, verb+"\n", v)
		}
	}
	slog.New(slog.NewJSONHandler(&all, nil)).Info("", "key", c.Model.Key, "config", c)
	slog.New(slog.NewTextHandler(&all, nil)).Info("", "key", c.Model.Key, "config", c)
	for _, v := range []any{c, c.Model.Key, map[string]any{"key": c.Model.Key}} {
		j, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		y, err := yaml.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(append(j, y...))
	}
	hex := fmt.Sprintf("%x", key)
	for _, leak := range []string{key, hex, strings.ToUpper(hex), key[3:]} {
		if strings.Contains(all.String(), leak) {
			t.Errorf("%q is printed:\n%s", leak, all.String())
		}
	}
	if got := c.Model.Key.Reveal(); got != key {
		t.Errorf("Reveal() = %q", got)
	}
}

func TestSecretSaysRedacted(t *testing.T) {
	s := config.NewSecret("sk-1")
	j, _ := json.Marshal(s)
	y, _ := yaml.Marshal(s)
	for _, got := range []string{s.String(), s.GoString(), fmt.Sprint(s), s.LogValue().String(),
		strings.Trim(string(j), `"`), strings.Trim(string(y), "'\n")} {
		if got != "[redacted]" {
			t.Errorf("got %q", got)
		}
	}
	if !config.NewSecret("").Empty() || s.Empty() {
		t.Error("Empty is wrong")
	}
}

// TestDatabasePassword: a password in BOT_STATE_URL is taken out of the address, and is in
// nothing that is printed.
func TestDatabasePassword(t *testing.T) {
	for given, want := range map[string]string{
		"postgres://me:sesame@db.example.org:5433/pilcrow?sslmode=require": "postgres://me@db.example.org:5433/pilcrow?sslmode=require",
		"postgres://me:sesame@[db/pilcrow":                                 "",
	} {
		c, err := config.Load(write(t, ""), env(map[string]string{"BOT_STATE_URL": given}))
		err = errors.Join(err, c.Validate())
		if c.State.URL != want || (err == nil) != (want != "") {
			t.Errorf("the address is %q, error %v", c.State.URL, err)
		}
		if want != "" && c.State.Password.Reveal() != "sesame" {
			t.Error("the password is lost")
		}
		if printed := fmt.Sprintf("%+v %#v %v", c, c, err); strings.Contains(printed, "sesame") {
			t.Errorf("printed: %s", printed)
		}
	}
}
