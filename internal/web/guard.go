package web

import (
	"cmp"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"pilcrow/internal/web/wire"

	"golang.org/x/net/netutil"
)

// limited bounds how many connections are open at once.
func limited(l net.Listener, n int) net.Listener { return netutil.LimitListener(l, n) }

// recovered survives a panic: the person gets the id under which the log has it.
func (s *Server) recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			value := recover()
			if value == nil || value == http.ErrAbortHandler {
				return
			}
			id := wire.NewID()
			s.log().ErrorContext(r.Context(), "panic", "id", id, "path", r.URL.Path, "error", fmt.Sprint(value), "stack", string(debug.Stack()))
			p := &wire.Problem{Status: http.StatusInternalServerError, Code: "internal", ID: id,
				Message: "Something went wrong on my side. The log has it under id " + id + "."}
			p.Write(w, p.API())
		}()
		next.ServeHTTP(w, r)
	})
}

// known refuses requests that were sent to another name than this server's, when it serves
// loopback only or its names are listed: a page elsewhere can make its own name point here
// ("DNS rebinding") and would read the text and ask questions.
func (s *Server) known(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !s.onLoopback() && len(s.Hosts) == 0 || s.isOurs(r) {
			next.ServeHTTP(w, r)
			return
		}
		p := wire.Refuse(http.StatusMisdirectedRequest, "unknown_host",
			"This server is not reached under this name: list the name in web.hosts.")
		p.Write(w, p.API())
	})
}

func (s *Server) onLoopback() bool {
	if s.Listener == nil {
		return false
	}
	address, ok := s.Listener.Addr().(*net.TCPAddr)
	return ok && address.IP.IsLoopback()
}

// isOurs reports whether a request was sent to a name of this server. Its own address is one:
// no other page's origin can be that.
func (s *Server) isOurs(r *http.Request) bool {
	host := strings.ToLower(strings.Trim(wire.HostOf(r.Host), "[]"))
	if s.BaseURL != nil && host == strings.ToLower(s.BaseURL.Hostname()) {
		return true
	}
	if ip, err := netip.ParseAddr(host); err == nil {
		own, _ := r.Context().Value(http.LocalAddrContextKey).(net.Addr)
		return ip.IsLoopback() || slices.Contains(s.Hosts, host) || own != nil && wire.HostOf(own.String()) == host
	}
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || slices.Contains(s.Hosts, host)
}

// policy lets the page load what this server serves, and nothing else.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

// headers are on every reply.
func (s *Server) headers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		next.ServeHTTP(w, r)
	})
}

// cors lets pages of the configured origins use the APIs (Fetch standard, CORS), with
// whatever headers their clients send: OpenAI's own have some ("x-stainless-…") in
// every version others.
func (s *Server) cors(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin := r.Header.Get("Origin")
		isAPI := strings.HasPrefix(r.URL.Path, "/api/") || strings.HasPrefix(r.URL.Path, "/v1/")
		if !isAPI || origin == "" || !slices.Contains(s.Origins, origin) && !slices.Contains(s.Origins, "*") {
			next.ServeHTTP(w, r)
			return
		}
		h := w.Header()
		h.Set("Access-Control-Allow-Origin", origin)
		h.Set("Access-Control-Expose-Headers", "Retry-After")
		h.Set("Cross-Origin-Resource-Policy", "cross-origin")
		h.Add("Vary", "Origin")
		if r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != "" {
			h.Set("Access-Control-Allow-Methods", "GET, POST")
			h.Set("Access-Control-Allow-Headers", cmp.Or(r.Header.Get("Access-Control-Request-Headers"), "Authorization, Content-Type, "+textHeader))
			h.Set("Access-Control-Max-Age", "600")
			w.WriteHeader(http.StatusNoContent)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// logged writes a line for every request, at level info for questions: never the
// question itself, which may be in the query of an address.
func (s *Server) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start, seen := time.Now(), &statusWriter{ResponseWriter: w, timeout: cmp.Or(s.WriteTimeout, writeTimeout), status: http.StatusOK}
		next.ServeHTTP(seen, r)
		level := slog.LevelDebug
		if r.Method == http.MethodPost {
			level = slog.LevelInfo
		}
		s.log().Log(r.Context(), level, "served", "method", r.Method, "path", r.URL.Path, "status", seen.status,
			"bytes", seen.bytes, "milliseconds", time.Since(start).Milliseconds())
	})
}

// A statusWriter remembers what was replied, and bounds the time for each piece: a
// client that does not read is cut off, however long the answer takes.
type statusWriter struct {
	http.ResponseWriter
	timeout       time.Duration // for a piece
	status, bytes int

	mu    sync.Mutex
	begun bool // the reply
}

// begin notes that the reply begins.
func (w *statusWriter) begin() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.begun = true
}

func (w *statusWriter) WriteHeader(status int) {
	w.status = status
	w.begin()
	w.ResponseWriter.WriteHeader(status)
}

func (w *statusWriter) Write(p []byte) (int, error) {
	w.begin()
	_ = http.NewResponseController(w.ResponseWriter).SetWriteDeadline(time.Now().Add(w.timeout)) // unless it has none
	n, err := w.ResponseWriter.Write(p)
	w.bytes += n
	return n, err
}

// Unwrap is for [http.ResponseController].
func (w *statusWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
