package discord

import (
	"sync"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/locale"
)

// guilds is what the gateway has told of servers: their language, and which
// threads the bot opened. The zero value is ready; it is safe for concurrent use.
type guilds struct {
	mu      sync.Mutex
	locales map[string]string        // by server
	threads map[string]thread        // by id
	learnt  map[string]chan struct{} // servers that Discord was asked about, closed when it has told; by id
}

// A thread is a thread or a post of a forum.
type thread struct {
	guild, parent, owner string
	name                 string
}

// note reads an event, if it is about servers or threads.
func (g *guilds) note(event any) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.locales == nil {
		g.locales, g.threads = make(map[string]string), make(map[string]thread)
	}
	switch e := event.(type) {
	case *discordgo.GuildCreate:
		g.guild(e.Guild)
	case *discordgo.GuildUpdate:
		g.guild(e.Guild)
	case *discordgo.GuildDelete:
		g.forget(e.Guild)
	case *discordgo.ThreadCreate:
		g.thread(e.Channel)
	case *discordgo.ThreadUpdate:
		g.thread(e.Channel)
	case *discordgo.ThreadDelete:
		if e.Channel != nil {
			delete(g.threads, e.Channel.ID)
		}
	case *discordgo.ThreadListSync:
		for _, c := range e.Threads {
			g.thread(c)
		}
	}
}

func (g *guilds) guild(guild *discordgo.Guild) {
	if guild == nil || guild.Unavailable {
		return
	}
	g.locales[guild.ID] = locale.Match(guild.PreferredLocale)
	for _, c := range guild.Threads {
		g.thread(c)
	}
}

// forget drops a server that the bot was put out of.
func (g *guilds) forget(guild *discordgo.Guild) {
	if guild == nil || guild.Unavailable {
		return
	}
	delete(g.locales, guild.ID)
	for id, t := range g.threads {
		if t.guild == guild.ID {
			delete(g.threads, id)
		}
	}
}

// thread notes a thread, and forgets one that was put away: the gateway reports
// it again when it is used.
func (g *guilds) thread(c *discordgo.Channel) {
	switch {
	case c == nil:
	case c.ThreadMetadata != nil && c.ThreadMetadata.Archived:
		delete(g.threads, c.ID)
	default:
		g.threads[c.ID] = thread{c.GuildID, c.ParentID, c.OwnerID, c.Name}
	}
}

// language is that of a server, [locale.Default] if it is not known.
func (g *guilds) language(guild string) string {
	g.mu.Lock()
	defer g.mu.Unlock()
	if language, ok := g.locales[guild]; ok {
		return language
	}
	return locale.Default
}

// threadOf returns the thread that a channel is.
func (g *guilds) threadOf(channel string) (thread, bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	t, ok := g.threads[channel]
	return t, ok
}

// unknown reports whether the gateway has told nothing of a server, and nobody has asked
// Discord about it yet; told is closed when that is done, nil if there is no need.
func (g *guilds) unknown(guild string) (first bool, told chan struct{}) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if _, known := g.locales[guild]; known || guild == "" {
		return false, nil
	}
	if told, asked := g.learnt[guild]; asked {
		return false, told
	}
	if g.learnt == nil {
		g.learnt = make(map[string]chan struct{})
	}
	g.learnt[guild] = make(chan struct{})
	return true, g.learnt[guild]
}
