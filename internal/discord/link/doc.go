// Package link is a bot's sound connection to Discord: its gateway sessions and
// its REST calls. Whatever is known of how the two misbehave is known here, so
// that the frontend above reads events and calls methods, and nothing else.
//
// A [Client] makes REST calls. It is a small client of its own over net/http,
// with discordgo's payload types where they suffice: every wait ends with its
// context and has a limit, rate limits are learned from headers alone, calls of
// one interaction never wait for those of another, and nothing is kept of a
// bucket that is not in use.
//
// A [Link] runs discordgo's sessions, one per shard. Between each session and
// Discord stands a relay, a second websocket within the process, that sees every
// frame both ways. It is what discordgo offers no seam for: close codes, Hello and
// heartbeat deadlines, resuming at the right URL, and keeping from a session what
// would bring it down. A session lives for one connection only.
//
// Errors never hold the bot's token, an interaction's token or a request's URL.
// The rules that the package follows are those of Discord's documentation:
// https://discord.com/developers/docs/events/gateway and
// https://discord.com/developers/docs/topics/rate-limits.
package link
