package discordtest

import "net/http"

var guildRoutes = map[string]handler{
	"GET /users/@me":                           getMe,
	"GET /users/{user_id}":                     getUser,
	"GET /users/@me/guilds":                    getMyGuilds,
	"DELETE /users/@me/guilds/{guild_id}":      leaveGuild,
	"GET /guilds/{guild_id}":                   getGuild,
	"GET /guilds/{guild_id}/channels":          getChannels,
	"GET /guilds/{guild_id}/roles":             getRoles,
	"GET /guilds/{guild_id}/members/{user_id}": getMember,
	"PATCH /guilds/{guild_id}/members/@me":     renameMe,
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

func getUser(c *call) (int, any, *failure) {
	if u := c.d.users[c.value("user_id")]; u != nil {
		return http.StatusOK, u.json(), nil
	}
	return 0, nil, errUnknownUser
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

func leaveGuild(c *call) (int, any, *failure) {
	g, f := c.guild()
	if f != nil {
		return 0, nil, f
	}
	c.d.dispatch(event{name: "GUILD_DELETE", guild: g, data: object{"id": g.ID}})
	g.gone = true
	delete(g.members, c.d.Bot.ID)
	return http.StatusNoContent, nil, nil
}

func getGuild(c *call) (int, any, *failure) {
	g, f := c.guild()
	if f != nil {
		return 0, nil, f
	}
	return http.StatusOK, g.json(), nil
}

func getChannels(c *call) (int, any, *failure) {
	g, f := c.guild()
	if f != nil {
		return 0, nil, f
	}
	found := []object{}
	for _, ch := range g.channels() {
		if !ch.isThread() {
			found = append(found, ch.json())
		}
	}
	return http.StatusOK, found, nil
}

func getRoles(c *call) (int, any, *failure) {
	g, f := c.guild()
	if f != nil {
		return 0, nil, f
	}
	return http.StatusOK, g.json()["roles"], nil
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

func getMember(c *call) (int, any, *failure) {
	g, f := c.guild()
	if f != nil {
		return 0, nil, f
	}
	m := g.members[c.value("user_id")]
	if m == nil {
		return 0, nil, errUnknownMember
	}
	return http.StatusOK, m.json(), nil
}
