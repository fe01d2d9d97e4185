package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"time"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/config"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord"
	"pilcrow/internal/discord/doctor"
	"pilcrow/internal/discord/fleet"
	"pilcrow/internal/discord/gateway"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/state"
)

// drainTime is what handlers get at the end: the 25 s of running answers, and a
// word to those that are not finished by then.
const drainTime = 35 * time.Second

type discordCommand struct {
	Check bool `help:"Only look for what keeps the bot from serving people, and say what to do: token, intents, commands, permissions, store, model."`
}

// Help stands below the flags of "bot discord --help".
func (discordCommand) Help() string {
	return "Serves people on Discord until it is stopped; docs/discord.md leads from Discord's developer portal to the first answer. " +
		"The bot's token comes from DISCORD_TOKEN, or from the file that discord.token_file names. " +
		fmt.Sprintf("The exit code is %d if Discord does not let the bot in, so that starting it again would change nothing.", exitRefused)
}

var errNoToken = errors.New("there is no token for Discord: set DISCORD_TOKEN to the one of the developer portal " +
	"(https://discord.com/developers/applications, under Bot), or name a file that holds it with discord.token_file")

func (c discordCommand) Run(a *app) error {
	if c.Check {
		ctx, stop := signal.NotifyContext(a.Ctx, os.Interrupt)
		defer stop()
		return a.checkDiscord(ctx)
	}
	return a.serve("", "discord")
}

// discord builds the frontend for Discord.
func (p *serving) discord(context.Context) (chat.Frontend, error) {
	client, err := discordClient(p.Service)
	if err != nil {
		return nil, err
	}
	f := discordFrontend(p.Service, client, p.state)
	f.Library = p.library("discord")
	return f, nil
}

// discordClient makes REST calls with the token of the settings.
func discordClient(s *assembly.Service) (*rest.Client, error) {
	c := s.Config()
	if c.Discord.Token.Empty() {
		return nil, errNoToken
	}
	return rest.NewClient(rest.Options{
		Token: c.Discord.Token.Reveal(), API: c.Discord.APIURL, Log: s.Log(), Version: builtVersion(),
	})
}

func discordFrontend(s *assembly.Service, client *rest.Client, kept state.Store) *discord.Frontend {
	conf := s.Config()
	log := s.Log()
	f := &discord.Frontend{
		Client: client, State: kept, Log: log,
		Admission: admission("discord", conf.Limits, kept), Conversations: sharedConversations(kept), Turns: conf.Limits.ConversationTurns, TTL: conf.Limits.ConversationTTL,
		Allowed: conf.Discord.AllowedChannels, Denied: conf.Discord.DeniedChannels, ReadsAll: conf.Discord.MessageContent,
		Roles: rolesOf(conf.Discord), Persona: state.Persona(conf.Discord.Persona),
		About: func() discord.About { return about(s) }, Probes: probes(s),
		Greet: func(app *rest.Application) { greet(s.App.Out, app) }, Silent: len(conf.Discord.ShardIDs) > 0 && conf.Discord.ShardIDs[0] != 0,
	}
	shared, isShared := kept.(fleet.State)
	f.Relayed = isShared && len(conf.Discord.ShardIDs) == 0
	f.Connect = func(ctx context.Context, handle func(context.Context, any)) error {
		c := &gateway.Client{
			REST: client, Intents: f.Intents(), Handle: handle, Grace: drainTime, Log: log,
			Shards: gateway.Shards{Count: int(conf.Discord.Shards), IDs: conf.Discord.ShardIDs},
		}
		if f.Relayed {
			bot, _, _ := strings.Cut(client.Token(), ".") // the part that is no secret: its id
			return (&fleet.Fleet{Client: c, REST: client, State: shared, Bot: bot, Shards: int(conf.Discord.Shards), Log: log}).Run(ctx)
		}
		return c.Run(ctx)
	}
	return f
}

// rolesOf are what people may do by their roles where a server has not chosen.
func rolesOf(c config.Discord) guild.Roles {
	limits := make(map[string]chat.Limit)
	byID, _ := c.LimitsOfRoles() // validated before
	for id, l := range byID {
		limits[id] = chat.Limit{Minute: l.Minute, Day: l.Day}
	}
	return guild.Roles{Ask: c.AskRoles, Manage: c.ManageRoles, Limits: limits}
}

// greet says how the bot gets into a server.
func greet(w io.Writer, app *rest.Application) {
	fmt.Fprintf(w, "%s is at work on Discord. To invite it into a server:\n%s\nTo use it yourself everywhere:\n%s\n",
		app.Name, doctor.InviteLink(app.ID), doctor.PersonalLink(app.ID))
}
