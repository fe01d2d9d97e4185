package guild

import (
	"testing"

	"github.com/bwmarrin/discordgo"
)

// TestThreadsAreForgotten: what is put away, deleted or of a server that is left takes no
// room any more.
func TestThreadsAreForgotten(t *testing.T) {
	thread := func(archived bool) *discordgo.Channel {
		return &discordgo.Channel{ID: "7", GuildID: "1", ParentID: "2", OwnerID: "3", ThreadMetadata: &discordgo.ThreadMetadata{Archived: archived}}
	}
	for name, event := range map[string]any{
		"put away": &discordgo.ThreadUpdate{Channel: thread(true)},
		"deleted":  &discordgo.ThreadDelete{Channel: thread(false)},
		"left":     &discordgo.GuildDelete{Guild: &discordgo.Guild{ID: "1"}},
	} {
		t.Run(name, func(t *testing.T) {
			var g Directory
			g.Note(&discordgo.ThreadCreate{Channel: thread(false)})
			if at, ok := g.ThreadOf("7"); !ok || at.Parent != "2" {
				t.Fatalf("thread %+v, %v", at, ok)
			}
			g.Note(&discordgo.GuildDelete{Guild: &discordgo.Guild{ID: "1", Unavailable: true}}) // Discord's trouble only
			if _, ok := g.ThreadOf("7"); !ok {
				t.Fatal("forgotten although the server is only away")
			}
			g.Note(event)
			if _, ok := g.ThreadOf("7"); ok {
				t.Error("it is still known")
			}
		})
	}
}
