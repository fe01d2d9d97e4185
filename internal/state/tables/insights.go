package tables

import (
	"context"
	"database/sql"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/state"
)

// noteStat notes a question in numbers, replacing those of an earlier answer to it.
func (s *Store) noteStat(ctx context.Context, tx *sql.Tx, e state.Exchange) error {
	if _, err := s.Exec(ctx, tx, `DELETE FROM stats WHERE platform = $1 AND event = $2 AND event <> ''`, e.Platform, e.Event); err != nil {
		return err
	}
	n := e.Stat()
	_, err := s.Exec(ctx, tx,
		`INSERT INTO stats (platform, event, person, grp, at, outcome, model, failure, first_ms, took_ms,
			quotations, wordings, judged, prompt, completion, cost, currency)
		VALUES ($1, $2, $3, $4, now(), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
		e.Platform, e.Event, e.Person, e.Group, string(n.Outcome), n.Model, string(n.Failure), n.First.Milliseconds(), n.Took.Milliseconds(),
		n.Quotations, n.Wordings, n.Judged, n.Prompt, n.Completion, n.Cost, n.Currency)
	return err
}

// Stats returns the questions in numbers: see [state.Insights].
func (s *Store) Stats(ctx context.Context, since time.Time) ([]state.Stat, error) {
	return s.stats(ctx, since, "")
}

// StatsOf returns those of a group: see [state.GroupInsights].
func (s *Store) StatsOf(ctx context.Context, platform, group string, since time.Time) ([]state.Stat, error) {
	return s.stats(ctx, since, ofGroup, platform, group)
}

// ofGroup leaves the rows of one group.
const ofGroup = ` AND platform = $3 AND grp = $4`

func (s *Store) stats(ctx context.Context, since time.Time, where string, args ...any) ([]state.Stat, error) {
	return list(ctx, s, "read the numbers",
		`SELECT platform, grp, at, outcome, model, failure, first_ms, took_ms, quotations, wordings, judged, prompt, completion, cost, currency
		FROM stats WHERE at >= $1 AND at > now() - $2`+where+` ORDER BY at, id`, since,
		func(rows *sql.Rows) (n state.Stat, err error) {
			var at, first, took int64
			var outcome, failure string
			err = rows.Scan(&n.Platform, &n.Group, &at, &outcome, &n.Model, &failure, &first, &took,
				&n.Quotations, &n.Wordings, &n.Judged, &n.Prompt, &n.Completion, &n.Cost, &n.Currency)
			n.At, n.Outcome, n.Failure = time.UnixMilli(at), answer.Outcome(outcome), llm.FailureKind(failure)
			n.First, n.Took = time.Duration(first)*time.Millisecond, time.Duration(took)*time.Millisecond
			return n, err
		}, args...)
}

// Opinions returns the votes: see [state.Insights].
func (s *Store) Opinions(ctx context.Context, since time.Time) ([]state.Opinion, error) {
	return s.opinions(ctx, since, "")
}

// OpinionsOf returns those of a group: see [state.GroupInsights].
func (s *Store) OpinionsOf(ctx context.Context, platform, group string, since time.Time) ([]state.Opinion, error) {
	return s.opinions(ctx, since, ofGroup, platform, group)
}

func (s *Store) opinions(ctx context.Context, since time.Time, where string, args ...any) ([]state.Opinion, error) {
	return list(ctx, s, "read the votes",
		`SELECT platform, grp, at, up, reason, question FROM feedback WHERE at >= $1 AND at > now() - $2`+where+` ORDER BY at, message, person`, since,
		func(rows *sql.Rows) (o state.Opinion, err error) {
			var at int64
			err = rows.Scan(&o.Platform, &o.Group, &at, &o.Up, &o.Reason, &o.Question)
			o.At = time.UnixMilli(at)
			return o, err
		}, args...)
}

// list reads rows that are younger than a time and not past their own; more arguments of the
// query come after these two times.
func list[T any](ctx context.Context, s *Store, doing, query string, since time.Time, scan func(*sql.Rows) (T, error), args ...any) (all []T, err error) {
	err = s.Do(ctx, doing, func(ctx context.Context) error {
		all = nil
		return s.Query(ctx, s.DB, func(rows *sql.Rows) error {
			one, err := scan(rows)
			all = append(all, one)
			return err
		}, query, append([]any{since.UnixMilli(), s.Options.KeepFeedback.Milliseconds()}, args...)...)
	})
	return all, err
}
