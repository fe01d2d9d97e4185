package gateway

import (
	"encoding/json"
	"errors"
	"slices"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/rest"
)

// A decoder reads the data of an event. It returns nil if nobody can use the event.
type decoder func(data []byte) (any, error)

// decoders are by the type of an event. Events of other types are of no use to a
// bot that answers people.
var decoders = map[string]decoder{
	"READY":               decodeReady,
	"INTERACTION_CREATE":  decodeInteraction,
	"MESSAGE_CREATE":      decodeMessage(func(m *discordgo.Message) any { return &discordgo.MessageCreate{Message: m} }),
	"MESSAGE_UPDATE":      decodeMessage(func(m *discordgo.Message) any { return &discordgo.MessageUpdate{Message: m} }),
	"MESSAGE_DELETE":      decode(func(e *discordgo.MessageDelete) bool { return e.ID != "" }),
	"MESSAGE_DELETE_BULK": decode(func(e *discordgo.MessageDeleteBulk) bool { return e.ChannelID != "" }),
	"GUILD_CREATE":        decodeGuild(func(g *discordgo.Guild) any { return &discordgo.GuildCreate{Guild: g} }),
	"GUILD_UPDATE":        decodeGuild(func(g *discordgo.Guild) any { return &discordgo.GuildUpdate{Guild: g} }),
	"GUILD_DELETE":        decodeGuild(func(g *discordgo.Guild) any { return &discordgo.GuildDelete{Guild: g} }),
	"THREAD_CREATE":       decode(func(e *discordgo.ThreadCreate) bool { return e.Channel != nil && e.ID != "" }),
	"THREAD_UPDATE":       decode(func(e *discordgo.ThreadUpdate) bool { return e.Channel != nil && e.ID != "" }),
	"THREAD_DELETE":       decode(func(e *discordgo.ThreadDelete) bool { return e.Channel != nil && e.ID != "" }),
	"THREAD_LIST_SYNC":    decode(func(e *discordgo.ThreadListSync) bool { e.Threads = withoutNil(e.Threads); return e.GuildID != "" }),
}

var (
	errNoObject = errors.New("the data is not a JSON object")
	errNoID     = errors.New("an id is missing")
)

// decodeEvent reads an event, nil if nobody can use it.
func decodeEvent(kind string, data []byte) (any, error) {
	decode, ok := decoders[kind]
	if !ok {
		return nil, nil
	}
	if len(data) == 0 || data[0] != '{' {
		return nil, errNoObject
	}
	return decode(data)
}

// unmarshal reads JSON. A field of a type that discordgo does not expect costs no
// more than that field, where encoding/json goes on after it.
func unmarshal(data []byte, value any) error {
	err := rest.Unmarshal(data, value)
	if errors.As(err, new(*json.UnmarshalTypeError)) {
		return nil
	}
	return err
}

// decode reads an event as discordgo does. Without the ids that it needs, it is
// not valid.
func decode[T any](valid func(event *T) bool) decoder {
	return func(data []byte) (any, error) {
		event := new(T)
		if err := unmarshal(data, event); err != nil {
			return nil, err
		}
		if !valid(event) {
			return nil, errNoID
		}
		return event, nil
	}
}

func decodeReady(data []byte) (any, error) {
	ready := &discordgo.Ready{}
	if err := unmarshal(data, ready); err != nil {
		return nil, err
	}
	ready.Guilds = withoutNil(ready.Guilds)
	return ready, nil
}

// decodeMessage reads a message that somebody wrote. An update without an author
// only adds a preview.
func decodeMessage(event func(*discordgo.Message) any) decoder {
	return func(data []byte) (any, error) {
		m := &discordgo.Message{}
		if err := unmarshal(data, m); err != nil {
			return nil, err
		}
		if m.ID == "" {
			return nil, errNoID
		}
		if m.Author == nil {
			return nil, nil
		}
		return event(m), nil
	}
}

func decodeInteraction(data []byte) (any, error) {
	i := &discordgo.Interaction{}
	if err := unmarshal(data, i); err != nil {
		return nil, err
	}
	switch {
	case i.Type == discordgo.InteractionPing:
		return nil, nil
	case i.ID == "" || i.Token == "" || i.Data == nil:
		return nil, errors.New("an interaction without id, token or data")
	case rest.UserOf(i) == nil:
		return nil, errors.New("an interaction of nobody")
	}
	return &discordgo.InteractionCreate{Interaction: i}, nil
}

// decodeGuild reads a server. What is in it does not name the server in Discord's
// JSON, but does afterwards.
func decodeGuild(event func(*discordgo.Guild) any) decoder {
	return func(data []byte) (any, error) {
		g := &discordgo.Guild{}
		if err := unmarshal(data, g); err != nil {
			return nil, err
		}
		if g.ID == "" {
			return nil, errNoID
		}
		g.Channels, g.Threads, g.Members = withoutNil(g.Channels), withoutNil(g.Threads), withoutNil(g.Members)
		g.Roles, g.VoiceStates = withoutNil(g.Roles), withoutNil(g.VoiceStates)
		for _, c := range g.Channels {
			c.GuildID = g.ID
		}
		for _, c := range g.Threads {
			c.GuildID = g.ID
		}
		for _, m := range g.Members {
			m.GuildID = g.ID
		}
		return event(g), nil
	}
}

// withoutNil removes what was null in Discord's JSON.
func withoutNil[T any](list []*T) []*T {
	return slices.DeleteFunc(list, func(item *T) bool { return item == nil })
}
