package main

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"pilcrow/config"
	"pilcrow/internal/answer"
)

// selfTestVersion is raised when a self-test asks something else: the result of an
// older one no longer counts.
const selfTestVersion = 1

// A checkResult is what "bot check" found out about a model at an endpoint. It is kept
// in the user's cache folder, one file each, for the settings that are left to it.
type checkResult struct {
	SelfTest      int            `json:"self_test"` // its version
	BaseURL       string         `json:"base_url"`  // as configured; "" is OpenAI itself
	Model         string         `json:"model"`
	Date          time.Time      `json:"date"`
	Profile       answer.Profile `json:"profile"`
	ContextTokens int            `json:"context_tokens,omitempty"` // that the server was seen to read at once; 0 if it was not seen
	Refused       []string       `json:"refused,omitempty"`        // parameters: see openai.Endpoint
}

// checkPath is where the result for a model is kept.
func checkPath(m config.Model) (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	name := fmt.Sprintf("%x.json", sha256.Sum256([]byte(m.BaseURL+"\n"+m.Name)))
	return filepath.Join(dir, "pilcrow", "checks", name[:16]+".json"), nil
}

// lastCheck returns the result on a model, if there is one that counts.
func lastCheck(m config.Model) (r checkResult, ok bool) {
	path, err := checkPath(m)
	if err != nil {
		return r, false
	}
	data, err := os.ReadFile(path)
	if err != nil || json.Unmarshal(data, &r) != nil {
		return checkResult{}, false
	}
	known := r.Profile == answer.Small || r.Profile == answer.Medium
	if r.SelfTest != selfTestVersion || r.BaseURL != m.BaseURL || r.Model != m.Name || !known {
		return checkResult{}, false
	}
	return r, true
}

// keep writes the result, whole or not at all, and returns where it is.
func (r checkResult) keep(m config.Model) (path string, err error) {
	r.SelfTest, r.BaseURL, r.Model = selfTestVersion, m.BaseURL, m.Name
	if path, err = checkPath(m); err != nil {
		return "", err
	}
	data, err := json.MarshalIndent(r, "", "  ")
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

// forgetCheck removes what was found out about a model that can no longer be used.
func forgetCheck(m config.Model) error {
	path, err := checkPath(m)
	if err != nil {
		return nil // then nothing is kept either
	}
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

func (r checkResult) String() string { return "bot check of " + r.Date.Format(time.DateOnly) }
