package discordtest

import "net/http"

var applicationRoutes = map[string]handler{
	"GET /applications/@me": getApplication,
	"GET /gateway":          getGateway,
	"GET /gateway/bot":      getGatewayBot,
}

// Flags of an application that has its privileged intents without review (docs:
// resources/application, "Application Flags").
const (
	flagPresences      = 1 << 13
	flagMembers        = 1 << 15
	flagMessageContent = 1 << 19
)

func (d *Discord) applicationFlags() int {
	flags := 0
	for intent, flag := range map[int]int{
		IntentGuildPresences: flagPresences, IntentGuildMembers: flagMembers, IntentMessageContent: flagMessageContent,
	} {
		if d.config.Privileged&intent != 0 {
			flags |= flag
		}
	}
	return flags
}

func getApplication(c *call) (int, any, *failure) {
	d := c.d
	guilds := 0
	for _, g := range d.guilds {
		if !g.gone {
			guilds++
		}
	}
	return http.StatusOK, object{
		"id": d.Application, "name": d.Bot.Name, "icon": nil, "description": "", "type": nil, "bot": d.Bot.json(),
		"summary": "", "bot_public": true, "bot_require_code_grant": false,
		"verify_key": "0000000000000000000000000000000000000000000000000000000000000000",
		"flags":      d.applicationFlags(), "flags_new": "0", "redirect_uris": []string{},
		"interactions_endpoint_url": nil, "role_connections_verification_url": nil,
		"owner": (&User{ID: "1", Name: "developer"}).json(), "team": nil,
		"approximate_guild_count": guilds, "approximate_user_install_count": 0,
		"approximate_user_authorization_count": 0, "explicit_content_filter": 0, "eligible_oauth2_scopes": []string{},
		"integration_types_config": object{"0": object{}, "1": object{}},
	}, nil
}

func getGateway(c *call) (int, any, *failure) {
	return http.StatusOK, object{"url": c.d.Gateway.URL}, nil
}

func getGatewayBot(c *call) (int, any, *failure) {
	total := c.d.config.Identifies
	return http.StatusOK, object{
		"url": c.d.Gateway.URL, "shards": c.d.config.Shards,
		"session_start_limit": object{
			"total": max(total, 1000), "remaining": c.d.Gateway.identifiesLeft(),
			"reset_after": 14_400_000, "max_concurrency": c.d.config.MaxConcurrency,
		},
	}, nil
}
