package discordtest

import "encoding/json"

// Close codes (docs: topics/opcodes-and-status-codes, "Gateway Close Event
// Codes").
const (
	closeOpcode          = 4001
	closeDecode          = 4002
	closeUnauthenticated = 4003
	closeToken           = 4004
	closeAuthenticated   = 4005
	closeSequence        = 4007
	closeRate            = 4008
	closeTimeout         = 4009
	closeShard           = 4010
	closeSharding        = 4011
	closeVersion         = 4012
	closeIntents         = 4013
	closeDisallowed      = 4014
)

var reasons = map[int]string{
	closeOpcode: "Unknown opcode.", closeDecode: "Error while decoding payload.",
	closeUnauthenticated: "Not authenticated.", closeToken: "Authentication failed.",
	closeAuthenticated: "Already authenticated.", closeSequence: "Invalid seq.", closeRate: "Rate limited.",
	closeTimeout: "Session timed out.", closeShard: "Invalid shard.", closeSharding: "Sharding required.",
	closeVersion: "Invalid API version.", closeIntents: "Invalid intent(s).", closeDisallowed: "Disallowed intent(s).",
}

// identify begins a session, or refuses to. The caller holds d.mu.
func (c *connection) identify(raw []byte) {
	var p struct {
		Token      string
		Intents    *int
		Shard      []int
		Properties map[string]string
	}
	if json.Unmarshal(raw, &p) != nil || p.Properties == nil {
		c.end(closeDecode)
		return
	}
	if len(p.Shard) == 0 {
		p.Shard = []int{0, 1}
	}
	g := c.g
	g.identifies++
	c.seen.Shard, c.seen.Intents = [2]int(append(p.Shard, 0)), 0
	if code := c.refusal(p.Token, p.Intents, p.Shard); code != 0 {
		c.end(code)
		return
	}
	c.seen.Intents = *p.Intents
	if g.trouble.take(&g.trouble.refuseIdentify) || g.tooSoon(p.Shard[0]) {
		c.send(opInvalidSession, false)
		return
	}
	g.begins(c, p.Shard, *p.Intents)
}

// refusal is the close code for an IDENTIFY that is wrong, or 0.
func (c *connection) refusal(token string, intents *int, shard []int) int {
	g := c.g
	switch {
	case c.session != nil:
		return closeAuthenticated
	case g.trouble.closeIdentify != 0:
		return g.trouble.identifyCode()
	case token != g.d.Token && token != "Bot "+g.d.Token:
		return closeToken
	case g.identifies > g.d.config.Identifies:
		g.d.t.Errorf("discordtest: more than %d IDENTIFYs: Discord resets the token", g.d.config.Identifies)
		return closeToken
	case len(shard) != 2 || shard[0] < 0 || shard[0] >= shard[1]:
		return closeShard
	case intents == nil || *intents < 0 || *intents > allIntents:
		return closeIntents
	case *intents&privileged&^g.d.config.Privileged != 0:
		return closeDisallowed
	}
	return 0
}

// tooSoon reports whether the shard's rate limit key was used a moment ago (docs:
// events/gateway, "Sharding").
func (g *Gateway) tooSoon(shard int) bool {
	key := shard % g.d.config.MaxConcurrency
	now := g.d.now()
	last, used := g.identified[key]
	g.identified[key] = now
	return used && now.Sub(last) < g.d.config.IdentifyInterval
}

// resume goes on with a session: it sends what was missed.
func (c *connection) resume(raw []byte) {
	var p struct {
		Token     string
		SessionID string `json:"session_id"`
		Seq       *int
	}
	if json.Unmarshal(raw, &p) != nil {
		c.end(closeDecode)
		return
	}
	if p.Token != c.g.d.Token && p.Token != "Bot "+c.g.d.Token {
		c.end(closeToken)
		return
	}
	s := c.g.find(p.SessionID)
	if c.g.trouble.take(&c.g.trouble.refuseResume) {
		c.send(opInvalidSession, c.g.trouble.resumable)
		if s != nil && !c.g.trouble.resumable {
			c.g.forget(s)
		}
		return
	}
	switch {
	case s == nil:
		c.send(opInvalidSession, false)
	case p.Seq == nil || *p.Seq > s.seq:
		c.g.forget(s)
		c.end(closeSequence)
	default:
		s.goesOn(c, *p.Seq)
	}
}
