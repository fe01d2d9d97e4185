package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"

	"pilcrow/internal/state/postgres/postgrestest"
)

// TestWebBehindABalancer: two bots serve the page; what one has answered the other goes on
// with, shows again and takes a vote on, and the limits are of both.
func TestWebBehindABalancer(t *testing.T) {
	server := postgrestest.New(t)
	url := server.Database()
	one, two := startWeb(t, url), startWeb(t, url)
	ask := func(at, question string) (reply struct{ ID, Text string }, status int) {
		t.Helper()
		status = post(t, at+"/api/ask", map[string]string{"question": question, "conversation": "c"}, &reply)
		return reply, status
	}
	first, status := ask(one, "How many doctors has China sent to Lesotho?")
	if status != http.StatusOK || first.ID == "" {
		t.Fatalf("status %d, %+v", status, first)
	}
	second, _ := ask(two, "Since when?")
	if !strings.Contains(second.Text, "1997") {
		t.Errorf("the follow-up at the other: %q", second.Text)
	}
	var kept struct{ Text string }
	if status := get(t, two+"/api/answers/"+first.ID, &kept); status != http.StatusOK || kept.Text != first.Text {
		t.Errorf("the answer at the other: status %d, %q", status, kept.Text)
	}
	if status := post(t, two+"/api/feedback", map[string]any{"answer": first.ID, "up": true}, nil); status/100 != 2 {
		t.Errorf("a vote at the other: status %d", status)
	}
	if _, status := ask(one, "And who?"); status != http.StatusTooManyRequests {
		t.Errorf("the third question of a day: status %d", status)
	}
}

// startWeb starts "bot serve", which lets two questions a day in, and returns its address.
func startWeb(t *testing.T, url string) string {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bot := &exec.Cmd{Path: program, Args: []string{"bot", "serve"}, Dir: t.TempDir()}
	bot.Env = []string{"HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH"), "BOT_WEB_ADDRESS=127.0.0.1:0", "BOT_STATE_URL=" + url, "BOT_WEB_PER_MINUTE=0", "BOT_WEB_PER_DAY=2"}
	log, err := bot.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := bot.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = bot.Process.Kill(); _ = bot.Wait() })
	lines := bufio.NewReader(log)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			t.Fatalf("it does not serve: %v", err)
		}
		if _, address, ok := strings.Cut(line, "The page is at "); ok {
			go func() { _, _ = io.Copy(io.Discard, lines) }()
			return strings.TrimSpace(address)
		}
	}
}

func post(t *testing.T, url string, body, reply any) (status int) {
	t.Helper()
	data, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.Post(url, "application/json", bytes.NewReader(data))
	return decoded(t, r, err, reply)
}

func get(t *testing.T, url string, reply any) (status int) {
	t.Helper()
	r, err := http.Get(url)
	return decoded(t, r, err, reply)
}

func decoded(t *testing.T, r *http.Response, err error, reply any) (status int) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if reply != nil && r.StatusCode == http.StatusOK {
		if err := json.NewDecoder(r.Body).Decode(reply); err != nil {
			t.Fatal(err)
		}
	}
	return r.StatusCode
}
