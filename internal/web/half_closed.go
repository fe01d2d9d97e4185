package web

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"time"

	"pilcrow/internal/web/wire"
)

// connKey is of the connection of a request.
type connKey struct{}

// withConn lets a request know its connection.
func withConn(ctx context.Context, c net.Conn) context.Context {
	return context.WithValue(ctx, connKey{}, c)
}

// patient answers also clients that shut down their sending side once they have asked, as some
// scripts do. To the server that looks as if they had gone, and it cancels the request; but
// those who have gone refuse what is written to them.
func (s *Server) patient(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		conn, ok := r.Context().Value(connKey{}).(net.Conn)
		seen, isSeen := w.(*statusWriter)
		if !ok || !isSeen {
			next.ServeHTTP(w, r)
			return
		}
		ctx, cancel := context.WithCancel(context.WithoutCancel(r.Context()))
		defer cancel()
		leaving, answered, watched := make(chan struct{}), make(chan struct{}), make(chan struct{})
		stop := context.AfterFunc(r.Context(), func() {
			defer close(watched)
			close(leaving)
			if !s.ending.Load() && seen.probe(conn) {
				s.watch(conn, answered)
			}
			cancel()
		})
		next.ServeHTTP(w, r.WithContext(wire.WithLeaving(ctx, leaving)))
		close(answered)
		if !stop() {
			<-watched
		}
	})
}

const lookEvery = 200 * time.Millisecond

// watch returns when the client of a half-closed connection has gone, when it was answered, or
// when running answers are cut off.
func (s *Server) watch(conn net.Conn, answered <-chan struct{}) {
	look := time.NewTicker(lookEvery)
	defer look.Stop()
	for !s.ending.Load() {
		select {
		case <-answered:
			return
		case <-look.C:
			if _, err := conn.Write(nil); err != nil && !errors.Is(err, os.ErrDeadlineExceeded) { // that was the last piece's
				return // the probe was refused, and the connection is reset
			}
		}
	}
}

// probe writes what a client that is still there passes over (RFC 9110, 15.2.1), unless the
// reply has begun: then that is the probe. It reports whether it could.
func (w *statusWriter) probe(conn net.Conn) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.begun {
		return true
	}
	_ = conn.SetWriteDeadline(time.Now().Add(w.timeout))
	_, err := io.WriteString(conn, "HTTP/1.1 100 Continue\r\n\r\n")
	return err == nil
}
