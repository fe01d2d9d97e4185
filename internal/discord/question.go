package discord

import "context"

// A question is what somebody asks, by whichever way.
type question struct {
	id       string // of the message or interaction
	revision string // of an edited message, as "/1732550000"; "" at first
	person   string // id of who asks
	guild    string // id of the server; "" in a direct message
	channel  string
	text     string
	language string // of the bot's own words
	echo     bool   // show the question above the answer: nobody would see it otherwise
	private  bool   // nobody else sees the answer
	replaces string // what was asked before the edit: no part of the conversation any more
	parent   string // the message of an answer that it follows up on; "" if none
	door     door
}

// A door is how an answer gets to the person.
type door interface {
	// open announces an answer and says where it goes.
	open(ctx context.Context) (surface, error)
	// refuse says in a sentence why there is none. It is called instead of open.
	refuse(ctx context.Context, why string) error
	// address is what a restart needs to say a word there.
	address() address
}

// revise makes the question another one for the journal: its message was edited.
func (q *question) revise(revision string) {
	q.revision = revision
	if d, ok := q.door.(*messageDoor); ok {
		d.revision = revision
	}
}
