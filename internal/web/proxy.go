package web

import (
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"

	"pilcrow/internal/web/wire"
)

// proxied takes from a proxy that is trusted who sent a request and how, which only the proxy
// knows. Everybody else could make it up.
func (s *Server) proxied(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.isProxy(wire.HostOf(r.RemoteAddr)) {
			if client := s.client(r); client != "" {
				r.RemoteAddr = net.JoinHostPort(client, "0")
			}
		} else {
			r.Header.Del("X-Forwarded-Proto")
		}
		next.ServeHTTP(w, r.WithContext(wire.WithBase(r.Context(), s.base())))
	})
}

// client is the last address of X-Forwarded-For that is no trusted proxy: those before it are
// only what the sender claims.
func (s *Server) client(r *http.Request) string {
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for _, hop := range slices.Backward(hops) {
		address, err := netip.ParseAddr(strings.Trim(strings.TrimSpace(hop), "[]"))
		if err != nil {
			return "" // nothing before it can be believed
		}
		if !s.isProxy(address.String()) {
			return address.String()
		}
	}
	return ""
}

func (s *Server) isProxy(host string) bool {
	address, err := netip.ParseAddr(host)
	return err == nil && slices.ContainsFunc(s.Proxies, func(p netip.Prefix) bool { return p.Contains(address.Unmap()) })
}

// below serves below the path of the base URL, whether the proxy takes that off or not.
func (s *Server) below(next http.Handler) http.Handler {
	path := ""
	if s.BaseURL != nil {
		path = strings.TrimSuffix(s.BaseURL.Path, "/")
	}
	if path == "" {
		return next
	}
	inside := http.StripPrefix(path, next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == path: // without the slash, the page's relative addresses lead elsewhere
			to := *r.URL
			to.Path = path + "/"
			http.Redirect(w, r, to.String(), http.StatusPermanentRedirect)
		case strings.HasPrefix(r.URL.Path, path+"/"):
			inside.ServeHTTP(w, r)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// base is the address of the page with a slash at its end, "" if it is not configured.
func (s *Server) base() string {
	if s.BaseURL == nil {
		return ""
	}
	return strings.TrimSuffix(s.BaseURL.String(), "/") + "/"
}
