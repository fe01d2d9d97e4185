package doctor

import (
	"context"
	"net/http"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/locale"
)

// A need is a permission, and what is amiss without it.
type need struct {
	bit     int64
	name    string // as Discord calls it in English
	without string // a sentence of package locale
}

// needs are all that is in [permissions].
var needs = []need{
	{discordgo.PermissionViewChannel, "View Channel", locale.Sentence("I do not see when somebody mentions me here")},
	{discordgo.PermissionSendMessages, "Send Messages", locale.Sentence("I cannot answer mentions here; commands work")},
	{discordgo.PermissionReadMessageHistory, "Read Message History", locale.Sentence("my answers are no replies")},
	{discordgo.PermissionCreatePublicThreads, "Create Public Threads", locale.Sentence("I cannot open threads: answers stand in the channel")},
	{discordgo.PermissionSendMessagesInThreads, "Send Messages in Threads", locale.Sentence("I cannot answer in threads")},
}

// lacking returns the needs that permissions do not meet.
func lacking(may int64) (missing []need) {
	if may&discordgo.PermissionAdministrator != 0 {
		return nil
	}
	for _, n := range needs {
		if may&n.bit == 0 {
			missing = append(missing, n)
		}
	}
	return missing
}

// Permitted says what the bot may not do somewhere, by its permissions there.
func (c Checkup) Permitted(where string, may int64) Symptom {
	s := Symptom{OK: true, Name: where, Seen: c.say(locale.Sentence("all permissions are there"))}
	missing := lacking(may)
	if len(missing) == 0 {
		return s
	}
	var names, effects []string
	for _, n := range missing {
		names = append(names, "“"+n.name+"”")
		effects = append(effects, c.say(n.without))
	}
	return Symptom{
		Name: where, Seen: c.say(locale.Sentence("missing: %s (%s)"), strings.Join(names, ", "), strings.Join(effects, "; ")),
		Advice: c.say(locale.Sentence("Give them to my role in the settings of the server or of the channel, or invite me anew.")),
	}
}

// A server is one that the bot is in.
type server struct {
	Name        string `json:"name"`
	Permissions int64  `json:"permissions,string"` // of the bot there, without those of channels
}

// Servers looks at what the bot may do in the servers that it is in, up to 200.
func (c Checkup) Servers(ctx context.Context) []Symptom {
	ctx, cancel := context.WithTimeout(ctx, probeTime)
	defer cancel()
	var servers []server
	if err := c.Client.Do(ctx, http.MethodGet, "/users/@me/guilds", nil, &servers); err != nil {
		return []Symptom{{Name: c.say(locale.Sentence("Servers")), Seen: c.refused(err), Advice: c.say(locale.Sentence("Try again later."))}}
	}
	if len(servers) == 0 {
		return []Symptom{{OK: true, Name: c.say(locale.Sentence("Servers")), Seen: c.say(locale.Sentence("none yet: use the invite link"))}}
	}
	symptoms := make([]Symptom, len(servers))
	for i, s := range servers {
		symptoms[i] = c.Permitted(s.Name, s.Permissions)
	}
	return symptoms
}
