package discordtest

import (
	"slices"
	"time"
)

// Interaction types and callback types (docs: interactions/
// receiving-and-responding).
const (
	interactionCommand      = 2
	interactionComponent    = 3
	interactionAutocomplete = 4
	interactionModal        = 5

	callbackMessage        = 4
	callbackDeferred       = 5
	callbackDeferredUpdate = 6
	callbackUpdate         = 7
	callbackAutocomplete   = 8
	callbackModal          = 9
)

// An Interaction is a command that was run, a button that was clicked, a value
// that was chosen, a modal that was submitted, an autocompletion.
type Interaction struct {
	ID      string
	Token   string
	User    *User
	Channel *Channel
	Message *Message // whose button or select it was, or that a message command is about

	d          *Discord
	kind       int
	command    *Command
	from       *Interaction // of a modal: the one that it answered
	data       object
	at         time.Time
	ahead      time.Duration // of the machine's clock, at that time
	callback   int           // type of the first answer; 0 while there is none
	answeredAt time.Time
	original   *Message
	followups  []*Message
	modal      object
	choices    []any
}

// interact makes an interaction and tells the bot. The caller holds d.mu.
func (d *Discord) interact(i *Interaction) *Interaction {
	i.d, i.ID, i.at, i.ahead = d, d.newID(), d.now(), d.ahead
	i.Token = "aW50ZXJhY3Rpb24" + i.ID
	d.interactions = append(d.interactions, i)
	d.byToken[i.Token] = i
	d.dispatch(event{name: "INTERACTION_CREATE", guild: i.Channel.Guild, interaction: true, data: i.payload()})
	d.change()
	return i
}

// Redelivers sends the interaction's event once more.
func (i *Interaction) Redelivers() {
	i.d.locked(func() {
		i.d.dispatch(event{name: "INTERACTION_CREATE", guild: i.Channel.Guild, interaction: true, data: i.payload()})
	})
}

// Callback is the type of the first answer, or 0 while there is none.
func (i *Interaction) Callback() int {
	i.d.mu.Lock()
	defer i.d.mu.Unlock()
	return i.callback
}

// Acknowledged waits for the first answer, and returns its type and how long it
// took.
func (i *Interaction) Acknowledged() (callback int, took time.Duration) {
	i.d.t.Helper()
	i.d.Wait("the first answer to an interaction", func() bool { return i.Callback() != 0 })
	i.d.mu.Lock()
	defer i.d.mu.Unlock()
	return i.callback, i.answeredAt.Sub(i.at)
}

// Answer waits until the first answer is a message that is done (not "thinking
// …"), and returns it. Of a click that updates its message, it is that message.
func (i *Interaction) Answer() *Message {
	i.d.t.Helper()
	i.d.Wait("the answer to an interaction", func() bool {
		m := i.Original()
		return m != nil && !m.Loading()
	})
	return i.Original()
}

// Original is the message of the first answer, or nil while there is none.
func (i *Interaction) Original() *Message {
	i.d.mu.Lock()
	defer i.d.mu.Unlock()
	return i.original
}

// Followups waits for n further messages.
func (i *Interaction) Followups(n int) []*Message {
	i.d.t.Helper()
	var found []*Message
	i.d.Wait("followups of an interaction", func() bool {
		i.d.mu.Lock()
		defer i.d.mu.Unlock()
		found = slices.Clone(i.followups)
		return len(found) >= n
	})
	return found
}

// Failed reports whether the person reads "The application did not respond".
func (i *Interaction) Failed() bool {
	i.d.mu.Lock()
	defer i.d.mu.Unlock()
	return i.callback == 0 && i.late()
}

// acknowledgeTime is how long Discord waits for the first answer.
const acknowledgeTime = 3 * time.Second

// late reports whether it is too late for the first answer, by the time that
// [Discord.Advance] adds: for the time that a busy machine takes no bot is to blame, as
// long as it is below the patience.
func (i *Interaction) late() bool {
	waited, advanced := i.d.now().Sub(i.at), i.d.ahead-i.ahead
	return advanced > acknowledgeTime || waited-advanced > i.d.config.Patience
}

func (i *Interaction) expired() bool { return i.d.now().Sub(i.at) > i.d.config.TokenLife }

// A Choice is one that autocompletion offers.
type Choice struct {
	Name  string
	Value any
}

// Choices waits for what is offered to complete the option.
func (i *Interaction) Choices() []Choice {
	i.d.t.Helper()
	i.Acknowledged()
	i.d.mu.Lock()
	defer i.d.mu.Unlock()
	found := []Choice{}
	for _, c := range i.choices {
		found = append(found, Choice{Name: text(fields(c)["name"]), Value: fields(c)["value"]})
	}
	return found
}

// Ephemeral are the messages in the channel that only the person sees, oldest
// first.
func (u *User) Ephemeral(c *Channel) []*Message {
	return slices.DeleteFunc(c.Everything(), func(m *Message) bool { return m.ephemeralTo != u || m.Deleted() })
}

// owners is authorizing_integration_owners: who installed the application.
func (i *Interaction) owners() object {
	o := object{}
	guild, user := i.command.installs()
	switch g := i.Channel.Guild; {
	case g != nil && !g.gone && guild:
		o["0"] = g.ID
	case g == nil && guild:
		o["0"] = "0"
	}
	if i.User.install && user {
		o["1"] = i.User.ID
	}
	return o
}

// byUserOnly reports whether only the person's own installation brought the
// command here.
func (i *Interaction) byUserOnly() bool { return i.owners()["0"] == nil }

// installs says for whom the command can be installed: guilds, persons. A
// component's message may come from either.
func (c *Command) installs() (guild, user bool) {
	if c == nil {
		return true, true
	}
	types := list(c.sent["integration_types"])
	if len(types) == 0 {
		return true, false
	}
	return slices.Contains(types, any(0.0)), slices.Contains(types, any(1.0))
}

func (i *Interaction) metadata() object {
	o := object{"id": i.ID, "type": i.kind, "user": i.User.json(), "authorizing_integration_owners": i.owners()}
	switch i.kind {
	case interactionCommand:
		if i.Message != nil {
			o["target_message_id"] = i.Message.ID
		}
	case interactionComponent:
		o["interacted_message_id"] = i.Message.ID
	case interactionModal:
		o["triggering_interaction_metadata"] = i.from.metadata()
	}
	return o
}
