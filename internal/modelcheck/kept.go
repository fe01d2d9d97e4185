package modelcheck

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"pilcrow/internal/claims"
)

// version is raised when a check asks something else: the result of an older one no longer
// counts.
const version = 3

// A Model is what a result is about.
type Model struct {
	BaseURL string // as configured; "" is OpenAI itself
	Name    string
}

// Kept is what was found out about a model. It is kept in the user's cache folder, one file
// for each model, for the settings that are left to it.
type Kept struct {
	Version       int           `json:"version"`
	BaseURL       string        `json:"base_url"`
	Model         string        `json:"model"`
	Date          time.Time     `json:"date"`
	Points        *float64      `json:"points,omitempty"`         // share of the questions for which it points at the right sentence; nil if it was not asked
	Judging       *claims.Score `json:"judging,omitempty"`        // how it judges; nil if it was not asked
	Late          bool          `json:"late,omitempty"`           // its replies, as those of a judge, did not come in time
	ContextTokens int           `json:"context_tokens,omitempty"` // that the server was seen to read at once; 0 if it was not seen
	Refused       []string      `json:"refused,omitempty"`        // what the server does not take: see openai.Endpoint
	Thinks        bool          `json:"thinks,omitempty"`         // the model's thoughts need more room than model.max_tokens
}

// Path is where the result for a model is kept.
func (m Model) Path() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	name := fmt.Sprintf("%x", sha256.Sum256([]byte(m.BaseURL+"\n"+m.Name)))
	return filepath.Join(dir, "pilcrow", "checks", name[:16]+".json"), nil
}

// Last returns the result on a model, if there is one that counts.
func Last(m Model) (k Kept, ok bool) {
	path, err := m.Path()
	if err != nil {
		return k, false
	}
	data, err := os.ReadFile(path)
	if err != nil || json.Unmarshal(data, &k) != nil {
		return Kept{}, false
	}
	if k.Version != version || k.BaseURL != m.BaseURL || k.Model != m.Name {
		return Kept{}, false
	}
	return k, true
}

// Keep writes the result, whole or not at all, and returns where it is.
func (k Kept) Keep(m Model) (path string, err error) {
	k.Version, k.BaseURL, k.Model = version, m.BaseURL, m.Name
	if path, err = m.Path(); err != nil {
		return "", err
	}
	data, err := json.MarshalIndent(k, "", "  ")
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", err
	}
	aside := path + ".new"
	if err := errors.Join(os.WriteFile(aside, append(data, '\n'), 0o600), os.Rename(aside, path)); err != nil {
		return "", err
	}
	return path, nil
}

// Forget removes what was found out about a model that can no longer be used.
func Forget(m Model) error {
	path, err := m.Path()
	if err != nil {
		return nil // then nothing is kept either
	}
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// lateFor is how long a judge that was too slow for its test is not asked to make it again: its
// server may have been busy, or have had to load it.
const lateFor = 24 * time.Hour

// TooSlow reports whether the judge was too slow for its test not long ago.
func (k Kept) TooSlow() bool { return k.Judging == nil && k.Late && time.Since(k.Date) < lateFor }

// surelyPoints is the share from which on a model points better than code that is sure of its
// own choice. Qwen2.5-Coder 1.5B has 5 or 6 of 8, and is worse.
const surelyPoints = 0.85

// PointsWell reports whether the model is known to point at the right sentence so often that
// its choice counts more than code's.
func (k Kept) PointsWell() bool { return k.Points != nil && *k.Points >= surelyPoints }

// PointsBadly reports whether it is known not to.
func (k Kept) PointsBadly() bool { return k.Points != nil && !k.PointsWell() }

func (k Kept) String() string { return "a check of " + k.Date.Format(time.DateOnly) }
