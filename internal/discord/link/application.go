package link

import (
	"context"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// CurrentUser returns the bot itself.
func (c *Client) CurrentUser(ctx context.Context) (*discordgo.User, error) {
	u := &discordgo.User{}
	err := c.Do(ctx, http.MethodGet, "/users/@me", nil, u)
	return orNil(u, err)
}

// An Application is what Discord knows of the bot's application.
type Application struct {
	ID         string           `json:"id"`
	Name       string           `json:"name"`
	Flags      ApplicationFlags `json:"flags"`
	BotPublic  bool             `json:"bot_public"`             // others may install it too
	CodeGrant  bool             `json:"bot_require_code_grant"` // the invite link does not work by itself
	Guilds     int              `json:"approximate_guild_count"`
	Installers int              `json:"approximate_user_install_count"`
	Owner      *discordgo.User  `json:"owner"`
	Team       *discordgo.Team  `json:"team"`
}

// ApplicationFlags are those of
// https://discord.com/developers/docs/resources/application#application-object-application-flags.
type ApplicationFlags int

// MessageContent tells whether the intent of that name is switched on.
func (f ApplicationFlags) MessageContent() bool { return f&(1<<18|1<<19) != 0 }

// Application returns the bot's application.
func (c *Client) Application(ctx context.Context) (*Application, error) {
	a := &Application{}
	err := c.Do(ctx, http.MethodGet, "/applications/@me", nil, a)
	return orNil(a, err)
}

// Gateway is what Discord says of its gateway, by
// https://discord.com/developers/docs/events/gateway#get-gateway-bot.
type Gateway struct {
	URL    string `json:"url"`
	Shards int    `json:"shards"` // the number that Discord recommends
	Starts struct {
		Total          int `json:"total"`
		Remaining      int `json:"remaining"`       // sessions that may be begun
		ResetAfter     int `json:"reset_after"`     // milliseconds
		MaxConcurrency int `json:"max_concurrency"` // sessions that may be begun within 5 s
	} `json:"session_start_limit"`
}

// Gateway asks where the gateway is, and how many sessions may be begun.
func (c *Client) Gateway(ctx context.Context) (*Gateway, error) {
	g := &Gateway{}
	err := c.Do(ctx, http.MethodGet, "/gateway/bot", nil, g)
	return orNil(g, err)
}

// Channel returns a channel or thread.
func (c *Client) Channel(ctx context.Context, id string) (*discordgo.Channel, error) {
	channel := &discordgo.Channel{}
	err := c.Do(ctx, http.MethodGet, "/channels/"+id, nil, channel)
	return orNil(channel, err)
}

// Guild returns a server with its roles.
func (c *Client) Guild(ctx context.Context, id string) (*discordgo.Guild, error) {
	guild := &discordgo.Guild{}
	err := c.Do(ctx, http.MethodGet, "/guilds/"+id, nil, guild)
	return orNil(guild, err)
}

// Member returns a member of a server.
func (c *Client) Member(ctx context.Context, guildID, userID string) (*discordgo.Member, error) {
	m := &discordgo.Member{}
	err := c.Do(ctx, http.MethodGet, "/guilds/"+guildID+"/members/"+userID, nil, m)
	return orNil(m, err)
}
