package main

import (
	"net"
	"testing"
)

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
