package discordtest

import (
	"fmt"
	"slices"
	"strings"
)

// Options are what a person fills in for a command: a string, a whole number, a
// float64, a bool, an Attachment, or a *User, *Channel, *Role.
type Options map[string]any

// Runs runs a slash command; of one with subcommands, their names follow with
// spaces between ("settings language"). The test ends if a person could not do
// it: if the command is not there, not for here, or not for such options.
func (u *User) Runs(c *Channel, name string, options Options) *Interaction {
	u.d.t.Helper()
	return u.runs(c, name, options, "")
}

// Autocompletes types into an option, as in Runs; typed is what it holds so far.
func (u *User) Autocompletes(c *Channel, name, option, typed string, others Options) *Interaction {
	u.d.t.Helper()
	options := Options{option: typed}
	for key, value := range others {
		options[key] = value
	}
	return u.runs(c, name, options, option)
}

// RunsOn runs a message command on a message.
func (u *User) RunsOn(m *Message, name string) *Interaction {
	d := u.d
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	command := u.findCommand(m.Channel, name, commandMessage)
	r := resolved{}
	r.add("messages", m.ID, m.json(true))
	return d.interact(&Interaction{User: u, Channel: m.Channel, Message: m, kind: interactionCommand, command: command,
		data: object{"id": command.ID, "name": name, "type": commandMessage, "target_id": m.ID, "resolved": object(r)}})
}

func (u *User) runs(c *Channel, name string, options Options, focused string) *Interaction {
	d := u.d
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	words := strings.Fields(name)
	command := u.findCommand(c, words[0], commandChat)
	r := resolved{}
	fill := &filling{channel: c, resolved: r, focused: focused}
	filled, err := fill.path(list(command.sent["options"]), words[1:], options)
	if err != nil {
		d.t.Fatalf("discordtest: %s cannot run /%s: %v", u.Name, name, err)
	}
	data := object{"id": command.ID, "name": command.Name, "type": commandChat}
	if len(filled) > 0 {
		data["options"] = filled
	}
	if len(r) > 0 {
		data["resolved"] = object(r)
	}
	kind := interactionCommand
	if focused != "" {
		kind = interactionAutocomplete
	}
	return d.interact(&Interaction{User: u, Channel: c, kind: kind, command: command, data: data})
}

// findCommand is the command that the person is offered in the channel.
func (u *User) findCommand(c *Channel, name string, kind int) *Command {
	u.d.t.Helper()
	var reason error = fmt.Errorf("it is not registered")
	for _, command := range u.d.commands {
		if command.Name != name || command.Type != kind {
			continue
		}
		if reason = command.offered(u, c); reason == nil {
			return command
		}
	}
	u.d.t.Fatalf("discordtest: %s is not offered the command %q in #%s: %v", u.Name, name, c.Name, reason)
	return nil
}

// offered says why the command is not offered to the person in the channel, or
// nil.
func (command *Command) offered(u *User, c *Channel) error {
	i := &Interaction{User: u, Channel: c, command: command, d: u.d}
	contexts := list(command.sent["contexts"])
	switch {
	case len(i.owners()) == 0:
		return fmt.Errorf("it is installed neither here nor for the person")
	case len(contexts) > 0 && !slices.Contains(contexts, any(float64(i.context()))):
		return fmt.Errorf("its contexts are %v, and this is %d", contexts, i.context())
	case c.Guild == nil:
		return nil
	case !c.may(u).Has(UseCommands):
		return fmt.Errorf("the person may not use commands here")
	case c.Guild.letsUse(command.Name, u):
		return nil
	}
	need, err := permissions(command.sent["default_member_permissions"])
	if err != nil || c.may(u).Has(need) || c.may(u).Has(Administrator) {
		return err
	}
	return fmt.Errorf("it is only for those with the permissions %d", need)
}

// letsUse reports whether the server's own settings offer a command to a person.
func (g *Guild) letsUse(command string, u *User) bool {
	m := g.members[u.ID]
	return m != nil && slices.ContainsFunc(g.lets[command], func(r *Role) bool { return r == g.Everyone || slices.Contains(m.roles, r) })
}

// permissions reads default_member_permissions: a string or a number.
func permissions(v any) (Permissions, error) {
	switch v := v.(type) {
	case nil:
		return 0, nil
	case float64:
		return Permissions(v), nil
	case string:
		var p Permissions
		_, err := fmt.Sscan(v, &p)
		return p, err
	}
	return 0, fmt.Errorf("permissions are a string, not %T", v)
}
