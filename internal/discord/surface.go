package discord

import (
	"context"
	"errors"
	"net/http"
	"strconv"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/link"
)

// A channelSurface writes messages in a channel, the first as a reply.
type channelSurface struct {
	client  *link.Client
	channel string
	replyTo string // id of the question's message; "" for none
	nonce   string // at most 22 characters: what is sent twice is created once
}

func (s *channelSurface) Put(ctx context.Context, n int, id string, m link.Message) (string, error) {
	if id != "" {
		_, err := s.client.EditMessage(ctx, s.channel, id, asEdit(m))
		return id, err
	}
	m.Nonce = s.nonce + "-" + strconv.Itoa(n)
	if n == 0 && s.replyTo != "" {
		m.Reply = &discordgo.MessageReference{MessageID: s.replyTo, FailIfNotExists: new(bool)}
	}
	made, err := s.client.CreateMessage(ctx, s.channel, m)
	if m.Reply != nil && cannotReply(err) {
		m.Reply = nil
		made, err = s.client.CreateMessage(ctx, s.channel, m)
	}
	return idOf(made), err
}

func (s *channelSurface) Remove(ctx context.Context, id string) error {
	return s.client.DeleteMessage(ctx, s.channel, id)
}

// cannotReply tells that a reply needs what a plain message does not: Read Message
// History.
func cannotReply(err error) bool {
	var failed *link.APIError
	return errors.As(err, &failed) && failed.Code == discordgo.ErrCodeCannotReplyWithoutPermissionToReadMessageHistory
}

// An interactionSurface writes the answers to an interaction: the first one over
// the deferred answer, the others as followups.
type interactionSurface struct {
	client      *link.Client
	interaction *discordgo.Interaction
	private     bool
}

func (s *interactionSurface) Put(ctx context.Context, n int, id string, m link.Message) (string, error) {
	switch {
	case n == 0:
		made, err := s.client.EditOriginal(ctx, s.interaction, asEdit(m))
		return idOf(made), err
	case id != "":
		_, err := s.client.EditFollowup(ctx, s.interaction, id, asEdit(m))
		return id, err
	case s.private:
		m = Private(m)
	}
	made, err := s.client.Followup(ctx, s.interaction, m)
	return idOf(made), err
}

func (s *interactionSurface) Remove(ctx context.Context, id string) error {
	return s.client.DeleteFollowup(ctx, s.interaction, id)
}

func idOf(m *discordgo.Message) string {
	if m == nil {
		return ""
	}
	return m.ID
}

// gone tells that there is no use in trying again: the message, its channel or the
// permission is not there any more.
func gone(err error) bool {
	var failed *link.APIError
	return errors.As(err, &failed) &&
		(failed.Status == http.StatusUnauthorized || failed.Status == http.StatusForbidden || failed.Status == http.StatusNotFound)
}
