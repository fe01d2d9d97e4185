package discordtest

import (
	"encoding/json"
	"slices"
	"strings"
)

// JSON is the message as Discord sends it to those who may see it all.
func (m *Message) JSON() []byte {
	m.d.mu.Lock()
	defer m.d.mu.Unlock()
	raw, err := json.Marshal(m.json(true))
	if err != nil {
		m.d.t.Errorf("discordtest: message %s: %v", m.ID, err)
	}
	return raw
}

// forBot is the message as the API has it. Whether the bot may read it goes by
// what the developer portal grants. The caller holds d.mu.
func (m *Message) forBot() object {
	return m.json(m.d.config.Privileged&IntentMessageContent != 0)
}

// json is the message. Unless it is to be whole, it is emptied, but for the
// exceptions. The caller holds d.mu.
func (m *Message) json(whole bool) object {
	v := m.now()
	o := object{
		"id": m.ID, "channel_id": m.Channel.ID, "author": m.Author.json(), "type": m.kind,
		"content": v.Content, "embeds": []any{}, "components": renderComponents(v.Components),
		"attachments": m.attachments(), "flags": v.Flags | m.loadingFlag(), "timestamp": stamp(m.versions[0].At), "edited_timestamp": nil,
		"mentions": users(v.Pinged.users), "mention_roles": stringsOf(v.Pinged.Roles), "mention_everyone": v.Pinged.Everyone,
		"pinned": false, "tts": false,
	}
	if m.edited {
		o["edited_timestamp"] = stamp(v.At)
	}
	if m.nonce != nil {
		o["nonce"] = m.nonce
	}
	if !whole && !m.readable() {
		o["content"], o["components"], o["attachments"] = "", []any{}, []any{}
	}
	m.links(o, whole)
	return o
}

func (m *Message) loadingFlag() int {
	if m.loading {
		return flagLoading
	}
	return 0
}

// links adds what the message belongs to.
func (m *Message) links(o object, whole bool) {
	if m.Replied != nil {
		ref := object{"type": 0, "channel_id": m.Replied.Channel.ID, "message_id": m.Replied.ID}
		if g := m.Channel.Guild; g != nil {
			ref["guild_id"] = g.ID
		}
		o["message_reference"], o["referenced_message"] = ref, nil
		if !m.Replied.deleted {
			inner := m.Replied.json(whole)
			delete(inner, "referenced_message")
			o["referenced_message"] = inner
		}
	}
	if m.interaction != nil {
		o["application_id"], o["webhook_id"] = m.d.Application, m.d.Application
		o["interaction_metadata"] = m.interaction.metadata()
	}
	if m.thread != nil {
		o["thread"] = m.thread.json()
	}
}

// readable reports whether the bot may read the message without the Message
// Content intent (docs: events/gateway, "Message Content Intent").
func (m *Message) readable() bool {
	switch {
	case m.Author == m.d.Bot, m.Channel.Guild == nil:
		return true
	case strings.Contains(m.now().Content, m.d.Bot.Mention()), strings.Contains(m.now().Content, "<@!"+m.d.Bot.ID+">"):
		return true
	}
	pinged := slices.Contains(m.now().Pinged.users, m.d.Bot)
	return pinged && m.Replied != nil && m.Replied.interaction == nil
}

func (m *Message) attachments() []object {
	list := []object{}
	for _, f := range m.files {
		list = append(list, f.json(m.d))
	}
	return list
}

func users(list []*User) []object {
	objects := []object{}
	for _, u := range list {
		objects = append(objects, u.json())
	}
	return objects
}

// event is the message as MESSAGE_CREATE and MESSAGE_UPDATE have it.
func (m *Message) event(name string) event {
	return event{name: name, guild: m.Channel.Guild, in: m.Channel, data: m.dispatched(true), withheld: m.dispatched(false)}
}

func (m *Message) dispatched(whole bool) object {
	o := m.json(whole)
	if g := m.Channel.Guild; g != nil {
		o["guild_id"] = g.ID
		if member := g.members[m.Author.ID]; member != nil && m.interaction == nil {
			o["member"] = member.partial()
		}
	}
	return o
}
