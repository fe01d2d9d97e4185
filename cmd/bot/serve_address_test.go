package main

import (
	"net"
	"strings"
	"testing"
)

// TestServeRefusesFirst: what keeps frontends from serving is said before any text is read, and nothing else is.
func TestServeRefusesFirst(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	address := taken.Addr().String()
	t.Chdir(t.TempDir())
	t.Setenv("HOME", t.TempDir())
	t.Setenv("BOT_TEXT", "missing.txt")
	t.Setenv("BOT_WEB_ADDRESS", "127.0.0.1:0")
	t.Setenv("BOT_METRICS_ADDRESS", "127.0.0.1:0")
	t.Setenv("BOT_FRONTENDS", "web:telegram")
	for _, c := range []struct {
		code int
		says string
		args []string
	}{
		{exitFailed, "cannot serve on " + address, []string{"serve", "--address", address}},
		{exitFailed, "cannot serve on " + address, []string{"mcp", "--http", address}},
		{exitUsage, "there is no token for Telegram", []string{"run"}},
		{exitUsage, "there is no token for Discord", []string{"discord"}},
		{exitUsage, "there is no token for Discord", []string{"discord", "--check"}},
		{exitFailed, "missing.txt", []string{"serve"}},
	} {
		said := say(t, c.code, c.args...)
		if !strings.Contains(said, c.says) || strings.Contains(said, "missing.txt") != (c.says == "missing.txt") || strings.Contains(said, " at http") {
			t.Errorf("bot %q says %s", c.args, said)
		}
	}
}

func TestForBrowsers(t *testing.T) {
	for address, want := range map[string]string{
		"[::]:8017": "localhost:8017", "0.0.0.0:80": "localhost:80", "127.0.0.1:8017": "127.0.0.1:8017", "[fe80::1%eth0]:80": "[fe80::1%eth0]:80",
	} {
		a, err := net.ResolveTCPAddr("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		if got := forBrowsers(a); got != want {
			t.Errorf("forBrowsers(%s) = %s, want %s", address, got, want)
		}
	}
}
