package link

import (
	"encoding/json"
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
			changed, err := c.RegisterCommands(t.Context(), "9", "", []*discordgo.ApplicationCommand{command})
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

func TestGuildCommands(t *testing.T) {
	t.Parallel()
	a, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) { say(w, 200, "[]") })
	if changed, err := c.RegisterCommands(t.Context(), "9", "5", []*discordgo.ApplicationCommand{askCommand()}); err != nil || !changed {
		t.Error(changed, err)
	}
	if got := a.all()[1].path; got != "/applications/9/guilds/5/commands" {
		t.Errorf("wrote to %s", got)
	}
}

func TestPermissions(t *testing.T) {
	t.Parallel()
	answers := map[string]string{
		"/channels/30":        `{"id":"30","type":11,"guild_id":"5","parent_id":"20"}`,
		"/channels/20":        `{"id":"20","type":0,"guild_id":"5","permission_overwrites":[{"id":"5","type":0,"allow":"0","deny":"2048"},{"id":"7","type":0,"allow":"16384","deny":"0"}]}`,
		"/guilds/5":           `{"id":"5","owner_id":"1","roles":[{"id":"5","permissions":"3072"},{"id":"7","permissions":"65536"}]}`,
		"/guilds/5/members/9": `{"user":{"id":"9"},"roles":["7"]}`,
	}
	_, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) {
		answer, ok := answers[req.URL.Path[len("/api/v10"):]]
		if !ok {
			say(w, 404, `{"message":"Unknown","code":0}`)
			return
		}
		say(w, 200, "%s", answer)
	})
	got, err := c.Permissions(t.Context(), "30", "9")
	if err != nil {
		t.Fatal(err)
	}
	want := int64(discordgo.PermissionViewChannel | discordgo.PermissionReadMessageHistory | discordgo.PermissionEmbedLinks)
	if got != want {
		t.Errorf("got %b, want %b", got, want)
	}
}

// A message whose components discordgo does not know is read all the same.
func TestMessageWithUnknownComponents(t *testing.T) {
	t.Parallel()
	_, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) {
		say(w, 200, `{"id":"7","content":"hi","author":{"id":"5"},"components":[{"type":20}]}`)
	})
	if m, err := c.Message(t.Context(), "1", "7"); err != nil || m.Content != "hi" {
		t.Error(m, err)
	}
}

func FuzzMend(f *testing.F) {
	f.Add([]byte(`{"components":[{"type":18,"component":{"type":18,"component":null}},{"type":17,"components":[{"type":99}]}]}`))
	f.Add([]byte(`{"components":[1,null,[],{"type":"18"},{"type":9,"accessory":{"type":55}}],"n":123456789012345678901234567890}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		mended, err := mend(data)
		if err == nil && !json.Valid(mended) {
			t.Errorf("%q became %q", data, mended)
		}
	})
}
