package discordtest

import "net/http"

var guildRoutes = map[string]handler{
	"GET /users/@me":                        getMe,
	"GET /users/@me/guilds":                 getMyGuilds,
	"GET /guilds/{guild_id}":                getGuild,
	"GET /guilds/{guild_id}/threads/active": getActiveThreads,
	"PATCH /guilds/{guild_id}/members/@me":  renameMe,
	"GET /channels/{channel_id}":            getChannel,
}

// guild is the path's guild, if the bot is in it.
func (c *call) guild() (*Guild, *failure) {
	for _, g := range c.d.guilds {
		if g.ID != c.value("guild_id") {
			continue
		}
		if g.gone {
			return nil, errAccess
		}
		return g, nil
	}
	return nil, errUnknownGuild
}

func getMe(c *call) (int, any, *failure) {
	o := c.d.Bot.json()
	o["mfa_enabled"], o["locale"], o["verified"], o["email"] = true, "en-US", true, nil
	return http.StatusOK, o, nil
}

func getMyGuilds(c *call) (int, any, *failure) {
	found := []object{}
	for _, g := range c.d.guilds {
		if !g.gone {
			found = append(found, object{"id": g.ID, "name": g.Name, "icon": nil, "banner": nil, "owner": false,
				"permissions": g.may(c.d.Bot).String(), "features": []string{}})
		}
	}
	return http.StatusOK, found, nil
}

func getGuild(c *call) (int, any, *failure) {
	g, f := c.guild()
	if f != nil {
		return 0, nil, f
	}
	return http.StatusOK, g.json(), nil
}

func getChannel(c *call) (int, any, *failure) {
	ch, f := c.channel(0)
	if f != nil {
		return 0, nil, f
	}
	return http.StatusOK, ch.json(), nil
}

// longestNick is documented in resources/user, "Usernames and Nicknames".
const longestNick = 32

// renameMe gives the bot a nickname.
func renameMe(c *call) (int, any, *failure) {
	g, f := c.guild()
	nick, _ := c.object()["nick"].(string)
	switch {
	case f != nil:
		return 0, nil, f
	case !g.may(c.d.Bot).Has(ChangeNickname):
		return 0, nil, errPermission
	case length(nick) > longestNick:
		return 0, nil, invalid(Violation{Path: "/nick", Rule: "Must be 32 or fewer in length."})
	}
	g.members[c.d.Bot.ID].nick = nick
	return http.StatusOK, g.members[c.d.Bot.ID].json(), nil
}

func getActiveThreads(c *call) (int, any, *failure) {
	g, f := c.guild()
	if f != nil {
		return 0, nil, f
	}
	threads := []object{}
	for _, ch := range g.channels() {
		if ch.isThread() && !ch.archived && ch.may(c.d.Bot).Has(ViewChannel) {
			threads = append(threads, ch.json())
		}
	}
	return 200, object{"threads": threads, "members": []any{}}, nil
}
