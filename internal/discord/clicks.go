package discord

import (
	"context"
	"errors"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/guild"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
)

const maxReason = 500 // characters of why an answer is no good

// voteUp takes a 👍.
func (s *session) voteUp(ctx context.Context, i *interaction.Interaction, _ []string) error {
	if i.Message == nil {
		return interaction.ErrStale
	}
	return s.vote(ctx, i, state.Vote{Message: i.Message.ID, Up: true})
}

// askWhy takes a 👎, and asks why.
func (s *session) askWhy(ctx context.Context, i *interaction.Interaction, _ []string) error {
	if i.Message == nil {
		return interaction.ErrStale
	}
	return i.Modal(ctx, look.NewID(look.WhyAction, i.Message.ID), locale.Say(i.Language, "What is wrong with the answer?"), discordgo.TextInput{
		CustomID: "reason", Label: locale.Say(i.Language, "In your words, or leave it empty"), Style: discordgo.TextInputParagraph, MaxLength: maxReason,
	})
}

// voteDown takes the answer to askWhy.
func (s *session) voteDown(ctx context.Context, i *interaction.Interaction, args []string) error {
	if len(args) != 1 {
		return interaction.ErrStale
	}
	return s.vote(ctx, i, state.Vote{Message: args[0], Reason: i.Input()})
}

func (s *session) vote(ctx context.Context, i *interaction.Interaction, v state.Vote) error {
	v.Platform, v.Person = guild.Platform, i.Person
	if err := s.State.Vote(ctx, v); err != nil {
		return err
	}
	return i.Tell(ctx, locale.Say(i.Language, "Thank you. Your vote is noted."))
}

// askFurther opens a form for a follow-up question.
func (s *session) askFurther(ctx context.Context, i *interaction.Interaction, args []string) error {
	if i.Type == discordgo.InteractionModalSubmit {
		return s.askByForm(ctx, i, args)
	}
	if i.Message == nil {
		return interaction.ErrStale
	}
	return i.Modal(ctx, look.NewID(look.FurtherAction, i.Message.ID), locale.Say(i.Language, "Ask further"), discordgo.TextInput{
		CustomID: questionOption, Label: locale.Say(i.Language, "What you want to know"), Style: discordgo.TextInputParagraph, Required: true, MaxLength: maxInput,
	})
}

// askSuggested asks the question on a button, for whoever pressed it.
func (s *session) askSuggested(ctx context.Context, i *interaction.Interaction, args []string) error {
	if len(args) == 0 {
		return interaction.ErrStale
	}
	return s.askHere(ctx, i, s.fromInteraction(ctx, i, strings.Join(args, ":"), i.IsPrivate()))
}

// deleteAnswer deletes an answer with all its messages, for whoever asked and for
// those who may delete messages.
func (s *session) deleteAnswer(ctx context.Context, i *interaction.Interaction, args []string) error {
	if i.Message == nil || len(args) != 1 {
		return interaction.ErrStale
	}
	if i.Person != args[0] && !i.May(discordgo.PermissionManageMessages) {
		return i.Tell(ctx, locale.Say(i.Language, "Only the person who asked, and those who manage messages here, can do this."))
	}
	if err := i.DeferUpdate(ctx); err != nil {
		return err
	}
	ids := []string{i.Message.ID}
	if e, found, err := s.State.Shown(ctx, guild.Platform, i.Message.ID); err != nil {
		return err
	} else if found {
		ids = e.Messages
		if _, _, err := s.State.Retract(ctx, e.Key); err != nil {
			return err
		}
	}
	return s.removeAll(ctx, i, ids)
}

// removeAll deletes messages in the channel of a click. Where the bot is no
// member, only the one that was clicked can be deleted, by the interaction.
func (s *session) removeAll(ctx context.Context, i *interaction.Interaction, ids []string) error {
	var problems []error
	for _, id := range ids {
		err := s.Client.DeleteMessage(ctx, i.ChannelID, id)
		if gone(err) && id == i.Message.ID {
			err = s.Client.DeleteOriginal(ctx, i.Interaction)
		}
		if err != nil && !gone(err) {
			problems = append(problems, err)
		}
	}
	return errors.Join(problems...)
}

// stopAnswer breaks a running answer off, for whoever asked.
func (s *session) stopAnswer(ctx context.Context, i *interaction.Interaction, args []string) error {
	if len(args) != 2 {
		return interaction.ErrStale
	}
	if i.Person != args[0] && !i.May(discordgo.PermissionManageMessages) {
		return i.Tell(ctx, locale.Say(i.Language, "Only the person who asked, and those who manage messages here, can do this."))
	}
	if err := i.DeferUpdate(ctx); err != nil {
		return err
	}
	if s.delivery.Stop(ctx, args[1]) {
		return nil
	}
	_, err := s.Client.Followup(ctx, i.Interaction, look.Private(look.Note(look.NothingColour,
		locale.Say(i.Language, "Nobody is working on this answer any more. Please ask again."))))
	return err
}

// askByForm answers what was typed into the form of askFurther.
func (s *session) askByForm(ctx context.Context, i *interaction.Interaction, args []string) error {
	if len(args) != 1 {
		return interaction.ErrStale
	}
	q := s.fromInteraction(ctx, i, i.Input(), i.IsPrivate())
	q.parent = args[0]
	return s.askHere(ctx, i, q)
}
