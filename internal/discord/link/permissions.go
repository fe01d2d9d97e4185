package link

import (
	"context"
	"fmt"

	"github.com/bwmarrin/discordgo"
)

// Permissions returns what a member may do in a channel of a server, as
// discordgo.Permission bits. A thread has the permissions of its channel.
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
	return permissions(guild, channel, member)
}

// permissions lets discordgo reckon, which does so from what its state knows.
func permissions(guild *discordgo.Guild, channel *discordgo.Channel, member *discordgo.Member) (int64, error) {
	if member.User == nil {
		return 0, fmt.Errorf("discord: a member of server %s has no user", guild.ID)
	}
	member.GuildID = guild.ID
	state := discordgo.NewState()
	if err := state.GuildAdd(guild); err != nil {
		return 0, err
	}
	if err := state.ChannelAdd(channel); err != nil {
		return 0, err
	}
	if err := state.MemberAdd(member); err != nil {
		return 0, err
	}
	return state.UserChannelPermissions(member.User.ID, channel.ID)
}
