package telegram

import (
	"context"
	"crypto/rand"
	"strings"

	"pilcrow/internal/chat"
)

// A sheet is the messages of one answer as they stand in Telegram.
type sheet = chat.Sheet[page]

// over prepares a sheet for the answer to a question.
func (f *Frontend) over(q question, s *sheet) *sheet {
	s.Patience = lastPatience
	s.Placed = func(ctx context.Context, id string) { f.placed(ctx, q, id) }
	if ids := s.IDs(); len(ids) > 0 {
		f.placed(context.Background(), q, ids[0])
	}
	return s
}

func (f *Frontend) surface(q question) *surface { return &surface{client: f.Client, to: q.to} }

// A surface is a chat where the messages of an answer are written.
type surface struct {
	client *Client
	to     address
}

// Put writes over a message, or a new one if that cannot be done any more.
func (s *surface) Put(ctx context.Context, n int, id string, p page) (string, error) {
	if id != "" {
		at, err := parseReference(id)
		if err == nil {
			err = s.client.edit(ctx, at, p)
		}
		if !lost(err) {
			return id, err
		}
	}
	to := s.to
	if n > 0 {
		to.ReplyTo = 0
	}
	at, err := s.client.send(ctx, to, p, n > 0)
	return at.String(), err
}

// Remove deletes a message.
func (s *surface) Remove(ctx context.Context, id string) error {
	at, err := parseReference(id)
	if err != nil {
		return err
	}
	return s.client.remove(ctx, at)
}

// sorry logs a fault and returns what the person reads of it, with the id under
// which the log has it.
func (f *Frontend) sorry(ctx context.Context, language string, err error) string {
	id := strings.ToLower(rand.Text()[:8])
	f.Log.ErrorContext(ctx, "a fault of the frontend", "id", id, "error", err)
	return chat.SentenceIn(language, &chat.Error{Kind: chat.KindOf(err), ID: id})
}

// refuse says something in the place of an answer.
func (f *Frontend) refuse(ctx context.Context, q question, words string) {
	if err := f.tell(ctx, q, []string{plain(words)}, nil); err != nil {
		f.Log.InfoContext(ctx, "nobody could be told", "question", q.id, "error", err)
	}
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
