package guild

import (
	"sync"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/locale"
)

// A Directory is what the gateway has told of servers: their language, and which
// threads the bot opened. The zero value is ready; it is safe for concurrent use.
type Directory struct {
	mu      sync.Mutex
	locales map[string]string        // by server
	threads map[string]Thread        // by id
	learnt  map[string]chan struct{} // servers that Discord was asked about, closed when it has told; by id
}

// A Thread is a thread or a post of a forum.
type Thread struct {
	guild, Parent, Owner string
	Name                 string
}

// ThreadOf reads a thread as Discord describes it.
func ThreadOf(c *discordgo.Channel) Thread {
	return Thread{c.GuildID, c.ParentID, c.OwnerID, c.Name}
}

// Note reads an event, if it is about servers or threads.
func (g *Directory) Note(event any) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.locales == nil {
		g.locales, g.threads = make(map[string]string), make(map[string]Thread)
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

func (g *Directory) guild(guild *discordgo.Guild) {
	if guild == nil || guild.Unavailable {
		return
	}
	g.locales[guild.ID] = locale.Match(guild.PreferredLocale)
	for _, c := range guild.Threads {
		g.thread(c)
	}
}

// forget drops a server that the bot was put out of.
func (g *Directory) forget(guild *discordgo.Guild) {
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
func (g *Directory) thread(c *discordgo.Channel) {
	switch {
	case c == nil:
	case c.ThreadMetadata != nil && c.ThreadMetadata.Archived:
		delete(g.threads, c.ID)
	default:
		g.threads[c.ID] = ThreadOf(c)
	}
}

// language is that of a server, [locale.Default] if it is not known.
func (g *Directory) language(guild string) string {
	g.mu.Lock()
	defer g.mu.Unlock()
	if language, ok := g.locales[guild]; ok {
		return language
	}
	return locale.Default
}

// ThreadOf returns the thread that a channel is.
func (g *Directory) ThreadOf(channel string) (Thread, bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	t, ok := g.threads[channel]
	return t, ok
}

// Unknown reports whether the gateway has told nothing of a server, and nobody has asked
// Discord about it yet; told is closed when that is done, nil if there is no need.
func (g *Directory) Unknown(guild string) (first bool, told chan struct{}) {
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
