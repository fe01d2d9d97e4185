package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"time"

	"pilcrow/config"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord"
	"pilcrow/internal/discord/link"
	"pilcrow/internal/store"
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
		ctx, stop := signal.NotifyContext(a.ctx, os.Interrupt)
		defer stop()
		return a.checkDiscord(ctx)
	}
	return a.serve("", "discord")
}

// discord builds the frontend for Discord.
func (p *post) discord(context.Context) (chat.Frontend, error) {
	client, err := p.app.discordClient(p.config())
	if err != nil {
		return nil, err
	}
	return p.app.discordFrontend(p.service, client, p.kept), nil
}

// discordClient makes REST calls with the token of the settings.
func (a *app) discordClient(c config.Config) (*link.Client, error) {
	if c.Discord.Token.Empty() {
		return nil, errNoToken
	}
	return link.NewClient(link.Options{
		Token: c.Discord.Token.Reveal(), API: c.Discord.APIURL, Log: a.log(c), Version: builtVersion(),
	})
}

func (a *app) discordFrontend(s *service, client *link.Client, kept *store.Store) *discord.Frontend {
	conf := s.config()
	log := a.log(conf)
	f := &discord.Frontend{
		Client: client, Corpus: s.Corpus, Desk: s, State: kept, Log: log,
		Turnstile: turnstile(conf.Limits), Turns: conf.Limits.ConversationTurns, TTL: conf.Limits.ConversationTTL,
		Allowed: conf.Discord.AllowedChannels, Denied: conf.Discord.DeniedChannels,
		About: s.about, Probes: s.probes(),
		Greet: a.greet, Silent: len(conf.Discord.ShardIDs) > 0 && conf.Discord.ShardIDs[0] != 0,
	}
	f.Connect = func(ctx context.Context, handle func(context.Context, any)) error {
		l := &link.Link{
			Client: client, Intents: discord.Intents, Handle: handle, Drain: drainTime, Log: log,
			Shards: link.Shards{Count: int(conf.Discord.Shards), IDs: conf.Discord.ShardIDs},
		}
		return l.Run(ctx)
	}
	return f
}

// greet says how the bot gets into a server.
func (a *app) greet(app *link.Application) {
	fmt.Fprintf(a.out, "%s is at work on Discord. To invite it into a server, or to use it yourself everywhere:\n%s\n",
		app.Name, discord.InviteLink(app.ID))
}
