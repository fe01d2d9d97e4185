package discordtest

import "net/http"

var channelRoutes = map[string]handler{
	"GET /channels/{channel_id}":         getChannel,
	"PATCH /channels/{channel_id}":       editChannel,
	"DELETE /channels/{channel_id}":      deleteChannel,
	"POST /channels/{channel_id}/typing": startTyping,
	"POST /users/@me/channels":           openDM,
}

func getChannel(c *call) (int, any, *failure) {
	ch, f := c.channel(0)
	if f != nil {
		return 0, nil, f
	}
	return http.StatusOK, ch.json(), nil
}

// editChannel changes a name, and a thread's archiving.
func editChannel(c *call) (int, any, *failure) {
	ch, f := c.channel(0)
	if f != nil {
		return 0, nil, f
	}
	if need := ch.toEdit(c.d.Bot, c.object()); !ch.may(c.d.Bot).Has(need) {
		return 0, nil, errPermission
	}
	if name := text(c.object()["name"]); name != "" {
		ch.Name = name
	}
	name := "CHANNEL_UPDATE"
	if ch.isThread() {
		name = "THREAD_UPDATE"
		ch.editThread(c.object())
	}
	c.d.dispatch(event{name: name, guild: ch.Guild, in: ch, data: ch.json()})
	return http.StatusOK, ch.json(), nil
}

// toEdit is the permission that the edit needs: the owner of a thread may
// rename and archive it, not lock it.
func (c *Channel) toEdit(by *User, body object) Permissions {
	switch {
	case !c.isThread():
		return ManageChannels
	case c.owner == by && body["locked"] == nil:
		return 0
	}
	return ManageThreads
}

func (c *Channel) editThread(body object) {
	if archived, ok := body["archived"].(bool); ok {
		c.archived = archived
	}
	if locked, ok := body["locked"].(bool); ok {
		c.locked = locked
	}
	if minutes := whole(body["auto_archive_duration"]); minutes > 0 {
		c.archive = minutes
	}
}

func deleteChannel(c *call) (int, any, *failure) {
	ch, f := c.channel(0)
	if f != nil {
		return 0, nil, f
	}
	if need := map[bool]Permissions{true: ManageThreads, false: ManageChannels}[ch.isThread()]; !ch.may(c.d.Bot).Has(need) {
		return 0, nil, errPermission
	}
	ch.delete()
	return http.StatusOK, ch.json(), nil
}

func startTyping(c *call) (int, any, *failure) {
	ch, f := c.channel(0)
	if f != nil {
		return 0, nil, f
	}
	if f := ch.writable(c.d.Bot); f != nil {
		return 0, nil, f
	}
	ch.typing = append(ch.typing, c.d.Bot.Name)
	return http.StatusNoContent, nil, nil
}

func openDM(c *call) (int, any, *failure) {
	u := c.d.users[text(c.object()["recipient_id"])]
	if u == nil {
		return 0, nil, errUnknownUser
	}
	if u.IsBot {
		return 0, nil, errCannotSendUser
	}
	return http.StatusOK, u.direct().json(), nil
}
