package metrics_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"

	"pilcrow/internal/metrics"
)

func TestServer(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var stale error
	s := &metrics.Server{Listener: listener, Meter: metrics.New(), Log: slog.New(slog.DiscardHandler), Ready: func() error { return stale }}
	s.Meter.Gauge("lamps", func() float64 { return 7 })
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx, nil) }()
	check := func(path string, status int, want string) {
		t.Helper()
		reply, err := http.Get("http://" + listener.Addr().String() + path)
		if err != nil {
			t.Fatal(err)
		}
		defer reply.Body.Close()
		body, err := io.ReadAll(reply.Body)
		if reply.StatusCode != status || err != nil || !strings.Contains(string(body), want) {
			t.Errorf("%s: %d %s (%v), want %d with %q", path, reply.StatusCode, body, err, status, want)
		}
	}
	check("/metrics", 200, "pilcrow_lamps 7\n")
	check("/healthz", 200, "ok\n")
	check("/readyz", 200, "ready\n")
	check("/", 404, "")
	stale = errors.New("secret.txt cannot be read")
	check("/readyz", 503, "not ready: the log says why\n")
	check("/healthz", 200, "ok\n")
	stop()
	if err := <-ended; err != nil {
		t.Errorf("it ended with %v", err)
	}
}
