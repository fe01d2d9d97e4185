package discordtest

import (
	"net/http"
	"slices"
)

var commandRoutes = map[string]handler{
	"GET /applications/{application_id}/commands": getCommands,
	"PUT /applications/{application_id}/commands": putCommands,
}

func (d *Discord) commandList(localizations bool) []object {
	found := []object{}
	for _, command := range d.commands {
		found = append(found, command.json(localizations))
	}
	return found
}

func getCommands(c *call) (int, any, *failure) {
	if c.value("application_id") != c.d.Application {
		return 0, nil, errAccess
	}
	return http.StatusOK, c.d.commandList(c.r.URL.Query().Get("with_localizations") == "true"), nil
}

// putCommands replaces all commands.
func putCommands(c *call) (int, any, *failure) {
	if c.value("application_id") != c.d.Application {
		return 0, nil, errAccess
	}
	kept := map[*Command]bool{}
	for _, sent := range list(c.body) {
		kept[c.d.register(fields(sent))] = true
	}
	c.d.commands = slices.DeleteFunc(c.d.commands, func(command *Command) bool { return !kept[command] })
	return http.StatusOK, c.d.commandList(true), nil
}
