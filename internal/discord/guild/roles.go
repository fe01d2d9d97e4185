package guild

import (
	"slices"

	"pilcrow/internal/chat"
	"pilcrow/internal/state"
)

// Roles say what people may do by their roles, where a server has not chosen for itself.
type Roles struct {
	Ask    []string              // ids of those whose people may ask; none: everybody
	Manage []string              // ids of those whose people may manage the bot, besides who manages the server
	Limits map[string]chat.Limit // by id
}

// askers are the roles whose people may ask in a server; none: everybody.
func (r Roles) askers(server state.Settings) []string {
	if len(server.AskRoles) > 0 {
		return server.AskRoles
	}
	return r.Ask
}

// mayAsk reports whether somebody with these roles may ask. In a direct message everybody may.
func (r Roles) mayAsk(server state.Settings, roles []string) bool {
	askers := r.askers(server)
	return len(roles) == 0 || len(askers) == 0 || containsAny(roles, askers)
}

// manage reports whether these roles let somebody manage the bot.
func (r Roles) manage(server state.Settings, roles []string) bool {
	managers := server.ManageRoles
	if len(managers) == 0 {
		managers = r.Manage
	}
	return containsAny(roles, managers)
}

// limit is that of somebody with these roles: the most generous of those that their roles
// have, and of that of everybody. It is nil if no role has one.
func (r Roles) limit(server state.Settings, roles []string, everybody chat.Limit) *chat.Limit {
	var found *chat.Limit
	for i, role := range roles {
		limit, ok := r.Limits[role]
		if own, chosen := server.RoleLimits[role]; chosen {
			limit, ok = chat.Limit(own), true
		}
		switch {
		case !ok:
		case i == 0: // everybody's role, whose limit stands for that of everybody
			found, everybody = &limit, limit
		case found == nil:
			limit = generous(everybody, limit)
			found = &limit
		default:
			limit = generous(*found, limit)
			found = &limit
		}
	}
	return found
}

// generous is what two limits let through together; 0 is no limit.
func generous(a, b chat.Limit) chat.Limit {
	more := func(a, b int) int {
		if a == 0 || b == 0 {
			return 0
		}
		return max(a, b)
	}
	return chat.Limit{Minute: more(a.Minute, b.Minute), Day: more(a.Day, b.Day)}
}

func containsAny(all, some []string) bool {
	return slices.ContainsFunc(some, func(one string) bool { return slices.Contains(all, one) })
}
