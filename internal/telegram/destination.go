package telegram

import (
	"context"
	"encoding/json"
	"fmt"

	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/state"
)

// A destination is where the answer to a question goes: its chat.
type destination struct {
	*Frontend
	question
}

// Open says that an answer is on its way.
func (d *destination) Open(ctx context.Context) (delivery.Writer[page], error) {
	d.spawn(ctx, func(ctx context.Context) { d.Client.typing(ctx, d.to) })
	return &writer{client: d.Client, to: d.to}, nil
}

func (d *destination) Refuse(ctx context.Context, sentence string) error {
	return d.tell(ctx, d.question, []string{italic(plain(sentence))}, nil)
}

func (d *destination) Address() any { return d.to }

// Conversation is the person's with the bot alone. In a group a question is no follow-up unless
// it is a reply.
func (d *destination) Conversation() string {
	if d.group != "" {
		return ""
	}
	return "private"
}

// restarted writes over what stands of an answer, or else in its place.
func (f *Frontend) restarted(ctx context.Context, e state.Entry) error {
	var to address
	if err := json.Unmarshal(e.Address, &to); err != nil {
		return err
	}
	w := &writer{client: f.Client, to: to}
	_, err := w.Put(ctx, delivery.Final, 0, e.Message, page{Text: delivery.Restarted(to.Language)})
	return err
}

// A writer writes the messages of an answer in a chat.
type writer struct {
	client *Client
	to     address
}

// Put writes over a message, or a new one if that cannot be done any more.
func (w *writer) Put(ctx context.Context, u delivery.Urgency, n int, id string, p page) (string, error) {
	if u < delivery.Final && !w.client.gates.room(w.to.Chat) {
		return "", delivery.ErrNoRoom
	}
	if id != "" {
		at, err := parseReference(id)
		if err == nil {
			err = w.client.edit(ctx, at, p)
		}
		if !lost(err) {
			return id, meaning(err)
		}
	}
	to := w.to
	if n > 0 {
		to.ReplyTo = 0
	}
	at, err := w.client.send(ctx, to, p, n > 0)
	return at.String(), meaning(err)
}

// Remove deletes a message.
func (w *writer) Remove(ctx context.Context, id string) error {
	at, err := parseReference(id)
	if err != nil {
		return err
	}
	return meaning(w.client.remove(ctx, at))
}

// meaning says what an error is to a delivery.
func meaning(err error) error {
	switch {
	case gone(err):
		return fmt.Errorf("%w: %w", delivery.ErrGone, err)
	case passing(err):
		return fmt.Errorf("%w: %w", delivery.ErrLater, err)
	}
	return err
}

// tell writes what is no answer to a question.
func (f *Frontend) tell(ctx context.Context, q question, parts []string, below keyboard) error {
	for i, p := range pages(parts, f.renderer(q.to.Language).tooLong(), below) {
		if err := f.post(ctx, q.to, p, i > 0); err != nil {
			return err
		}
	}
	return nil
}

// post writes one message, and does not wait for ever for its turn.
func (f *Frontend) post(ctx context.Context, to address, p page, quiet bool) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastPatience)
	defer cancel()
	_, err := f.Client.send(ctx, to, p, quiet)
	return err
}
