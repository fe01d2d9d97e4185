package discordtest

import "slices"

// Clicks presses a button. The test ends if the person sees no such button.
func (u *User) Clicks(m *Message, customID string) *Interaction {
	u.d.t.Helper()
	return u.component(m, customID, nil)
}

// Chooses picks values of a select menu.
func (u *User) Chooses(m *Message, customID string, values ...string) *Interaction {
	u.d.t.Helper()
	return u.component(m, customID, values)
}

// Forges presses a button that the message does not have, as nobody can with a client of
// Discord's: what a bot does then must still be the person's to do there.
func (u *User) Forges(m *Message, customID string) *Interaction {
	d := u.d
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	data := object{"custom_id": customID, "component_type": componentButton, "id": 1}
	return d.interact(&Interaction{User: u, Channel: m.Channel, Message: m, kind: interactionComponent, data: data})
}

func (u *User) component(m *Message, customID string, values []string) *Interaction {
	d := u.d
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	c := m.now().component(customID)
	switch {
	case !u.sees(m):
		d.t.Fatalf("discordtest: %s does not see message %s", u.Name, m.ID)
	case c == nil:
		d.t.Fatalf("discordtest: message %s has nothing with the custom_id %q; it has %q", m.ID, customID, m.now().CustomIDs())
	case truth(c["disabled"]):
		d.t.Fatalf("discordtest: %q is disabled", customID)
	case (values == nil) != (kind(c) == componentButton):
		d.t.Fatalf("discordtest: %q is of component type %d", customID, kind(c))
	case values != nil && !offers(c, values):
		d.t.Fatalf("discordtest: %q does not offer %q", customID, values)
	}
	data := object{"custom_id": customID, "component_type": kind(c), "id": 1}
	if values != nil {
		data["values"] = values
	}
	return d.interact(&Interaction{User: u, Channel: m.Channel, Message: m, kind: interactionComponent, data: data})
}

// offers reports whether the string select lets these values be picked.
func offers(c object, values []string) bool {
	least, most := 1, 1
	if n, ok := c["min_values"].(float64); ok {
		least = int(n)
	}
	if n, ok := c["max_values"].(float64); ok {
		most = int(n)
	}
	if len(values) < least || len(values) > most {
		return false
	}
	options := list(c["options"])
	for _, value := range values {
		if kind(c) == componentSelect && !slices.ContainsFunc(options, func(o any) bool { return fields(o)["value"] == value }) {
			return false
		}
	}
	return true
}

// A Modal is a form that the bot opened.
type Modal struct {
	CustomID string
	Title    string
	from     *Interaction
	sent     object
}

// Modal waits for the form that answers the interaction.
func (i *Interaction) Modal() *Modal {
	i.d.t.Helper()
	kind, _ := i.Acknowledged()
	i.d.mu.Lock()
	defer i.d.mu.Unlock()
	if kind != callbackModal {
		i.d.t.Fatalf("discordtest: the interaction was answered by type %d, not by a modal", kind)
	}
	return &Modal{CustomID: text(i.modal["custom_id"]), Title: text(i.modal["title"]), from: i, sent: i.modal}
}

// CustomIDs are those of the form's fields.
func (m *Modal) CustomIDs() []string {
	return Version{Components: list(m.sent["components"])}.CustomIDs()
}

// Submits sends a form; values are strings by the custom_ids of its fields. The
// test ends if the form does not take them.
func (u *User) Submits(m *Modal, values map[string]string) *Interaction {
	d := u.d
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	for id := range values {
		if !slices.Contains(m.CustomIDs(), id) {
			d.t.Fatalf("discordtest: the modal has no field %q; it has %q", id, m.CustomIDs())
		}
	}
	submitted, next := []object{}, 1
	for _, c := range list(m.sent["components"]) {
		if o := m.submitted(d, fields(c), values, &next); o != nil {
			submitted = append(submitted, o)
		}
	}
	return d.interact(&Interaction{User: u, Channel: m.from.Channel, Message: m.from.Message, from: m.from,
		kind: interactionModal, data: object{"custom_id": m.CustomID, "components": submitted}})
}

// submitted is a component of a form as it comes back.
func (m *Modal) submitted(d *Discord, c object, values map[string]string, next *int) object {
	o := object{"type": kind(c), "id": *next}
	*next++
	switch k := kind(c); {
	case k == componentRow:
		inner := []object{}
		for _, v := range list(c["components"]) {
			inner = append(inner, m.submitted(d, fields(v), values, next))
		}
		o["components"] = inner
	case k == componentLabel:
		o["component"] = m.submitted(d, fields(c["component"]), values, next)
	case k == componentTextInput:
		value := values[text(c["custom_id"])]
		required, ok := c["required"].(bool)
		if value == "" && (required || !ok) {
			d.t.Fatalf("discordtest: the field %q is required", c["custom_id"])
		}
		if err := within(float64(length(value)), c["min_length"], c["max_length"]); value != "" && err != nil {
			d.t.Fatalf("discordtest: the field %q: %v", c["custom_id"], err)
		}
		o["custom_id"], o["value"] = c["custom_id"], value
	case isSelect(k):
		picked := []string{}
		if value := values[text(c["custom_id"])]; value != "" {
			picked = append(picked, value)
		}
		o["custom_id"], o["values"] = c["custom_id"], picked
	}
	return o
}
