package rest

import (
	"context"
	"fmt"
	"net/http"
	"slices"

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

// Member returns a member of a server.
func (c *Client) Member(ctx context.Context, guildID, userID string) (*discordgo.Member, error) {
	m := &discordgo.Member{}
	err := c.Do(ctx, http.MethodGet, "/guilds/"+guildID+"/members/"+userID, nil, m)
	return orNil(m, err)
}

// Rename gives the bot a nickname in a server; "" takes it away.
func (c *Client) Rename(ctx context.Context, guildID, nick string) error {
	return c.Do(ctx, http.MethodPatch, "/guilds/"+guildID+"/members/@me", map[string]string{"nick": nick}, nil)
}

// Permissions returns what a member of a server may do in one of its channels, as
// discordgo.Permission bits. In a thread it is what they may do in its channel.
func (c *Client) Permissions(ctx context.Context, channelID, userID string) (int64, error) {
	channel, err := c.Channel(ctx, channelID)
	if err != nil {
		return 0, err
	}
	if channel.IsThread() {
		if channel, err = c.Channel(ctx, channel.ParentID); err != nil {
			return 0, err
		}
	}
	guild, err := c.Guild(ctx, channel.GuildID)
	if err != nil {
		return 0, err
	}
	member, err := c.Member(ctx, guild.ID, userID)
	if err != nil {
		return 0, err
	}
	if member.User == nil {
		return 0, fmt.Errorf("discord: a member of server %s has no user", guild.ID)
	}
	return permissions(guild, channel, member), nil
}

// permissions computes them in the order of
// https://discord.com/developers/docs/topics/permissions#permission-overwrites.
func permissions(guild *discordgo.Guild, channel *discordgo.Channel, member *discordgo.Member) int64 {
	var may int64
	for _, role := range guild.Roles {
		if role.ID == guild.ID || slices.Contains(member.Roles, role.ID) { // the role with the server's id is everyone's
			may |= role.Permissions
		}
	}
	if member.User.ID == guild.OwnerID || may&discordgo.PermissionAdministrator != 0 {
		return discordgo.PermissionAll
	}
	everyone := func(o *discordgo.PermissionOverwrite) bool { return o.ID == guild.ID }
	roles := func(o *discordgo.PermissionOverwrite) bool {
		return o.Type == discordgo.PermissionOverwriteTypeRole && slices.Contains(member.Roles, o.ID)
	}
	person := func(o *discordgo.PermissionOverwrite) bool {
		return o.Type == discordgo.PermissionOverwriteTypeMember && o.ID == member.User.ID
	}
	for _, applies := range []func(*discordgo.PermissionOverwrite) bool{everyone, roles, person} {
		var deny, allow int64
		for _, o := range channel.PermissionOverwrites {
			if applies(o) {
				deny |= o.Deny
				allow |= o.Allow
			}
		}
		may = may&^deny | allow
	}
	return may
}
