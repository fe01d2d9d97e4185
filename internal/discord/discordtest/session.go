package discordtest

import (
	"slices"
	"strconv"
	"strings"
)

// kept is how many events a session can replay.
const kept = 10_000

// A session is what outlives a connection: a sequence of events.
type session struct {
	id         string
	shard      []int
	intents    int
	seq        int
	sent       []dispatched
	held       []event // to be reordered
	connection *connection
}

// A dispatched event can be replayed.
type dispatched struct {
	seq int
	raw []byte
}

// An event is something that happened.
type event struct {
	name        string
	guild       *Guild   // nil for direct messages
	in          *Channel // the bot must see it; nil: need not
	interaction bool     // no intent is needed
	data        any
	withheld    any // instead of data, without the Message Content intent; nil: the same
}

// begins starts a session: READY, then the guilds. The caller holds d.mu.
func (g *Gateway) begins(c *connection, shard []int, intents int) {
	s := &session{id: "session" + g.d.newID(), shard: shard, intents: intents, connection: c}
	c.session = s
	g.sessions = append(g.sessions, s)
	c.seen.Identified = true
	guilds, mine := []object{}, []*Guild{}
	for _, guild := range g.d.guilds {
		if !guild.gone && s.has(guild) {
			guilds, mine = append(guilds, object{"id": guild.ID, "unavailable": true}), append(mine, guild)
		}
	}
	s.emit("READY", object{
		"v": 10, "user": g.d.Bot.json(), "guilds": guilds, "session_id": s.id, "session_type": "normal",
		"resume_gateway_url": g.ResumeURL, "shard": shard, "private_channels": []any{}, "presences": []any{},
		"relationships": []any{}, "application": object{"id": g.d.Application, "flags": g.d.applicationFlags()},
	}, 1)
	for _, guild := range mine {
		if intents&IntentGuilds != 0 {
			s.emit("GUILD_CREATE", guild.full(), 1)
		}
	}
}

// goesOn replays what came after seq, then says RESUMED.
func (s *session) goesOn(c *connection, seq int) {
	if old := s.connection; old != nil {
		old.drop()
	}
	s.connection, c.session = c, s
	c.seen.Resumed, c.seen.Shard, c.seen.Intents = true, [2]int(s.shard), s.intents
	for _, e := range s.sent {
		if e.seq > seq {
			c.put(frame{message: e.raw})
		}
	}
	s.emit("RESUMED", object{}, 1)
}

// emit sends an event, or keeps it for the next resume.
func (s *session) emit(name string, data any, copies int) {
	for range copies {
		s.seq++
		raw := encode(object{"op": opDispatch, "t": name, "s": s.seq, "d": data})
		s.sent = append(s.sent, dispatched{seq: s.seq, raw: raw})
		if s.connection != nil {
			s.connection.put(frame{message: raw, delay: s.connection.g.trouble.delay})
		}
	}
	s.sent = s.sent[max(0, len(s.sent)-kept):]
}

// has reports whether the guild is of the session's shard (docs: events/gateway,
// "Sharding").
func (s *session) has(g *Guild) bool {
	if g == nil {
		return s.shard[0] == 0
	}
	id, err := strconv.ParseInt(g.ID, 10, 64)
	return err == nil && int(id>>22)%s.shard[1] == s.shard[0]
}

// wants reports whether the session's intents ask for the event.
func (s *session) wants(e event) bool {
	switch {
	case e.interaction:
		return true
	case strings.HasPrefix(e.name, "MESSAGE_") && e.guild == nil:
		return s.intents&IntentDirectMessages != 0
	case strings.HasPrefix(e.name, "MESSAGE_"):
		return s.intents&IntentGuildMessages != 0
	}
	return s.intents&IntentGuilds != 0
}

// sees is the event's data as the session's intents let it be seen.
func (s *session) sees(e event) any {
	if e.withheld != nil && s.intents&IntentMessageContent == 0 {
		return e.withheld
	}
	return e.data
}

// dispatch tells all sessions that want to know. The caller holds d.mu.
func (d *Discord) dispatch(e event) {
	if d.Gateway == nil || e.guild != nil && e.guild.gone && !e.interaction {
		return
	}
	if e.in != nil && !e.in.may(d.Bot).Has(ViewChannel) {
		return
	}
	for _, s := range d.Gateway.sessions {
		if s.has(e.guild) && s.wants(e) {
			d.Gateway.hand(s, e)
		}
	}
}

// hand gives the session an event, with the troubles that are on.
func (g *Gateway) hand(s *session, e event) {
	s.held = append(s.held, e)
	if len(s.held) < g.trouble.reorder {
		return
	}
	for _, e := range slices.Backward(s.held) {
		s.emit(e.name, s.sees(e), 1+g.trouble.copies)
	}
	s.held = nil
}
