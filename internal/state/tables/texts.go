package tables

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"pilcrow/internal/state"
)

// Texts returns those of a group, or of all: see [state.Texts].
func (s *Store) Texts(ctx context.Context, platform, group string) (all []state.Text, err error) {
	err = s.Do(ctx, "read the texts of a group", func(ctx context.Context) error {
		all = nil
		return s.Query(ctx, s.DB, func(rows *sql.Rows) error {
			t, err := scanText(rows)
			all = append(all, t)
			return err
		}, `SELECT platform, grp, id, name, slug, channels, source, size, paragraphs, version, added
			FROM texts WHERE platform = $1 AND (grp = $2 OR $2 = '') ORDER BY seq`, platform, group)
	})
	return all, err
}

func scanText(rows *sql.Rows) (t state.Text, err error) {
	var channels string
	var added int64
	err = rows.Scan(&t.Platform, &t.Group, &t.ID, &t.Name, &t.Slug, &channels, &t.Source, &t.Size, &t.Paragraphs, &t.Version, &added)
	if err != nil {
		return t, err
	}
	t.Added = time.UnixMilli(added)
	return t, json.Unmarshal([]byte(channels), &t.Channels)
}

// TextContent returns what a text says: see [state.Texts].
func (s *Store) TextContent(ctx context.Context, platform, group, id string) (content []byte, found bool, err error) {
	err = s.Do(ctx, "read a text", func(ctx context.Context) error {
		err := s.Row(ctx, s.DB, `SELECT content FROM texts WHERE platform = $1 AND grp = $2 AND id = $3`, platform, group, id).Scan(&content)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		found = err == nil
		return err
	})
	return content, found, err
}

// SaveText keeps a text: see [state.TextKeeper].
func (s *Store) SaveText(ctx context.Context, t state.Text, content []byte) error {
	channels, err := json.Marshal(t.Channels)
	if err != nil {
		return err
	}
	return s.Do(ctx, "keep a text", func(ctx context.Context) error {
		return s.Transact(ctx, func(tx *sql.Tx) error {
			if err := s.outdate(ctx, tx, t); err != nil {
				return err
			}
			if content == nil {
				_, err := s.Exec(ctx, tx, `UPDATE texts SET name = $4, slug = $5, channels = $6 WHERE platform = $1 AND grp = $2 AND id = $3`,
					t.Platform, t.Group, t.ID, t.Name, t.Slug, string(channels))
				return err
			}
			_, err := s.Exec(ctx, tx,
				`INSERT INTO texts (platform, grp, id, name, slug, channels, source, size, paragraphs, version, added, content)
				VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now(), $11)
				ON CONFLICT (platform, grp, id) DO UPDATE SET name = excluded.name, slug = excluded.slug, channels = excluded.channels,
					source = excluded.source, size = excluded.size, paragraphs = excluded.paragraphs, version = excluded.version,
					added = excluded.added, content = excluded.content`,
				t.Platform, t.Group, t.ID, t.Name, t.Slug, string(channels), t.Source, t.Size, t.Paragraphs, t.Version, content)
			return err
		})
	})
}

// outdate makes the answers from another version of a text ones whose citations are not used.
func (s *Store) outdate(ctx context.Context, tx *sql.Tx, t state.Text) error {
	_, err := s.Exec(ctx, tx,
		`UPDATE exchanges SET version = 'replaced' WHERE platform = $1 AND grp = $2 AND texts LIKE $3
			AND EXISTS (SELECT 1 FROM texts WHERE platform = $1 AND grp = $2 AND id = $4 AND version <> $5)`,
		t.Platform, t.Group, like(t.ID), t.ID, t.Version)
	return err
}

// RemoveText deletes a text and what came from it: see [state.TextKeeper].
func (s *Store) RemoveText(ctx context.Context, platform, group, id string) (entries int, err error) {
	err = s.Do(ctx, "remove a text", func(ctx context.Context) error {
		return s.Transact(ctx, func(tx *sql.Tx) error {
			entries, err = s.Exec(ctx, tx, `DELETE FROM texts WHERE platform = $1 AND grp = $2 AND id = $3`, platform, group, id)
			if err != nil || entries == 0 {
				return err
			}
			for _, statement := range []string{
				`DELETE FROM feedback WHERE platform = $1 AND texts LIKE $2`,
				`DELETE FROM gaps WHERE platform = $1 AND texts LIKE $2`,
				`DELETE FROM exchanges WHERE platform = $1 AND texts LIKE $2`,
			} {
				n, err := s.Exec(ctx, tx, statement, platform, like(id))
				if err != nil {
					return err
				}
				entries += n
			}
			return nil
		})
	})
	return entries, err
}

// anyGone reports whether a text that an answer was made from was removed meanwhile.
func (s *Store) anyGone(ctx context.Context, tx *sql.Tx, e state.Exchange) (bool, error) {
	for _, id := range e.Texts {
		var there bool
		err := s.Row(ctx, tx, `SELECT EXISTS (SELECT 1 FROM texts WHERE platform = $1 AND grp = $2 AND id = $3)`, e.Platform, e.Group, id).Scan(&there)
		if err != nil || !there {
			return true, err
		}
	}
	return false, nil
}

// listed writes the ids of texts into a column, unlisted reads them, and like finds one.
func listed(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return " " + strings.Join(ids, " ") + " "
}

func unlisted(column string) []string {
	if column == "" {
		return nil
	}
	return strings.Fields(column)
}

func like(id string) string { return "% " + id + " %" }
