package sqlite

import (
	"context"
	"database/sql/driver"
	"strings"

	"modernc.org/sqlite"
)

// connector opens connections that keep their statements: to take one apart costs as much as
// to run it.
type connector struct{ driver.Connector }

func newConnector(dsn string) (driver.Connector, error) {
	c, err := sqlite.NewConnector(dsn)
	return connector{c}, err
}

func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return &keeper{conn.(sqliteConn), make(map[string]statement)}, nil
}

// sqliteConn is what package sql uses of the driver's connections.
type sqliteConn interface {
	driver.Conn
	driver.ConnPrepareContext
	driver.ConnBeginTx
	driver.ExecerContext
	driver.QueryerContext
	driver.Pinger
	driver.SessionResetter
	driver.Validator
}

type statement interface {
	driver.Stmt
	driver.StmtExecContext
	driver.StmtQueryContext
}

// maxKept is more than there are statements in package tables.
const maxKept = 128

// A keeper is a connection that keeps its statements. Package sql uses it for one thing at a
// time, but may leave rows open: a statement in use is not among those that are kept.
type keeper struct {
	sqliteConn
	idle map[string]statement
}

func (k *keeper) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	s := k.take(ctx, query)
	if s == nil {
		return k.sqliteConn.ExecContext(ctx, query, args)
	}
	defer k.put(query, s)
	return s.ExecContext(ctx, args)
}

func (k *keeper) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	s := k.take(ctx, query)
	if s == nil {
		return k.sqliteConn.QueryContext(ctx, query, args)
	}
	rows, err := s.QueryContext(ctx, args)
	if err != nil {
		k.put(query, s)
		return nil, err
	}
	return &keptRows{rows, func() { k.put(query, s) }}, nil
}

// take returns the statement of a query, or nil for one that is not kept: a pragma does its work
// when it is taken apart, and the tables are made once.
func (k *keeper) take(ctx context.Context, query string) statement {
	verb, _, _ := strings.Cut(strings.TrimSpace(query), " ")
	switch verb {
	case "SELECT", "INSERT", "UPDATE", "DELETE", "WITH":
	default:
		return nil
	}
	if s := k.idle[query]; s != nil {
		delete(k.idle, query)
		return s
	}
	s, err := k.PrepareContext(ctx, query)
	if err != nil {
		return nil // it fails again where it is run
	}
	return s.(statement)
}

func (k *keeper) put(query string, s statement) {
	if k.idle[query] != nil || len(k.idle) >= maxKept {
		s.Close()
		return
	}
	k.idle[query] = s
}

func (k *keeper) Close() error {
	for _, s := range k.idle {
		s.Close()
	}
	return k.sqliteConn.Close()
}

// keptRows give their statement back when they are closed.
type keptRows struct {
	driver.Rows
	done func()
}

func (r *keptRows) Close() error {
	err := r.Rows.Close()
	if r.done != nil {
		r.done()
		r.done = nil
	}
	return err
}
