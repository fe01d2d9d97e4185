package rest

import (
	"context"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

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

// ActiveThreads returns the threads of a server that are not put away.
func (c *Client) ActiveThreads(ctx context.Context, id string) ([]*discordgo.Channel, error) {
	var active struct {
		Threads []*discordgo.Channel `json:"threads"`
	}
	err := c.Do(ctx, http.MethodGet, "/guilds/"+id+"/threads/active", nil, &active)
	return active.Threads, err
}

// Rename gives the bot a nickname in a server; "" takes it away.
func (c *Client) Rename(ctx context.Context, guildID, nick string) error {
	return c.Do(ctx, http.MethodPatch, "/guilds/"+guildID+"/members/@me", map[string]string{"nick": nick}, nil)
}
