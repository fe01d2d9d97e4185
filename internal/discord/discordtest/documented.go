package discordtest

import (
	"embed"
	"encoding/json"
	"path"
	"strings"
)

// One of each interaction that Discord documents, written from the lists of
// fields (docs: interactions/receiving-and-responding, application-commands,
// components/reference): "type" and "data"; for components, the "components"
// and "flags" of the message that they are on.
//
//go:embed documented/*.json
var documentedFiles embed.FS

// Documented are the names of the interactions that [User.Sends] knows, such as
// "modal-radio".
func Documented() []string {
	entries, err := documentedFiles.ReadDir("documented")
	if err != nil {
		panic("discordtest: " + err.Error()) // unreachable: the folder is embedded
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".json"))
	}
	return names
}

// Sends makes an interaction that Discord documents, whether the bot has ever
// offered such a thing or not: a bot must survive what it does not know. What
// is on a message is on a new one of the bot, about which it is told nothing.
func (u *User) Sends(c *Channel, documented string) *Interaction {
	d := u.d
	d.t.Helper()
	raw, err := documentedFiles.ReadFile(path.Join("documented", documented+".json"))
	if err != nil {
		d.t.Fatalf("discordtest: no interaction %q; there are %q", documented, Documented())
	}
	var p object
	if err := json.Unmarshal(raw, &p); err != nil {
		d.t.Fatalf("discordtest: %s: %v", documented, err)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	i := &Interaction{User: u, Channel: c, kind: whole(p["type"]), data: fields(p["data"])}
	switch i.kind {
	case interactionComponent:
		i.Message = d.silent(c, list(p["components"]), whole(p["flags"]))
	case interactionModal:
		i.from = &Interaction{ID: d.newID(), User: u, Channel: c, d: d, kind: interactionCommand, command: d.loose("ask", commandChat)}
	default:
		i.command = d.loose(text(i.data["name"]), whole(i.data["type"]))
	}
	return d.interact(i)
}

// silent is a message of the bot that no event reports.
func (d *Discord) silent(c *Channel, components []any, flags int) *Message {
	m := &Message{ID: d.newID(), Channel: c, Author: d.Bot, d: d}
	m.versions = []Version{{Components: components, Flags: flags, At: d.now()}}
	c.messages = append(c.messages, m)
	return m
}

// loose is a command that is registered nowhere.
func (d *Discord) loose(name string, kind int) *Command {
	return &Command{ID: d.newID(), Name: name, Type: kind, d: d}
}
