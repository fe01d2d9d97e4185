package discord

import (
	"context"
	"slices"

	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// settings are those of a server, the zero value in a direct message.
func (f *Frontend) settings(ctx context.Context, guild string) chat.Settings {
	if guild == "" {
		return chat.Settings{}
	}
	s, err := f.State.Settings(ctx, platform, guild)
	if err != nil {
		f.Log.WarnContext(ctx, "the settings of a server cannot be read: it has the defaults for now", "guild", guild, "error", err)
	}
	return s
}

// mayAnswer tells whether the bot answers in a channel: by the configuration, and
// by the server's own settings. A thread is where its channel is.
func (f *Frontend) mayAnswer(ctx context.Context, guild, channel string) bool {
	ids := []string{channel}
	if t, ok := f.guilds.threadOf(channel); ok {
		ids = append(ids, t.parent)
	}
	s := f.settings(ctx, guild)
	return allows(f.Allowed, f.Denied, ids) && allows(s.AllowedChannels, s.DeniedChannels, ids)
}

// allows tells whether lists let a channel pass, which is known by several ids.
func allows(allowed, denied, ids []string) bool {
	in := func(list []string) bool {
		return slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(list, id) })
	}
	return !in(denied) && (len(allowed) == 0 || in(allowed))
}

// serverLanguage is the language of the bot's words in a server: the one in its
// settings, else the one that Discord has for it.
func (f *Frontend) serverLanguage(ctx context.Context, guild string) string {
	if s := f.settings(ctx, guild); s.Language != "" {
		return locale.Match(s.Language)
	}
	return f.guilds.language(guild)
}

// languageOf is the language of the bot's words to whoever interacts: the one in
// the server's settings, else the person's own.
func (f *Frontend) languageOf(ctx context.Context, i *Interaction) string {
	if s := f.settings(ctx, i.GuildID); s.Language != "" {
		return locale.Match(s.Language)
	}
	return i.Language
}
