package settings

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
)

// limitAction sets the limits of a role: the menu of the panel, and the form with the role.
const limitAction = "limit"

// mostAsked is the most that can be written as a limit, and maxRoleLimits how many roles can
// have one.
const (
	mostAsked     = 1_000_000
	maxRoleLimits = 25
)

// limitRole opens a form for the limits of the role that was picked, and takes it.
func (s *Panel) limitRole(ctx context.Context, i *interaction.Interaction, args []string) error {
	if i.Type == discordgo.InteractionModalSubmit {
		return s.saveLimit(ctx, i, args)
	}
	picked := i.Values()
	if len(picked) == 0 {
		return i.DeferUpdate(ctx)
	}
	server, err := s.Servers.Saved(ctx, i.GuildID)
	if err != nil {
		return err
	}
	input := discordgo.TextInput{
		CustomID: "limit", Label: locale.Say(i.Language, "A minute/a day; 0: no limit; empty: none set"),
		Style: discordgo.TextInputShort, Placeholder: "10/200", MaxLength: 20,
	}
	if limit, ok := server.RoleLimits[picked[0]]; ok {
		input.Value = strconv.Itoa(limit.Minute) + "/" + strconv.Itoa(limit.Day)
	}
	return i.Modal(ctx, look.NewID(limitAction, picked[0]), locale.Say(i.Language, "How much this role may ask"), input)
}

var errLimit = errors.New("no limit")

// saveLimit takes the form of limitRole.
func (s *Panel) saveLimit(ctx context.Context, i *interaction.Interaction, args []string) error {
	if len(args) != 1 {
		return interaction.ErrStale
	}
	err := s.save(ctx, i, limitsSetting, func(server *state.Settings) error {
		return setLimit(server, args[0], i.Input())
	})
	if errors.Is(err, errLimit) {
		return i.Tell(ctx, locale.Say(i.Language, "Please write two numbers, such as 10/200: the questions a minute and a day. At most %d roles can have limits.", maxRoleLimits))
	}
	return err
}

// setLimit gives a role a limit as it was typed, or takes it away if nothing was.
func setLimit(server *state.Settings, role, typed string) error {
	if strings.TrimSpace(typed) == "" {
		delete(server.RoleLimits, role)
		return nil
	}
	limit, ok := readLimit(typed)
	_, known := server.RoleLimits[role]
	if !ok || !known && len(server.RoleLimits) >= maxRoleLimits {
		return errLimit
	}
	if server.RoleLimits == nil {
		server.RoleLimits = make(map[string]state.Limit)
	}
	server.RoleLimits[role] = limit
	return nil
}

// readLimit reads a limit that is written as "10/200".
func readLimit(s string) (limit state.Limit, ok bool) {
	minute, day, found := strings.Cut(s, "/")
	number := func(s string) int {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil || n < 0 || n > mostAsked {
			found = false
		}
		return n
	}
	limit = state.Limit{Minute: number(minute), Day: number(day)}
	return limit, found
}

// writeLimit says a limit.
func writeLimit(language string, l state.Limit) string {
	number := func(n int) string {
		if n == 0 {
			return "∞"
		}
		return strconv.Itoa(n)
	}
	return locale.Say(language, "%s a minute, %s a day", number(l.Minute), number(l.Day))
}
