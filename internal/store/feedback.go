package store

import (
	"context"

	"pilcrow/internal/chat"
)

// Vote notes what a person thinks of an answer: see [chat.Ballot]. It goes to the
// first message of the answer, with the question as long as that is remembered.
func (s *Store) Vote(ctx context.Context, v chat.Vote) error {
	_, err := s.db.ExecContext(ctx, `
		INSERT OR REPLACE INTO feedback (platform, message, person, up, reason, question, at)
		SELECT ?1, coalesce(
				(SELECT f.message FROM messages m JOIN messages f ON f.exchange = m.exchange AND f.part = 0 WHERE m.platform = ?1 AND m.message = ?2),
				?2),
			?3, ?4, ?5, coalesce(
				(SELECT e.answer ->> '$.question' FROM messages m JOIN exchanges e ON e.id = m.exchange WHERE m.platform = ?1 AND m.message = ?2 AND NOT ?6),
				''),
			?7`,
		v.Platform, v.Message, v.Person, v.Up, v.Reason, s.NoTexts, s.now())
	return s.failed(ctx, "note a vote", err)
}
