package store

import (
	"context"
	"database/sql"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
)

// A Gap is a question that the text did not answer.
type Gap struct {
	Platform string
	Group    string // "" if there is none
	Question string // "" if texts are not kept
	Reason   answer.Reason
	At       time.Time
}

// noteGap notes an abstention.
func (s *Store) noteGap(ctx context.Context, tx *sql.Tx, e chat.Exchange) error {
	if !e.Answer.Abstained {
		return nil
	}
	question := e.Answer.Question
	if s.NoTexts {
		question = ""
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO gaps (platform, grp, person, question, reason, at) VALUES (?, ?, ?, ?, ?, ?)`,
		e.Platform, e.Group, e.Person, question, string(e.Answer.Reason), s.now())
	return err
}

// Gaps returns the questions without an answer since a time, oldest first.
func (s *Store) Gaps(ctx context.Context, since time.Time) ([]Gap, error) {
	rows, err := s.db.QueryContext(ctx,
		`SELECT platform, grp, question, reason, at FROM gaps WHERE at >= ? AND at > ? ORDER BY at, id`,
		since.UnixMilli(), s.since(s.KeepFeedback))
	if err != nil {
		return nil, s.failed(ctx, "read the gaps", err)
	}
	defer rows.Close()
	var gaps []Gap
	for rows.Next() {
		var g Gap
		var at int64
		if err := rows.Scan(&g.Platform, &g.Group, &g.Question, &g.Reason, &at); err != nil {
			return nil, s.failed(ctx, "read the gaps", err)
		}
		g.At = time.UnixMilli(at)
		gaps = append(gaps, g)
	}
	return gaps, s.failed(ctx, "read the gaps", rows.Err())
}
