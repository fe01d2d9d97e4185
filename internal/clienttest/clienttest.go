// Package clienttest gets the independent clients that tests let judge our servers,
// from npm and PyPI. They are no part of the program, and never of the repository.
//
// Where a client is not to be had, the test is skipped and says so; with
// [Variable] set to "required", as in the project's own CI, it fails.
package clienttest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"
)

// Variable is the environment variable that makes a missing client a failure.
const Variable = "PILCROW_CLIENTS"

// Missing skips the test for want of something, or fails it if clients are required.
func Missing(t testing.TB, format string, args ...any) {
	t.Helper()
	if os.Getenv(Variable) == "required" {
		t.Fatalf(format, args...)
	}
	t.Skipf(format, args...)
}

// NPM returns a folder in which a package of npm is installed, as "openai@7.57.0";
// it is under node_modules there.
func NPM(t testing.TB, name string) string {
	t.Helper()
	return installed(t, name, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", name)
}

// PyPI returns a folder in which a package of PyPI is installed, as
// "openai==3.57.0": the value for PYTHONPATH.
func PyPI(t testing.TB, name string) string {
	t.Helper()
	return installed(t, name, "python3", "-m", "pip", "install", "--quiet", "--target", ".", name)
}

var unsafe = regexp.MustCompile(`[^A-Za-z0-9.-]+`)

// installed runs a command in a new folder, once for this user: its result is kept
// in the user's cache.
func installed(t testing.TB, name string, command ...string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("other clients are left out with -short")
	}
	dir, err := install(unsafe.ReplaceAllString(command[0]+"-"+name, "_"), command)
	if err != nil {
		Missing(t, "%s is not to be had: %v", name, err)
	}
	return dir
}

// tries is how often a registry is asked where clients are required: it may be away for a moment.
const tries = 4

// fetch runs a command in a folder, again and again if clients are required.
func fetch(dir string, command []string) (err error) {
	for try := range tries {
		if try > 0 && os.Getenv(Variable) != "required" {
			break
		}
		time.Sleep(time.Duration(try) * 5 * time.Second)
		run := exec.Command(command[0], command[1:]...)
		run.Dir = dir
		out, failed := run.CombinedOutput()
		if failed == nil {
			return nil
		}
		err = fmt.Errorf("%w: %s", failed, out)
	}
	return err
}

func install(name string, command []string) (dir string, err error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	parent := filepath.Join(cache, "pilcrow-test")
	dir = filepath.Join(parent, name)
	if _, err := os.Stat(dir); err == nil {
		return dir, nil
	}
	if err := os.MkdirAll(parent, 0o700); err != nil {
		return "", err
	}
	fresh, err := os.MkdirTemp(parent, "new-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(fresh)
	if err := fetch(fresh, command); err != nil {
		return "", err
	}
	// Whoever comes second finds the folder of the first, which is as good.
	if err := os.Rename(fresh, dir); err != nil && !errors.Is(err, os.ErrExist) {
		if _, gone := os.Stat(dir); gone != nil {
			return "", err
		}
	}
	return dir, nil
}
