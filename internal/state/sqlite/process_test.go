package sqlite_test

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
)

// asChild names the state directory to a copy of the test's program, which then
// is another bot: it takes on a question and waits to be killed.
const asChild = "PILCROW_TEST_STATE"

func TestMain(m *testing.M) {
	if dir := os.Getenv(asChild); dir != "" {
		child(dir)
		return
	}
	os.Exit(m.Run())
}

func child(dir string) {
	ctx := context.Background()
	s, err := sqlite.Open(ctx, dir, state.Options{})
	if err == nil {
		_, err = s.Claim(ctx, state.Entry{Key: key("of the child")})
	}
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("open")
	io.Copy(io.Discard, os.Stdin)
}

// startChild starts another bot on a state directory, and returns when it is open.
func startChild(t *testing.T, dir string) (pid int, kill func()) {
	t.Helper()
	exe, err := os.Executable()
	check(t, err)
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), asChild+"="+dir)
	stdin, err := cmd.StdinPipe()
	check(t, err)
	stdout, err := cmd.StdoutPipe()
	check(t, err)
	check(t, cmd.Start())
	t.Cleanup(func() {
		stdin.Close()
		cmd.Process.Kill()
		cmd.Wait() // it was killed
	})
	said, err := bufio.NewReader(stdout).ReadString('\n')
	if said != "open\n" {
		t.Fatalf("the other bot says %q, %v", said, err)
	}
	return cmd.Process.Pid, func() {
		check(t, cmd.Process.Kill())
		cmd.Wait()
	}
}

func TestOneProcess(t *testing.T) {
	dir := t.TempDir()
	pid, kill := startChild(t, dir)
	_, err := sqlite.Open(t.Context(), dir, state.Options{})
	want := fmt.Sprintf("another bot uses the state directory %s (locked by process %d): stop it, or give this one a directory of its own", dir, pid)
	if err == nil || err.Error() != want {
		t.Errorf("a second process gets %v\nwant %s", err, want)
	}
	looking, err := sqlite.Read(t.Context(), dir, state.Options{})
	check(t, err)
	if n := gaps(t, looking); n != 0 {
		t.Errorf("%d gaps", n)
	}
	check(t, looking.Close())

	kill() // in the middle of an answer
	s := open(t, dir, state.Options{})
	if claim(t, s, "of the child") {
		t.Error("what a killed process took on is taken on again")
	}
	left, older, err := s.Unfinished(t.Context(), discord, time.Hour)
	if err != nil || len(left) != 1 || left[0].Event != "of the child" || older != 0 {
		t.Errorf("left over: %v, %d older, %v", left, older, err)
	}
}

func TestOneStoreInAProcess(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, state.Options{})
	if _, err := sqlite.Open(t.Context(), dir, state.Options{}); err == nil || !strings.Contains(err.Error(), "another bot uses the state directory") {
		t.Errorf("a second store gets %v", err)
	}
	check(t, s.Close())
	open(t, dir, state.Options{})
}

func TestNobodyElseMayRead(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such modes")
	}
	dir := filepath.Join(t.TempDir(), "some", "state")
	s := open(t, dir, state.Options{})
	claim(t, s, "1")
	all := append(files(t, dir), dir)
	if len(all) < 5 { // the database, its two journals, the lock
		t.Errorf("files: %v", all)
	}
	for _, path := range all {
		info, err := os.Stat(path)
		check(t, err)
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has the mode %v", path, info.Mode())
		}
	}
}

func TestOddPaths(t *testing.T) {
	for _, name := range []string{"a b", "q?mode=memory", "100%41", "a#b", "état ¶", "x&y=z"} {
		if runtime.GOOS == "windows" && strings.Contains(name, "?") {
			continue
		}
		dir := filepath.Join(t.TempDir(), name)
		s := open(t, dir, state.Options{})
		claim(t, s, "1")
		check(t, s.Close())
		if s = open(t, dir, state.Options{}); claim(t, s, "1") {
			t.Errorf("%q does not keep anything", name)
		}
		if _, err := os.Stat(filepath.Join(dir, "pilcrow.db")); err != nil {
			t.Error(err)
		}
		looking, err := sqlite.Read(t.Context(), dir, state.Options{})
		check(t, err)
		check(t, looking.Close())
	}
	t.Chdir(t.TempDir())
	s := open(t, "relative", state.Options{})
	claim(t, s, "1")
	if _, err := os.Stat(filepath.Join("relative", "pilcrow.db")); err != nil {
		t.Error(err)
	}
}

func TestRefused(t *testing.T) {
	ctx := t.Context()
	dir := t.TempDir()
	file := filepath.Join(dir, "pilcrow.db")
	check(t, os.WriteFile(file, []byte(strings.Repeat("no database ", 50)), 0o600))
	if _, err := sqlite.Open(ctx, dir, state.Options{}); err == nil || !strings.Contains(err.Error(), "open the state in "+file+": file is not a database") {
		t.Errorf("another file: %v", err)
	}
	if _, err := sqlite.Open(ctx, file, state.Options{}); err == nil || !strings.Contains(err.Error(), "make the state directory: ") {
		t.Errorf("a file for a directory: %v", err)
	}
	if _, err := sqlite.Read(ctx, filepath.Join(dir, "none"), state.Options{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("nothing to read: %v", err)
	}
}

func TestNewerVersion(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, state.Options{})
	_, err := s.DB.Exec(fmt.Sprintf(`PRAGMA user_version = %d`, sqlite.Versions+1))
	check(t, err)
	check(t, s.Close())
	_, err = sqlite.Open(t.Context(), dir, state.Options{})
	if err == nil || !strings.Contains(err.Error(), fmt.Sprintf("it was written by a newer version of this program (%d, this one knows %d): use that one", sqlite.Versions+1, sqlite.Versions)) {
		t.Errorf("open: %v", err)
	}
	_, err = sqlite.Read(t.Context(), dir, state.Options{})
	if err == nil || !strings.Contains(err.Error(), "newer version") {
		t.Errorf("read: %v", err)
	}
}

func TestOlderVersion(t *testing.T) {
	dir := t.TempDir()
	old, err := sql.Open("sqlite", filepath.Join(dir, "pilcrow.db"))
	check(t, err)
	_, err = old.Exec(sqlite.First + `; PRAGMA user_version = 1`)
	check(t, errors.Join(err, old.Close()))
	_, err = sqlite.Read(t.Context(), dir, state.Options{})
	if err == nil || !strings.Contains(err.Error(), "older version") {
		t.Errorf("read: %v", err)
	}
	s := open(t, dir, state.Options{})
	if !claim(t, s, "1") {
		t.Error("nothing is claimed")
	}
}
