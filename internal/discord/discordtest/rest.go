package discordtest

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"time"
)

// A handler does what a route does. It runs under the lock of the Discord and
// returns the status and the body of the answer (nil for none).
type handler func(c *call) (int, any, *failure)

// A call is one request on its way.
type call struct {
	d     *Discord
	r     *http.Request
	route string // such as "POST /channels/{channel_id}/messages"
	body  any    // decoded JSON
	files []file
}

func (c *call) value(name string) string { return c.r.PathValue(name) }

// object is the body, which is one.
func (c *call) object() object { return fields(c.body) }

// anonymous are the routes whose path holds the key.
func anonymous(route string) bool {
	return strings.Contains(route, "_token}") || strings.HasSuffix(route, "/gateway")
}

var version = regexp.MustCompile(`^/api/v(9|10)/`)

// routes is what there is here of the REST API. Any other route fails the test.
func (d *Discord) routes() http.Handler {
	mux := http.NewServeMux()
	for _, routes := range []map[string]handler{
		applicationRoutes, commandRoutes, guildRoutes,
		messageRoutes, interactionRoutes, webhookRoutes,
	} {
		for route, h := range routes {
			mux.HandleFunc(route, func(w http.ResponseWriter, r *http.Request) { d.serve(w, r, route, h) })
		}
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { d.serve(w, r, "", nil) })
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/attachments/") {
			d.serveFile(w, r)
			return
		}
		found := version.FindString(r.URL.Path)
		if found == "" {
			d.serve(w, r, "", nil)
			return
		}
		http.StripPrefix(strings.TrimSuffix(found, "/"), mux).ServeHTTP(w, r)
	})
}

// serve is the way of every request: latency, faults, limits, who it is, its
// form, what it does, the answer.
func (d *Discord) serve(w http.ResponseWriter, r *http.Request, route string, h handler) {
	began := time.Now()
	if d.config.Latency != nil {
		d.pause(d.config.Latency())
	}
	c := &call{d: d, r: r, route: route}
	a := &answer{w: w}
	fault := d.fault(route)
	if fault != nil {
		d.pause(fault.Delay)
	}
	raw, unread := readBody(c)
	if fault.instead() {
		fault.play(a)
	} else {
		a.status, a.body = d.respond(c, h, a, unread)
		if fault != nil {
			fault.play(a)
		}
	}
	if fault != nil && fault.Header.Get("X-Ratelimit-Scope") != "shared" {
		d.invalid(fault.Status)
	}
	d.log(c, a, raw, began)
	a.send()
}

// respond is everything between a request and its answer but faults.
func (d *Discord) respond(c *call, h handler, a *answer, unread *failure) (int, []byte) {
	if f := d.limit(c, a); f != nil {
		return f.status, f.body()
	}
	f := d.allowed(c, h)
	if f == nil {
		f = unread
	}
	if f == nil {
		f = d.judge(c)
	}
	if f != nil {
		return d.refuse(c, f)
	}
	status, raw, f := d.handle(c, h)
	if f != nil {
		return d.refuse(c, f)
	}
	d.judgeAnswer(c, status, raw)
	return status, raw
}

// handle does what the route does, and wakes all who wait.
func (d *Discord) handle(c *call, h handler) (status int, raw []byte, f *failure) {
	d.locked(func() {
		var body any
		status, body, f = h(c)
		if f == nil && body != nil {
			raw = encode(body)
		}
	})
	return status, raw, f
}

// allowed reports whether the route exists and the caller may use it.
func (d *Discord) allowed(c *call, h handler) *failure {
	if h == nil {
		f := *errNotFound
		f.wrong = []Violation{{Rule: "no such route in this fake, or the API version is neither 9 nor 10"}}
		return &f
	}
	if !strings.HasPrefix(c.r.UserAgent(), "DiscordBot (") {
		f := *errAccess
		f.wrong = []Violation{{Rule: "User-Agent is not \"DiscordBot ($url, $version)\": " + c.r.UserAgent()}}
		return &f
	}
	if anonymous(c.route) {
		return nil
	}
	if c.r.Header.Get("Authorization") != "Bot "+d.Token {
		return errUnauthorized
	}
	return nil
}

// refuse reports what is wrong in the request and makes the error's body.
func (d *Discord) refuse(c *call, f *failure) (int, []byte) {
	if !f.chance {
		for _, v := range f.wrong {
			v.Request = c.r.Method + " " + c.r.URL.Path
			v.By = or(v.By, "rule")
			d.violate(v)
		}
	}
	d.invalid(f.status)
	return f.status, encode(f.body())
}

func (d *Discord) violate(v Violation) {
	if d.config.Violation != nil {
		d.config.Violation(v)
		return
	}
	d.t.Errorf("discordtest: %s", v)
}

// pause waits, unless the test ends.
func (d *Discord) pause(by time.Duration) {
	if by <= 0 {
		return
	}
	timer := time.NewTimer(by)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-d.closing:
	}
}

func encode(v any) []byte {
	raw, err := json.Marshal(v)
	if err != nil {
		panic("discordtest: " + err.Error()) // unreachable: only maps and slices of plain values
	}
	return raw
}

// An answer is what is sent back.
type answer struct {
	w      http.ResponseWriter
	status int
	kind   string // Content-Type; "" is JSON
	body   []byte
	drop   bool
}

func (a *answer) send() {
	if a.drop {
		panic(http.ErrAbortHandler)
	}
	if len(a.body) > 0 {
		a.w.Header().Set("Content-Type", or(a.kind, "application/json"))
	}
	a.w.WriteHeader(a.status)
	_, _ = a.w.Write(a.body) // the client may have gone
}
