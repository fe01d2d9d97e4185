package discordtest

import (
	"maps"
	"net/http"
	"slices"
)

var commandRoutes = map[string]handler{
	"GET /applications/{application_id}/commands":                                   getCommands,
	"PUT /applications/{application_id}/commands":                                   putCommands,
	"POST /applications/{application_id}/commands":                                  postCommand,
	"GET /applications/{application_id}/commands/{command_id}":                      getCommand,
	"PATCH /applications/{application_id}/commands/{command_id}":                    patchCommand,
	"DELETE /applications/{application_id}/commands/{command_id}":                   removeCommand,
	"GET /applications/{application_id}/guilds/{guild_id}/commands":                 getCommands,
	"PUT /applications/{application_id}/guilds/{guild_id}/commands":                 putCommands,
	"POST /applications/{application_id}/guilds/{guild_id}/commands":                postCommand,
	"GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}":    getCommand,
	"PATCH /applications/{application_id}/guilds/{guild_id}/commands/{command_id}":  patchCommand,
	"DELETE /applications/{application_id}/guilds/{guild_id}/commands/{command_id}": removeCommand,
}

// scope is the guild that the path's commands are of; nil are the global ones.
func (c *call) scope() (*Guild, *failure) {
	if c.value("application_id") != c.d.Application {
		return nil, errAccess
	}
	if c.value("guild_id") == "" {
		return nil, nil
	}
	return c.guild()
}

func (c *call) command() (*Command, *failure) {
	g, f := c.scope()
	if f != nil {
		return nil, f
	}
	for _, command := range c.d.scope(g) {
		if command.ID == c.value("command_id") {
			return command, nil
		}
	}
	return nil, errUnknownCommand
}

func (d *Discord) commandList(g *Guild, localizations bool) []object {
	found := []object{}
	for _, command := range d.scope(g) {
		found = append(found, command.json(localizations))
	}
	return found
}

func getCommands(c *call) (int, any, *failure) {
	g, f := c.scope()
	if f != nil {
		return 0, nil, f
	}
	return http.StatusOK, c.d.commandList(g, c.r.URL.Query().Get("with_localizations") == "true"), nil
}

// putCommands replaces all commands of the scope.
func putCommands(c *call) (int, any, *failure) {
	g, f := c.scope()
	if f != nil {
		return 0, nil, f
	}
	kept := map[*Command]bool{}
	for _, sent := range list(c.body) {
		command, _ := c.d.register(g, fields(sent))
		kept[command] = true
	}
	c.d.commands = slices.DeleteFunc(c.d.commands, func(command *Command) bool { return command.Guild == g && !kept[command] })
	return http.StatusOK, c.d.commandList(g, true), nil
}

// Limits of commands of each type in a scope (docs: application-commands,
// "Registering a Command").
var mostCommands = map[int]int{commandChat: 100, commandUser: 15, commandMessage: 15}

// postCommand is an upsert.
func postCommand(c *call) (int, any, *failure) {
	g, f := c.scope()
	if f != nil {
		return 0, nil, f
	}
	command, added := c.d.register(g, c.object())
	if !added {
		return http.StatusOK, command.json(true), nil
	}
	n := 0
	for _, other := range c.d.scope(g) {
		if other.Type == command.Type {
			n++
		}
	}
	if n > mostCommands[command.Type] {
		c.d.commands = c.d.commands[:len(c.d.commands)-1]
		return 0, nil, errTooManyCommands
	}
	return http.StatusCreated, command.json(true), nil
}

func getCommand(c *call) (int, any, *failure) {
	command, f := c.command()
	if f != nil {
		return 0, nil, f
	}
	return http.StatusOK, command.json(true), nil
}

func patchCommand(c *call) (int, any, *failure) {
	command, f := c.command()
	if f != nil {
		return 0, nil, f
	}
	sent := maps.Clone(command.sent)
	maps.Copy(sent, c.object())
	command.sent, command.Name, command.version = sent, text(sent["name"]), c.d.newID()
	return http.StatusOK, command.json(true), nil
}

func removeCommand(c *call) (int, any, *failure) {
	command, f := c.command()
	if f != nil {
		return 0, nil, f
	}
	c.d.commands = slices.DeleteFunc(c.d.commands, func(other *Command) bool { return other == command })
	return http.StatusNoContent, nil, nil
}
