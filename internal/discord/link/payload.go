package link

import (
	"encoding/json"
	"strings"
	"sync"
)

// Opcodes, by
// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-opcodes.
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opResume         = 6
	opReconnect      = 7
	opInvalidSession = 9
	opHello          = 10
	opHeartbeatAck   = 11
)

// A payload is one message of the gateway's.
type payload struct {
	Op       int             `json:"op"`
	Data     json.RawMessage `json:"d"`
	Sequence int64           `json:"s"`
	Type     string          `json:"t"`
}

// bearable tells whether discordgo survives a dispatch: it reads some events
// without asking whether they have what they should have, on a goroutine of its
// own, where a nil pointer ends the process.
func (p *payload) bearable() bool {
	if strings.HasPrefix(p.Type, "VOICE_") {
		return false // it would open voice connections, which we never want
	}
	if p.Type != "READY" && p.Type != "GUILD_CREATE" && p.Type != "GUILD_UPDATE" {
		return len(p.Data) > 0 && p.Data[0] == '{'
	}
	type list []*json.RawMessage
	type guild struct {
		ID                *string
		Channels, Members list
		VoiceStates       list `json:"voice_states"`
	}
	var d struct {
		guild
		SessionID string `json:"session_id"`
		Guilds    []*guild
	}
	if json.Unmarshal(p.Data, &d) != nil {
		return false
	}
	whole := func(g *guild) bool {
		return g != nil && g.ID != nil && !hasNil(g.Channels) && !hasNil(g.Members) && !hasNil(g.VoiceStates)
	}
	if p.Type != "READY" {
		return whole(&d.guild)
	}
	for _, g := range d.Guilds {
		if !whole(g) {
			return false
		}
	}
	return d.SessionID != ""
}

func hasNil(list []*json.RawMessage) bool {
	for _, item := range list {
		if item == nil {
			return true
		}
	}
	return false
}

// A memory is what a shard needs to resume its session. The zero value has none.
type memory struct {
	mu       sync.Mutex
	id       string
	url      string // as Discord named it
	sequence int64  // of the last event that a handler has
}

func (m *memory) ready(id, url string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.id, m.url, m.sequence = id, url, 0
}

func (m *memory) seen(sequence int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.sequence = max(m.sequence, sequence)
}

func (m *memory) recall() (id, url string, sequence int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.id, m.url, m.sequence
}

func (m *memory) forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.id, m.url, m.sequence = "", "", 0
}
