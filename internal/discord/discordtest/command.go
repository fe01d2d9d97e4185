package discordtest

import (
	"encoding/json"
	"maps"
	"slices"
)

// Command types (docs: interactions/application-commands).
const (
	commandChat    = 1
	commandUser    = 2
	commandMessage = 3
)

// A Command is a registered application command.
type Command struct {
	ID   string
	Name string
	Type int // 1 slash command, 2 user, 3 message

	sent    object // as it was registered
	version string
	d       *Discord
}

// JSON is the command as it was registered.
func (c *Command) JSON() []byte { return encode(c.sent) }

// Commands are the registered commands.
func (d *Discord) Commands() []*Command {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.commands)
}

// AwaitCommand waits until a command of this name is registered.
func (d *Discord) AwaitCommand(name string) *Command {
	d.t.Helper()
	var found *Command
	d.Wait("the command "+name, func() bool {
		i := slices.IndexFunc(d.Commands(), func(c *Command) bool { return c.Name == name })
		if i >= 0 {
			found = d.Commands()[i]
		}
		return i >= 0
	})
	return found
}

// register adds the command, or replaces the one of the same name and type.
func (d *Discord) register(sent object) *Command {
	name, kind := text(sent["name"]), max(whole(sent["type"]), commandChat)
	for _, old := range d.commands {
		if old.Name == name && old.Type == kind {
			if !same(old.sent, sent) {
				old.version = d.newID()
			}
			old.sent = sent
			return old
		}
	}
	c := &Command{ID: d.newID(), Name: name, Type: kind, sent: sent, version: d.newID(), d: d}
	d.commands = append(d.commands, c)
	return c
}

func same(a, b object) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && string(x) == string(y)
}

// json is the command as Discord sends it. Without localizations, the
// dictionaries are left out.
func (c *Command) json(localizations bool) object {
	o := maps.Clone(stripped(c.sent, localizations).(object))
	o["id"], o["application_id"], o["version"], o["type"] = c.ID, c.d.Application, c.version, c.Type
	for key, value := range (object{
		"description": "", "default_member_permissions": nil, "nsfw": false, "contexts": nil, "dm_permission": true,
		"integration_types": []int{0},
	}) {
		if o[key] == nil {
			o[key] = value
		}
	}
	if number, ok := o["default_member_permissions"].(float64); ok {
		o["default_member_permissions"] = Permissions(number).String()
	}
	return o
}

// stripped is v without nulls and, unless wanted, without localizations.
func stripped(v any, localizations bool) any {
	switch v := v.(type) {
	case object:
		o := object{}
		for key, value := range v {
			if value == nil || !localizations && (key == "name_localizations" || key == "description_localizations") {
				continue
			}
			o[key] = stripped(value, localizations)
		}
		return o
	case []any:
		l := []any{}
		for _, item := range v {
			l = append(l, stripped(item, localizations))
		}
		return l
	}
	return v
}
