// Package tables keeps the state of package state in tables of an SQL database. Its
// statements are such as SQLite and PostgreSQL both understand; packages sqlite and
// postgres open their databases, make the tables, and add what only they do.
//
// To keep one more kind of thing: an interface in package state, its methods here, and
// a migration in each of the two.
package tables

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"

	"pilcrow/internal/state"
)

// A Store is what both databases have in common. Its fields are set before it is used.
type Store struct {
	DB      *sql.DB
	Options state.Options
	Owner   func() string         // the process as the table of processes has it
	Now     func() int64          // the time in milliseconds since 1970; nil: the database's own
	Explain func(err error) error // makes an error say what to do; nil leaves it as it is
	Timeout time.Duration         // of one call; 0: none
	Away    bool                  // the database is elsewhere: see [state.ErrAway]

	// Group runs do in one transaction with what others write at the same time; nil where each
	// has a transaction of its own. If it fails, do is run again, alone.
	Group func(ctx context.Context, do func(tx *sql.Tx) error) error

	// Batch runs statements whose counts of rows nobody needs in one transaction and one journey;
	// nil where a journey costs nothing.
	Batch func(ctx context.Context, all []Statement) error

	// Bury removes the processes that are gone, in the transaction that takes over what
	// they have left, and makes such transactions run one after the other; nil where there
	// is but one process.
	Bury func(ctx context.Context, tx *sql.Tx) error
}

// Complete returns options with their defaults.
func Complete(o state.Options) state.Options {
	o.KeepHistory = cmp.Or(o.KeepHistory, state.DefaultKeepHistory)
	o.KeepFeedback = cmp.Or(o.KeepFeedback, state.DefaultKeepFeedback)
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Version == nil {
		o.Version = func() string { return "" }
	}
	return o
}

// A Runner runs statements: a database, a connection or a transaction.
type Runner interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// Exec runs a statement and counts the rows that it changes. In all statements of this
// package now() is the time in milliseconds.
func (s *Store) Exec(ctx context.Context, r Runner, query string, args ...any) (rows int, err error) {
	query, args = s.timed(query, args)
	result, err := r.ExecContext(ctx, query, writable(args)...)
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return int(n), err
}

// Query runs a query, and hands each row to scan.
func (s *Store) Query(ctx context.Context, r Runner, scan func(rows *sql.Rows) error, query string, args ...any) error {
	query, args = s.timed(query, args)
	rows, err := r.QueryContext(ctx, query, writable(args)...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// Row runs a query for one row.
func (s *Store) Row(ctx context.Context, r Runner, query string, args ...any) *sql.Row {
	query, args = s.timed(query, args)
	return r.QueryRowContext(ctx, query, writable(args)...)
}

// timed puts the time in place of now(): as one more argument, so that the words of a statement
// are always the same.
func (s *Store) timed(query string, args []any) (string, []any) {
	switch {
	case !strings.Contains(query, "now()"):
		return query, args
	case s.Now == nil:
		return strings.ReplaceAll(query, "now()", "now_ms()"), args
	}
	return strings.ReplaceAll(query, "now()", fmt.Sprintf("$%d", len(args)+1)), append(slices.Clip(args), s.Now())
}

// writable makes texts valid UTF-8 without NUL, which PostgreSQL refuses.
func writable(args []any) []any {
	for i, arg := range args {
		switch arg := arg.(type) {
		case string:
			args[i] = valid(arg)
		case []string:
			all := make([]string, len(arg))
			for n := range arg {
				all[n] = valid(arg[n])
			}
			args[i] = all
		}
	}
	return args
}

func valid(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "\uFFFD")
}

// Sendable is a statement as a database takes it.
func (s *Store) Sendable(st Statement) Statement {
	query, args := s.timed(st.SQL, st.Args)
	return Statement{query, writable(args)}
}

// Transact runs do in one transaction.
func (s *Store) Transact(ctx context.Context, do func(tx *sql.Tx) error) error {
	if s.Group != nil {
		return s.Group(ctx, do)
	}
	tx, err := s.DB.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after Commit
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// Do runs one call within its time. Once ctx is done, package sql says many things that
// all mean that; everything else makes the state unavailable.
func (s *Store) Do(ctx context.Context, doing string, do func(ctx context.Context) error) error {
	bounded, cancel := ctx, func() {}
	if s.Timeout > 0 {
		bounded, cancel = context.WithTimeout(ctx, s.Timeout)
	}
	defer cancel()
	err := do(bounded)
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return fmt.Errorf("state: %s: %w", doing, ctx.Err())
	case bounded.Err() != nil:
		err = fmt.Errorf("no answer within %v", s.Timeout) // it is not the caller whose time is over
	}
	if s.Explain != nil {
		err = s.Explain(err)
	}
	unavailable := state.ErrUnavailable
	if s.Away {
		unavailable = state.ErrAway
	}
	return fmt.Errorf("state: %s: %w (%w)", doing, err, unavailable)
}
