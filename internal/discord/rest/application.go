package rest

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

// An Application is the bot's entry in the developer portal.
type Application struct {
	ID        string           `json:"id"`
	Name      string           `json:"name"`
	Flags     ApplicationFlags `json:"flags"`
	CodeGrant bool             `json:"bot_require_code_grant"` // a plain invite link does not work
}

// ApplicationFlags are those of
// https://discord.com/developers/docs/resources/application#application-object-application-flags.
type ApplicationFlags int

// MessageContent reports whether the privileged intent of that name is switched on.
func (f ApplicationFlags) MessageContent() bool { return f&(1<<18|1<<19) != 0 }

// Application returns the bot's application.
func (c *Client) Application(ctx context.Context) (*Application, error) {
	a := &Application{}
	err := c.Do(ctx, http.MethodGet, "/applications/@me", nil, a)
	return orNil(a, err)
}

// A Gateway is where the gateway is and how it may be used, by
// https://discord.com/developers/docs/events/gateway#get-gateway-bot.
type Gateway struct {
	URL    string            `json:"url"`
	Shards int               `json:"shards"` // the number that Discord recommends
	Starts SessionStartLimit `json:"session_start_limit"`
}

// A SessionStartLimit is how many sessions a bot may begin, in all its processes.
type SessionStartLimit struct {
	Total          int `json:"total"`           // per day
	Remaining      int `json:"remaining"`       // of these
	ResetAfter     int `json:"reset_after"`     // milliseconds until all are there again
	MaxConcurrency int `json:"max_concurrency"` // within 5 s
}

// Gateway asks where the gateway is, and how many sessions may be begun.
func (c *Client) Gateway(ctx context.Context) (*Gateway, error) {
	g := &Gateway{}
	err := c.Do(ctx, http.MethodGet, "/gateway/bot", nil, g)
	return orNil(g, err)
}
