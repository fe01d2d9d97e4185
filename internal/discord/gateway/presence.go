package gateway

import (
	"cmp"
	"encoding/json"
)

// customActivity is the type of an activity that is a line of text.
const customActivity = 4

// A Presence is how the bot appears to people. The zero value is online.
type Presence struct {
	Status   string // "online", "idle", "dnd" or "invisible"; "" means online
	Activity string // a line below the bot's name; "" means none
}

// MarshalJSON writes what
// https://discord.com/developers/docs/events/gateway-events#update-presence wants.
func (p Presence) MarshalJSON() ([]byte, error) {
	type activity struct {
		Name  string `json:"name"`
		Type  int    `json:"type"`
		State string `json:"state"`
	}
	activities := []activity{}
	if p.Activity != "" {
		activities = append(activities, activity{"Custom Status", customActivity, p.Activity})
	}
	return json.Marshal(struct {
		Since      *int       `json:"since"`
		Activities []activity `json:"activities"`
		Status     string     `json:"status"`
		AFK        bool       `json:"afk"`
	}{nil, activities, cmp.Or(p.Status, "online"), false})
}
