package discordtest

import (
	"net/http"
	"strings"
)

// An Attachment is a file that a person attaches to a message or fills in for a command.
type Attachment struct {
	Name    string
	Content []byte
}

// attach takes a file in. The caller holds d.mu.
func (d *Discord) attach(a Attachment) file {
	f := file{id: d.newID(), name: a.Name, content: a.Content}
	d.files = append(d.files, f)
	return f
}

func (f file) json(d *Discord) object {
	url := d.URL + "/attachments/" + f.id + "/" + f.name
	return object{"id": f.id, "filename": f.name, "size": len(f.content), "url": url, "proxy_url": url}
}

// SaysWith sends a message with files.
func (u *User) SaysWith(c *Channel, content string, files ...Attachment) *Message {
	u.d.t.Helper()
	return u.say(c, content, nil, false, files...)
}

// serveFile is what stands for cdn.discordapp.com: it asks nobody who they are. A token that
// is sent there is a violation: it would leave Discord.
func (d *Discord) serveFile(w http.ResponseWriter, r *http.Request) {
	id, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/attachments/"), "/")
	if r.Header.Get("Authorization") != "" {
		d.violate(Violation{Request: r.Method + " " + r.URL.Path, By: "rule", Rule: "the token is sent with the request for a file"})
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, f := range d.files {
		if f.id == id {
			_, _ = w.Write(f.content) // the client may have gone
			return
		}
	}
	http.NotFound(w, r)
}
