package tables

import (
	"context"
	"database/sql"
	"time"

	"pilcrow/internal/state"
)

// gap notes a question that the text does not answer.
func (s *Store) gap(e state.Exchange) []Statement {
	if !e.IsGap() {
		return nil
	}
	question := e.Answer.Question
	if s.Options.NoTexts {
		question = ""
	}
	return []Statement{{`INSERT INTO gaps (platform, grp, person, question, reason, at, texts) VALUES ($1, $2, $3, $4, $5, now(), $6)`,
		[]any{e.Platform, e.Group, e.Person, question, string(e.Answer.Reason), listed(e.Texts)}}}
}

// Gaps returns the questions without an answer: see [state.Gaps].
func (s *Store) Gaps(ctx context.Context, since time.Time) ([]state.Gap, error) {
	return s.gaps(ctx, since, "")
}

// GapsOf returns those of a group: see [state.GroupInsights].
func (s *Store) GapsOf(ctx context.Context, platform, group string, since time.Time) ([]state.Gap, error) {
	return s.gaps(ctx, since, ofGroup, platform, group)
}

func (s *Store) gaps(ctx context.Context, since time.Time, where string, args ...any) ([]state.Gap, error) {
	return list(ctx, s, "read the gaps",
		`SELECT platform, grp, question, reason, at, texts FROM gaps WHERE at >= $1 AND at > now() - $2`+where+` ORDER BY at, id`, since,
		func(rows *sql.Rows) (g state.Gap, err error) {
			var at int64
			var texts string
			err = rows.Scan(&g.Platform, &g.Group, &g.Question, &g.Reason, &at, &texts)
			g.At, g.Texts = time.UnixMilli(at), unlisted(texts)
			return g, err
		}, args...)
}
