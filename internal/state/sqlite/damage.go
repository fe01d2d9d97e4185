package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"pilcrow/internal/state"
)

// isDamage reports whether an error says that the database is not whole.
func isDamage(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && (e.Code()&0xff == lib.SQLITE_CORRUPT || e.Code()&0xff == lib.SQLITE_NOTADB)
}

// explained says what to do about a damaged database.
func explained(err error) error {
	if !isDamage(err) {
		return err
	}
	return fmt.Errorf("%w: the database is damaged; stop the bot, and \"bot state recover\" sets it aside and makes a new one of what can still be read", err)
}

// maxFaults is how many faults of a database are told.
const maxFaults = 10

// Check reports what is wrong with the database of a state directory, nothing if it is
// whole. It only looks, also while a bot uses it.
func Check(ctx context.Context, dir string) (faults []string, err error) {
	s, err := Read(ctx, dir, state.Options{})
	if isDamage(err) {
		return []string{err.Error()}, nil
	}
	if err != nil {
		return nil, err
	}
	defer s.Close()
	rows, err := s.DB.QueryContext(ctx, fmt.Sprintf(`PRAGMA integrity_check(%d)`, maxFaults))
	if err != nil {
		return []string{err.Error()}, nil
	}
	defer rows.Close()
	for rows.Next() {
		var fault string
		if err := rows.Scan(&fault); err != nil {
			return append(faults, err.Error()), nil
		}
		if fault != "ok" {
			faults = append(faults, strings.TrimSpace(fault))
		}
	}
	if err := rows.Err(); err != nil {
		faults = append(faults, err.Error())
	}
	return faults, nil
}

// recovered are the tables whose rows are saved, in an order in which no row refers to a later one.
var recovered = []string{"settings", "journal", "exchanges", "messages", "feedback", "gaps", "stats", "texts"}

// A Recovery says what became of a damaged database.
type Recovery struct {
	Aside string         // where the old one is
	Kept  map[string]int // rows by table
	Cut   []string       // tables that may have lost rows
}

// Recover sets the database of a state directory aside and makes a new one of the rows
// that can still be read. No bot may use it meanwhile.
func Recover(ctx context.Context, dir string) (r Recovery, err error) {
	lock, err := lockFile(ctx, filepath.Join(dir, lockName))
	if err != nil {
		return r, inUse(dir, err)
	}
	defer func() { err = errors.Join(err, lock.Unlock()) }()
	path := filepath.Join(dir, fileName)
	r.Aside = path + ".damaged-" + time.Now().UTC().Format("20060102-150405")
	for _, suffix := range []string{"", "-wal", "-shm"} { // what is not in the database yet is in its journal
		if err := os.Rename(path+suffix, r.Aside+suffix); err != nil && (suffix == "" || !errors.Is(err, os.ErrNotExist)) {
			return r, fmt.Errorf("set the state aside: %w", err)
		}
	}
	fresh := newStore(dir, state.Options{})
	if err := makeFile(path); err != nil {
		return r, err
	}
	defer func() { err = errors.Join(err, fresh.Close()) }()
	if err := fresh.start(ctx, address(path, "rwc")); err != nil {
		return r, err
	}
	old := newStore(dir, state.Options{})
	defer old.Close()
	r.Kept = make(map[string]int)
	if err := old.connect(ctx, address(r.Aside, "rw")); err != nil {
		r.Cut = recovered
		return r, nil
	}
	for _, table := range recovered {
		n, whole := rescue(ctx, old.DB, fresh.DB, table)
		r.Kept[table] = n
		if !whole {
			r.Cut = append(r.Cut, table)
		}
	}
	return r, ctx.Err()
}

// rescue copies the rows of a table from the front, and then from the back, as far as
// they can be read.
func rescue(ctx context.Context, from, to *sql.DB, table string) (rows int, whole bool) {
	for _, order := range []string{"ASC", "DESC"} {
		n, err := copyRows(ctx, from, to, table, order)
		rows += n
		switch {
		case err == nil:
			return rows, order == "ASC"
		case strings.Contains(err.Error(), "no such table"): // nor was there in its version
			return rows, true
		}
	}
	return rows, false
}

func copyRows(ctx context.Context, from, to *sql.DB, table, order string) (copied int, err error) {
	rows, err := from.QueryContext(ctx, fmt.Sprintf(`SELECT * FROM %s ORDER BY 1 %s, 2 %[2]s`, table, order))
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return 0, err
	}
	insert := fmt.Sprintf(`INSERT OR IGNORE INTO %s (%s) VALUES (%s)`, table, strings.Join(columns, ", "),
		strings.Join(slices.Repeat([]string{"?"}, len(columns)), ", "))
	values, places := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		places[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return copied, err
		}
		result, err := to.ExecContext(ctx, insert, values...)
		if err != nil {
			continue // a row that the tables do not take, as one without its exchange
		}
		if n, err := result.RowsAffected(); err == nil {
			copied += int(n)
		}
	}
	return copied, rows.Err()
}
