package main

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"unicode"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	_ "modernc.org/sqlite" // registers the driver

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

type ftsSearcher struct {
	db    *sql.DB
	match *sql.Stmt
	stop  analysis.TokenMap // words that queries drop
	rank
}

// ftsIndex indexes in memory, nothing stored. English words are stemmed, and
// queries lose the stop words that Bleve knows, as FTS5 has no list of its own.
func ftsIndex(lang string) func(context.Context, []text.Paragraph) (retrieval.Searcher, error) {
	return func(ctx context.Context, paragraphs []text.Paragraph) (retrieval.Searcher, error) {
		tokenize, stop := "unicode61", analysis.NewTokenMap()
		if lang == "en" {
			tokenize = "porter unicode61"
			if err := stop.LoadBytes(en.EnglishStopWords); err != nil {
				return nil, err
			}
		}
		db, err := sql.Open("sqlite", ":memory:")
		if err != nil {
			return nil, err
		}
		db.SetMaxOpenConns(1) // every connection to :memory: is a database of its own
		s := ftsSearcher{db: db, stop: stop, rank: rank{paragraphs}}
		if err := s.fill(ctx, tokenize); err != nil {
			return nil, err
		}
		s.match, err = db.PrepareContext(ctx, `SELECT rowid, -rank FROM p WHERE p MATCH ? ORDER BY rank, rowid LIMIT ?`)
		return s, err
	}
}

func (s ftsSearcher) fill(ctx context.Context, tokenize string) error {
	create := `CREATE VIRTUAL TABLE p USING fts5(body, content='', tokenize='` + tokenize + `')`
	if _, err := s.db.ExecContext(ctx, create); err != nil {
		return err
	}
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after Commit
	insert, err := tx.PrepareContext(ctx, `INSERT INTO p (rowid, body) VALUES (?, ?)`)
	if err != nil {
		return err
	}
	for i, p := range s.paragraphs {
		if _, err := insert.ExecContext(ctx, i, body(p)); err != nil {
			return err
		}
	}
	return tx.Commit()
}

func (s ftsSearcher) Search(ctx context.Context, query string, k int) ([]retrieval.Hit, error) {
	match := s.expression(query)
	if match == `""` {
		return nil, retrieval.ErrEmptyQuery
	}
	rows, err := s.match.QueryContext(ctx, match, k)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var hits []retrieval.Hit
	for rows.Next() {
		var number int
		var score float64
		if err := rows.Scan(&number, &score); err != nil {
			return nil, err
		}
		hits = s.add(hits, number, score)
	}
	return hits, rows.Err()
}

// expression asks for any of the words of query: all, if they are all stop words.
func (s ftsSearcher) expression(query string) string {
	words := strings.FieldsFunc(strings.ToLower(query), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
	kept := slices.DeleteFunc(slices.Clone(words), func(word string) bool { return s.stop[word] })
	if len(kept) == 0 {
		kept = words
	}
	return `"` + strings.Join(kept, `" OR "`) + `"`
}

// offHeap is the size of the database, which SQLite keeps outside Go's heap.
func (s ftsSearcher) offHeap() (bytes int64) {
	const size = `SELECT page_count * page_size FROM pragma_page_count, pragma_page_size`
	if err := s.db.QueryRow(size).Scan(&bytes); err != nil {
		return 0
	}
	return bytes
}

func (s ftsSearcher) Close() error { return s.db.Close() }
