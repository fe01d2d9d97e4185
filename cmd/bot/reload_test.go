package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"pilcrow/internal/modelcheck/modelchecktest"
	"pilcrow/internal/openai/openaitest"
)

// A talk is a running "bot chat" on pipes, in a folder of its own.
type talk struct {
	t   *testing.T
	dir string
	in  io.WriteCloser
	out *bufio.Reader
	log *bufio.Reader
	cmd *exec.Cmd
}

// startTalk writes the files and starts the program in their folder.
func startTalk(t *testing.T, files map[string]string, env ...string) *talk {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	k := &talk{t: t, dir: t.TempDir(), cmd: &exec.Cmd{Path: program, Args: []string{"bot", "chat"}}}
	for name, content := range files {
		k.write(name, content)
	}
	k.cmd.Dir = k.dir
	k.cmd.Env = append([]string{"HOME=" + k.dir, "PATH=" + os.Getenv("PATH")}, env...)
	in, err1 := k.cmd.StdinPipe()
	out, err2 := k.cmd.StdoutPipe()
	log, err3 := k.cmd.StderrPipe()
	if err := errors.Join(err1, err2, err3, k.cmd.Start()); err != nil {
		t.Fatal(err)
	}
	k.in, k.out, k.log = in, bufio.NewReader(out), bufio.NewReader(log)
	t.Cleanup(k.end)
	return k
}

// end closes the input, at which the program must end well.
func (k *talk) end() {
	k.in.Close()
	_, _ = io.Copy(io.Discard, k.out)
	if err := k.cmd.Wait(); err != nil {
		k.t.Errorf("the program ended with %v", err)
	}
}

func (k *talk) write(name, content string) {
	k.t.Helper()
	if err := os.WriteFile(filepath.Join(k.dir, name), []byte(content), 0o600); err != nil {
		k.t.Fatal(err)
	}
}

// say types a line.
func (k *talk) say(line string) {
	k.t.Helper()
	if _, err := fmt.Fprintln(k.in, line); err != nil {
		k.t.Fatal(err)
	}
}

// wait reads until a line holds words, and returns it.
func (k *talk) wait(from *bufio.Reader, words string) string {
	k.t.Helper()
	for {
		line, err := from.ReadString('\n')
		if strings.Contains(line, words) {
			return line
		}
		if err != nil {
			k.t.Fatalf("waiting for %q: %v", words, err)
		}
	}
}

func (k *talk) hangUp() {
	k.t.Helper()
	if err := k.cmd.Process.Signal(syscall.SIGHUP); err != nil {
		k.t.Skip("no such signal here: ", err)
	}
}

const (
	mill     = "The mill was built in 1870 by Anna Roth. It has two stones.\n\nIt grinds rye for the village.\n"
	newMill  = "It grinds rye for the village.\n\nThe mill was built in 1911 by Jon Aske.\n"
	whoBuilt = "Who built the mill?"
)

func TestReloadOfAText(t *testing.T) {
	k := startTalk(t, map[string]string{"mill.txt": mill, "pilcrow.yaml": "text: [mill.txt]\n"})
	k.say(whoBuilt)
	k.wait(k.out, "by Anna Roth. [¶1]")

	k.write("mill.txt", newMill)
	k.hangUp()
	k.wait(k.log, `settings and texts were loaded anew`)
	k.say(whoBuilt)
	k.wait(k.out, "by Jon Aske. [¶2]")
	k.say("/show 2")
	k.wait(k.out, "built in 1911")
}

// What cannot be read leaves alone what was read before, and once it can be, it is.
func TestReloadOfABadVersion(t *testing.T) {
	const settings = "text: [mill.txt]\n"
	k := startTalk(t, map[string]string{"mill.txt": mill, "pilcrow.yaml": settings})
	k.say(whoBuilt)
	k.wait(k.out, "by Anna Roth. [¶1]") // it runs
	for _, bad := range []struct{ name, content, says string }{
		{"pilcrow.yaml", settings + "serach: {}\n", "there is no setting serach"},
		{"pilcrow.yaml", "text: [gone.txt]\n", "gone.txt"},
		{"pilcrow.yaml", settings + "model: {name: m, base_url: 'http://example.org'}\n", "plain http to a public host"},
		{"mill.txt", "", "mill.txt is empty"},
	} {
		k.write("pilcrow.yaml", settings)
		k.write(bad.name, bad.content)
		k.hangUp()
		for line := ""; !strings.Contains(line, bad.says); { // the one before may have been read twice
			line = k.wait(k.log, "could not be loaded anew")
		}
		k.say(whoBuilt)
		k.wait(k.out, "by Anna Roth. [¶1]")
	}
	k.write("mill.txt", newMill)
	k.hangUp()
	k.wait(k.log, "were loaded anew")
	k.say(whoBuilt)
	k.wait(k.out, "by Jon Aske. [¶2]")
}

// The model reads the paragraphs that it was sent, whatever is loaded meanwhile.
func TestRunningAnswerKeepsItsVersion(t *testing.T) {
	asked, answer := make(chan bool), make(chan bool)
	s := openaitest.New(t, openaitest.Func(func(openaitest.Request) openaitest.Reply {
		asked <- true
		<-answer
		return openaitest.Say("The mill was built in 1870 by Anna Roth. [1]")
	}))
	k := startTalk(t, map[string]string{"mill.txt": mill, "pilcrow.yaml": "text: [mill.txt]\n"},
		"OPENAI_BASE_URL="+s.URL, "OPENAI_MODEL="+openaitest.Model, "BOT_JUDGE_TRUST=on")
	k.say(whoBuilt)
	<-asked
	k.write("mill.txt", newMill)
	k.hangUp()
	k.wait(k.log, "were loaded anew")
	answer <- true
	k.wait(k.out, "by Anna Roth.” [¶1]")
	k.wait(k.out, "It has two stones.") // the paragraph
}

// A refused key is not sent again until the settings are loaded anew.
func TestReloadOfAKey(t *testing.T) {
	s := openaitest.New(t, openaitest.Func(func(r openaitest.Request) openaitest.Reply {
		if r.Header.Get("Authorization") != "Bearer second-9876543210" {
			return openaitest.KeyRefused("first-0123456789")
		}
		return openaitest.Say("The mill was built in 1870 by Anna Roth. [1]")
	}))
	k := startTalk(t, map[string]string{"mill.txt": mill, "key": "first-0123456789", "pilcrow.yaml": "text: [mill.txt]\nmodel: {name: scripted, key_file: key}\n"},
		"OPENAI_BASE_URL="+s.URL, "BOT_JUDGE_TRUST=on")
	for range 2 {
		k.say(whoBuilt)
		k.wait(k.out, "The language model refused the key")
	}
	if n := len(s.Requests()); n != 1 {
		t.Errorf("%d requests with a refused key", n)
	}
	k.write("key", "second-9876543210")
	k.hangUp()
	k.wait(k.log, "were loaded anew")
	k.say(whoBuilt)
	k.wait(k.out, "by Anna Roth.” [¶1]")
	if n := len(s.Requests()); n != 2 {
		t.Errorf("%d requests, want the second one with the new key", n)
	}
}

// A service tests its judge in the background: until the result is there, the model points.
func TestServiceTestsItsJudge(t *testing.T) {
	const paraphrase = "Anna Roth was the builder of the mill."
	good, begin := reads(t, paraphrase), make(chan bool)
	s := openaitest.New(t, openaitest.Func(func(r openaitest.Request) openaitest.Reply {
		if modelchecktest.IsJudging(r) {
			<-begin
			return good(r)
		}
		return openaitest.Say(paraphrase + " [1]")
	}))
	k := startTalk(t, map[string]string{"mill.txt": mill, "pilcrow.yaml": "text: [mill.txt]\nlog: {level: info}\n"},
		"OPENAI_BASE_URL="+s.URL, "OPENAI_MODEL="+openaitest.Model)
	k.say(whoBuilt)
	k.wait(k.out, "The mill was built in 1870 by Anna Roth. [¶1]")
	close(begin)
	k.wait(k.log, `msg="the judge was tested" judge=scripted believed=true`)
	k.hangUp() // sooner than it looks at its files
	k.wait(k.log, "were loaded anew")
	k.say(whoBuilt)
	k.wait(k.out, paraphrase+" [¶1]")
}
