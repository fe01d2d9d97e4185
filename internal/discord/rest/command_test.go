package rest

import (
	"net/http"
	"testing"

	"github.com/bwmarrin/discordgo"
)

func askCommand() *discordgo.ApplicationCommand {
	contexts := []discordgo.InteractionContextType{discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM}
	installs := []discordgo.ApplicationIntegrationType{discordgo.ApplicationIntegrationGuildInstall}
	least := 1
	return &discordgo.ApplicationCommand{
		Name: "ask", Description: "Ask the text",
		NameLocalizations: &map[discordgo.Locale]string{discordgo.German: "frage"},
		Contexts:          &contexts, IntegrationTypes: &installs,
		Options: []*discordgo.ApplicationCommandOption{{
			Type: discordgo.ApplicationCommandOptionString, Name: "question", Description: "What?", Required: true, MinLength: &least,
		}},
	}
}

// asDiscord is how Discord gives the command back: with its own fields and all
// defaults.
const asDiscord = `{"id":"1","application_id":"9","version":"3","type":1,"name":"ask","name_localizations":{"de":"frage"},
	"description":"Ask the text","description_localizations":null,"default_member_permissions":null,"default_permission":true,
	"dm_permission":true,"nsfw":false,"contexts":[0,1],"integration_types":[0],
	"options":[{"type":3,"name":"question","name_localizations":null,"description":"What?","description_localizations":{},"required":true,"min_length":1}]}`

func TestCommandsAreRegisteredOnlyWhenTheyDiffer(t *testing.T) {
	none := int64(0)
	tests := map[string]struct {
		there  string
		change func(c *discordgo.ApplicationCommand)
		writes bool
	}{
		"the same":            {"[" + asDiscord + "]", func(*discordgo.ApplicationCommand) {}, false},
		"none there":          {"[]", func(*discordgo.ApplicationCommand) {}, true},
		"one more there":      {"[" + asDiscord + `,{"id":"2","type":3,"name":"ask","description":""}]`, func(*discordgo.ApplicationCommand) {}, true},
		"another description": {"[" + asDiscord + "]", func(c *discordgo.ApplicationCommand) { c.Description = "Ask!" }, true},
		"another length":      {"[" + asDiscord + "]", func(c *discordgo.ApplicationCommand) { c.Options[0].MaxLength = 300 }, true},
		"optional":            {"[" + asDiscord + "]", func(c *discordgo.ApplicationCommand) { c.Options[0].Required = false }, true},
		"for admins":          {"[" + asDiscord + "]", func(c *discordgo.ApplicationCommand) { c.DefaultMemberPermissions = &none }, true},
		"another language":    {"[" + asDiscord + "]", func(c *discordgo.ApplicationCommand) { (*c.NameLocalizations)[discordgo.French] = "demande" }, true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) { say(w, 200, "%s", test.there) })
			command := askCommand()
			test.change(command)
			changed, err := c.RegisterCommands(t.Context(), "9", []*discordgo.ApplicationCommand{command})
			if err != nil || changed != test.writes {
				t.Errorf("changed %t, %v", changed, err)
			}
			requests := a.all()
			if requests[0].path != "/applications/9/commands?with_localizations=true" {
				t.Errorf("asked for %s", requests[0].path)
			}
			if test.writes && (requests[1].method != "PUT" || requests[1].path != "/applications/9/commands") {
				t.Errorf("wrote %+v", requests[1])
			}
		})
	}
}
