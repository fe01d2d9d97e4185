package rest

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"

	"github.com/bwmarrin/discordgo"
)

// RegisterCommands replaces the bot's commands, in all servers. It writes only if
// something differs, because Discord limits how many commands may be created in a day.
func (c *Client) RegisterCommands(ctx context.Context, applicationID string, commands []*discordgo.ApplicationCommand) (changed bool, err error) {
	same, err := c.CommandsRegistered(ctx, applicationID, commands)
	if same || err != nil {
		return false, err
	}
	return true, c.Do(ctx, http.MethodPut, commandsPath(applicationID), commands, nil)
}

// CommandIDs returns the ids of the bot's commands, by name.
func (c *Client) CommandIDs(ctx context.Context, applicationID string) (map[string]string, error) {
	var there []*discordgo.ApplicationCommand
	if err := c.Do(ctx, http.MethodGet, commandsPath(applicationID), nil, &there); err != nil {
		return nil, err
	}
	ids := make(map[string]string, len(there))
	for _, command := range there {
		ids[command.Name] = command.ID
	}
	return ids, nil
}

// CommandsRegistered reports whether the bot's commands are the given ones.
func (c *Client) CommandsRegistered(ctx context.Context, applicationID string, commands []*discordgo.ApplicationCommand) (bool, error) {
	var there []*discordgo.ApplicationCommand
	err := c.Do(ctx, http.MethodGet, commandsPath(applicationID)+"?with_localizations=true", nil, &there)
	if err != nil {
		return false, err
	}
	return sameCommands(commands, there)
}

func commandsPath(applicationID string) string { return "/applications/" + applicationID + "/commands" }

// sameCommands reports whether two lists have the same commands, in any order.
func sameCommands(wanted, there []*discordgo.ApplicationCommand) (bool, error) {
	a, err := settings(wanted)
	if err != nil {
		return false, err
	}
	b, err := settings(there)
	return reflect.DeepEqual(a, b), err
}

// settings returns, by type and name of a command, those of its fields that a bot
// sets, without those that have their default value.
func settings(commands []*discordgo.ApplicationCommand) (map[string]any, error) {
	all := map[string]any{}
	for _, command := range commands {
		raw, err := json.Marshal(command)
		if err != nil {
			return nil, err
		}
		var fields map[string]any
		if err := json.Unmarshal(raw, &fields); err != nil {
			return nil, err
		}
		for _, name := range []string{"id", "application_id", "guild_id", "version", "default_permission", "dm_permission"} {
			delete(fields, name)
		}
		if command.Type == 0 {
			fields["type"] = float64(discordgo.ChatApplicationCommand)
		}
		if isDefault(fields["integration_types"], float64(discordgo.ApplicationIntegrationGuildInstall)) {
			delete(fields, "integration_types")
		}
		key := fmt.Sprint(fields["type"], " ", command.Name)
		all[key] = withoutEmpty(fields)
	}
	return all, nil
}

func isDefault(list any, only float64) bool {
	values, ok := list.([]any)
	return ok && len(values) == 1 && values[0] == only
}

// withoutEmpty removes what has the same meaning as being absent: null, false, "",
// and empty lists and objects. Numbers stay: a lower limit of 0 is one.
func withoutEmpty(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for key, item := range v {
			if v[key] = withoutEmpty(item); v[key] == nil {
				delete(v, key)
			}
		}
		if len(v) == 0 {
			return nil
		}
	case []any:
		for i := range v {
			v[i] = withoutEmpty(v[i])
		}
		if len(v) == 0 {
			return nil
		}
	case string:
		if v == "" {
			return nil
		}
	case bool:
		if !v {
			return nil
		}
	}
	return value
}
