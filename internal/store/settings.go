package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"pilcrow/internal/chat"
)

// Settings returns the settings of a server, the zero value if it has none.
func (s *Store) Settings(ctx context.Context, platform, group string) (chat.Settings, error) {
	var settings chat.Settings
	var value string
	err := s.db.QueryRowContext(ctx, `SELECT value FROM settings WHERE platform = ? AND grp = ?`, platform, group).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return settings, nil
	}
	if err == nil {
		err = json.Unmarshal([]byte(value), &settings)
	}
	return settings, s.failed(ctx, "read the settings of a server", err)
}

// SaveSettings replaces the settings of a server.
func (s *Store) SaveSettings(ctx context.Context, platform, group string, settings chat.Settings) error {
	value, err := json.Marshal(settings)
	if err != nil {
		return err
	}
	_, err = s.db.ExecContext(ctx, `INSERT OR REPLACE INTO settings (platform, grp, value) VALUES (?, ?, ?)`, platform, group, string(value))
	return s.failed(ctx, "save the settings of a server", err)
}
