package tables

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"pilcrow/internal/answer"
	"pilcrow/internal/state"
)

// Settings returns the settings of a server, the zero value if it has none.
func (s *Store) Settings(ctx context.Context, platform, group string) (settings state.Settings, err error) {
	err = s.Do(ctx, "read the settings of a server", func(ctx context.Context) error {
		var value string
		err := s.Row(ctx, s.DB, `SELECT value FROM settings WHERE platform = $1 AND grp = $2`, platform, group).Scan(&value)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err == nil {
			err = json.Unmarshal([]byte(value), &settings)
		}
		return err
	})
	return settings, err
}

// SaveSettings replaces the settings of a server.
func (s *Store) SaveSettings(ctx context.Context, platform, group string, settings state.Settings) error {
	value, err := json.Marshal(settings)
	if err != nil {
		return err
	}
	return s.Do(ctx, "save the settings of a server", func(ctx context.Context) error {
		_, err := s.Exec(ctx, s.DB, `INSERT INTO settings (platform, grp, value) VALUES ($1, $2, $3)
			ON CONFLICT (platform, grp) DO UPDATE SET value = excluded.value`, platform, group, string(value))
		return err
	})
}

// Vote notes what a person thinks of an answer: see [state.Votes].
func (s *Store) Vote(ctx context.Context, v state.Vote) error {
	return s.Do(ctx, "note a vote", func(ctx context.Context) error {
		return s.Transact(ctx, func(tx *sql.Tx) error {
			of, err := s.votedOn(ctx, tx, v)
			if err != nil {
				return err
			}
			_, err = s.Exec(ctx, tx, `INSERT INTO feedback (platform, message, person, up, reason, question, at, texts, grp) VALUES ($1, $2, $3, $4, $5, $6, now(), $7, $8)
				ON CONFLICT (platform, message, person) DO UPDATE
				SET up = excluded.up, reason = excluded.reason, question = excluded.question, at = excluded.at, texts = excluded.texts, grp = excluded.grp`,
				v.Platform, of.message, v.Person, v.Up, v.Reason, of.question, of.texts, of.group)
			return err
		})
	})
}

// A voted answer is what is kept of it with a vote: its first message, the question, the texts as
// they are listed, and where it was asked.
type voted struct{ message, question, texts, group string }

// votedOn returns the answer that a vote is for.
func (s *Store) votedOn(ctx context.Context, tx *sql.Tx, v state.Vote) (of voted, err error) {
	var value string
	err = s.Row(ctx, tx, `
		SELECT f.message, e.answer, e.texts, e.grp
		FROM messages m JOIN messages f ON f.exchange = m.exchange AND f.part = 0 JOIN exchanges e ON e.id = m.exchange
		WHERE m.platform = $1 AND m.message = $2`, v.Platform, v.Message).Scan(&of.message, &value, &of.texts, &of.group)
	if errors.Is(err, sql.ErrNoRows) {
		return voted{message: v.Message}, nil
	}
	if err == nil && !s.Options.NoTexts {
		var a answer.Answer
		err = json.Unmarshal([]byte(value), &a)
		of.question = a.Question
	}
	return of, err
}
