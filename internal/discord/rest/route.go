package rest

import "strings"

// A route is what Discord limits the rate of: one kind of call to one top-level
// resource.
type route struct {
	// template is the method and the path without ids, such as
	// "PATCH /channels/:id/messages/:id". It contains no secret, so errors and
	// logs name a call by it.
	template string
	// major is the top-level resource: "channels/1", "guilds/1",
	// "webhooks/1/token", or "" if there is none.
	major string
	// byToken is true if a token in the path authorizes the call: one of an
	// interaction or of a webhook. It has no Authorization header, and the global
	// limit does not count it.
	byToken bool
}

// routeOf reads a path below the API's base, which may have a query.
func routeOf(method, path string) route {
	path, _, _ = strings.Cut(path, "?")
	parts := strings.Split(strings.Trim(path, "/"), "/")
	r := route{major: major(parts)}
	r.byToken = strings.Count(r.major, "/") == 2
	for i := range parts {
		parts[i] = placeholder(parts, i, r)
	}
	r.template = method + " /" + strings.Join(parts, "/")
	return r
}

// major returns the top-level resource, by
// https://discord.com/developers/docs/topics/rate-limits.
func major(parts []string) string {
	if len(parts) < 2 {
		return ""
	}
	switch parts[0] {
	case "channels", "guilds":
		return parts[0] + "/" + parts[1]
	case "webhooks", "interactions":
		return strings.Join(parts[:min(3, len(parts))], "/")
	}
	return ""
}

// placeholder returns the i-th part of a path as it is in a template: ids and
// tokens are replaced, so that there are few templates.
func placeholder(parts []string, i int, r route) string {
	switch {
	case i == 1 && r.major != "":
		return ":id"
	case i == 2 && r.byToken:
		return ":token"
	case i > 0 && parts[i-1] == "reactions":
		return ":emoji"
	case parts[i] != "" && strings.Trim(parts[i], "0123456789") == "":
		return ":id"
	}
	return parts[i]
}
