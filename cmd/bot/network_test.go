package main

import (
	"encoding/pem"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"pilcrow/internal/openai/openaitest"
)

// encrypted serves s over TLS, with a certificate for 127.0.0.1 and example.com that
// only those trust who read it from the file.
func encrypted(t *testing.T, s *openaitest.Server) (url, certificate string) {
	ts := httptest.NewTLSServer(s)
	t.Cleanup(ts.Close)
	certificate = filepath.Join(t.TempDir(), "certificate.pem")
	block := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: ts.Certificate().Raw})
	if err := os.WriteFile(certificate, block, 0o600); err != nil {
		t.Fatal(err)
	}
	return ts.URL, certificate
}

// tunnel is a proxy that connects everybody who knows its password to one server,
// whatever host they name.
func tunnel(t *testing.T, to string) string {
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodConnect || r.Header.Get("Proxy-Authorization") != "Basic bWU6cGE1NXdvcmQ=" { // me:pa55word
			w.WriteHeader(http.StatusProxyAuthRequired)
			return
		}
		server, err := net.Dial("tcp", to)
		if err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		defer server.Close()
		w.WriteHeader(http.StatusOK)
		client, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			return
		}
		defer client.Close()
		go func() { _, _ = io.Copy(server, client); server.Close() }()
		_, _ = io.Copy(client, server)
	}))
	t.Cleanup(ts.Close)
	return ts.Listener.Addr().String()
}
