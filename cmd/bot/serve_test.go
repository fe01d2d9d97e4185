package main

import (
	"bufio"
	"io"
	"net/http"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
)

// A hosted is a running "bot serve" in a process of its own.
type hosted struct {
	url string
	cmd *exec.Cmd
}

// host starts the program in an empty folder and waits until it serves.
func host(t testing.TB, env []string, args ...string) *hosted {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	h := &hosted{cmd: &exec.Cmd{Path: program, Dir: dir, Args: append([]string{"bot"}, args...)}}
	h.cmd.Env = append([]string{"HOME=" + dir, "PATH=" + os.Getenv("PATH"), "BOT_WEB_ADDRESS=127.0.0.1:0"}, env...)
	log, err := h.cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := h.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(log)
	for h.url == "" {
		line, err := lines.ReadString('\n')
		if err != nil {
			t.Fatalf("it does not serve: %v", err)
		}
		_, h.url, _ = strings.Cut(strings.TrimSpace(line), "The page is at ")
	}
	go io.Copy(io.Discard, lines)
	t.Cleanup(func() {
		_ = h.cmd.Process.Signal(syscall.SIGTERM)
		if err := h.cmd.Wait(); err != nil {
			t.Errorf("the program ended with %v", err)
		}
	})
	return h
}

// ask asks over the JSON API and returns the reply.
func (h *hosted) ask(t *testing.T, question string) string {
	t.Helper()
	reply, err := http.Post(h.url+"/api/ask", "application/json", strings.NewReader(`{"question": "`+question+`"}`))
	if err != nil {
		t.Fatal(err)
	}
	defer reply.Body.Close()
	body, err := io.ReadAll(reply.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// get returns a page.
func (h *hosted) get(t *testing.T, path string) string {
	t.Helper()
	reply, err := http.Get(h.url + path)
	if err != nil {
		t.Fatal(err)
	}
	defer reply.Body.Close()
	body, err := io.ReadAll(reply.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// counts waits until a program has counted what a person may have seen before.
func (h *hosted) counts(t *testing.T, lines ...string) {
	t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); ; time.Sleep(20 * time.Millisecond) {
		page := h.get(t, "/metrics")
		if !slices.ContainsFunc(lines, func(line string) bool { return !strings.Contains(page, line) }) {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("the metrics lack %q:\n%s", lines, page)
		}
	}
}

const aboutDoctors = "How many doctors has China sent to Lesotho?"

// TestRunServesSeveral: Discord and the web in one process, with one state and one end.
func TestRunServesSeveral(t *testing.T) {
	t.Parallel()
	d := discordtest.Config{IdentifyInterval: time.Millisecond}.New(t)
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	h := host(t, []string{"BOT_FRONTENDS=discord:web", "DISCORD_TOKEN=" + d.Token, "BOT_DISCORD_API_URL=" + d.URL}, "run")
	lives(d, 0)
	if body := h.ask(t, aboutDoctors); !strings.Contains(body, "180 outstanding doctors") {
		t.Errorf("the web answers %s", body)
	}
	ada.Says(channel, d.Bot.Mention()+" "+aboutDoctors)
	answer := channel.AwaitBot(1)[0]
	d.Wait("the answer", func() bool { return strings.Contains(answer.Text(), "180 outstanding doctors") })
	h.counts(t, `pilcrow_questions_total{frontend="web",outcome="answered"} 1`, `pilcrow_questions_total{frontend="discord",outcome="answered"} 1`)
	if body := h.get(t, "/readyz"); body != "ready\n" {
		t.Errorf("readiness: %s", body)
	}
}
