package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"sync"
)

// A group makes one transaction of the writes that come while the last ones are on their way
// to the disk.
type group struct {
	store   *Store
	mu      sync.Mutex
	waiting []*write
	writing bool
}

// A write is what one caller writes.
type write struct {
	do      func(tx *sql.Tx) error
	durable bool // its caller waits for the disk
	done    chan error
}

// run returns when do is written, on the disk if it is durable; or when ctx is done before its
// turn has come.
func (g *group) run(ctx context.Context, durable bool, do func(tx *sql.Tx) error) error {
	w := &write{do, durable, make(chan error, 1)}
	g.mu.Lock()
	g.waiting = append(g.waiting, w)
	if !g.writing {
		g.writing = true
		go g.write()
	}
	g.mu.Unlock()
	select {
	case err := <-w.done:
		return err
	case <-ctx.Done():
		if g.withdraw(w) {
			return ctx.Err()
		}
		return <-w.done // do is running, and uses what is the caller's
	}
}

func (g *group) withdraw(w *write) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	at := slices.Index(g.waiting, w)
	if at >= 0 {
		g.waiting = slices.Delete(g.waiting, at, at+1)
	}
	return at >= 0
}

// take returns what waits. Without any, the next write begins anew.
func (g *group) take() []*write {
	g.mu.Lock()
	defer g.mu.Unlock()
	all := g.waiting
	g.waiting, g.writing = nil, len(all) > 0
	return all
}

// write writes until nothing waits. What fails together is tried again one by one, so that
// nobody gets the error of another.
func (g *group) write() {
	for all := g.take(); len(all) > 0; all = g.take() {
		err := g.store.transact(all)
		for _, w := range all {
			if err != nil && len(all) > 1 {
				w.done <- g.store.transact([]*write{w})
			} else {
				w.done <- err
			}
		}
	}
}

// transact makes writes in one transaction. No caller's context ends it, but that of a statement
// may.
func (s *Store) transact(all []*write) error {
	ctx := context.Background()
	conn, err := s.DB.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if slices.ContainsFunc(all, func(w *write) bool { return w.durable }) {
		if _, err := conn.ExecContext(ctx, `PRAGMA synchronous = full`); err != nil {
			return err
		}
		defer conn.ExecContext(ctx, `PRAGMA synchronous = normal`) // if not, the next are only slower
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after Commit
	for _, w := range all {
		if err := w.run(tx); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// run makes an error of a panic: it would end the program, and not only the caller's question.
func (w *write) run(tx *sql.Tx) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return w.do(tx)
}
