package discordtest

import (
	"slices"
	"time"
)

// A Request is what the bot sent to the REST API, and what it got.
type Request struct {
	Method string
	Path   string // without the version
	Route  string // such as "POST /channels/{channel_id}/messages"; "" if there is none
	Body   string // JSON; of multipart, its payload_json
	Status int    // 0 if the connection was dropped
	Answer string
	At     time.Time     // when it arrived
	Took   time.Duration // until the answer was ready
}

func (d *Discord) log(c *call, a *answer, raw []byte, began time.Time) {
	d.locked(func() {
		d.requests = append(d.requests, Request{
			Method: c.r.Method, Path: c.r.URL.Path, Route: c.route, Body: string(raw), Status: a.status,
			Answer: string(a.body), At: began, Took: time.Since(began),
		})
	})
}

// Requests are all that were answered, oldest first; with a route, such as
// "POST /channels/{channel_id}/messages", only those to it.
func (d *Discord) Requests(route string) []Request {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(d.requests), func(r Request) bool { return route != "" && r.Route != route })
}
