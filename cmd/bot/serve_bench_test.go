package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/modelcheck/modelchecktest"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

// memory is the resident memory of the program, in bytes.
func (h *hosted) memory(t testing.TB) float64 { return h.metric(t, "process_resident_memory_bytes") }

// processor is the processor time that the program has used.
func (h *hosted) processor(t testing.TB) time.Duration {
	return time.Duration(h.metric(t, "process_cpu_seconds_total") * float64(time.Second))
}

// metric is one of the numbers of /metrics.
func (h *hosted) metric(t testing.TB, name string) float64 {
	t.Helper()
	reply, err := http.Get(h.url + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	defer reply.Body.Close()
	page, err := io.ReadAll(reply.Body)
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(`(?m)^` + name + ` (\S+)`).FindSubmatch(page)
	if m == nil {
		t.Skipf("this system does not tell %s", name)
	}
	n, _ := strconv.ParseFloat(string(m[1]), 64)
	return n
}

// busClient has as many connections as questions.
var busClient = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 2000}}

const (
	atOnce        = 1000
	tokensASecond = 50
)

func year(lamp int) int { return 1000 + lamp }

// lampTexts writes a text of one paragraph for each stream.
func lampTexts(t testing.TB) string {
	var b strings.Builder
	for lamp := range atOnce {
		fmt.Fprintf(&b, "Lamp %d of the harbour was lit in %d by the keeper of that year. It was made of brass and of green glass.\n\n", lamp, year(lamp))
	}
	path := filepath.Join(t.TempDir(), "lamps.txt")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

var lampAsked = regexp.MustCompile(`was lamp (\d+) lit`)

// firstClaim are the pieces until the first sentence is known to be complete.
const firstClaim = 14

// keeper answers, at a steady pace, about the lamp that is asked for, and finds all claims
// supported.
func keeper(r openaitest.Request) openaitest.Reply {
	if modelchecktest.IsJudging(r) {
		return modelchecktest.Verdicts(r, func(string) bool { return true })
	}
	m := lampAsked.FindStringSubmatch(r.Last())
	if m == nil {
		return openaitest.Say("NOT_IN_TEXT")
	}
	lamp, _ := strconv.Atoi(m[1])
	marker := modelchecktest.NumberOf(r.Last(), fmt.Sprintf("Lamp %d of", lamp))
	said := fmt.Sprintf("Lamp %d of the harbour was lit in %d. [%s] It was made of brass and of green glass. [%s]", lamp, year(lamp), marker, marker)
	return openaitest.Reply{Pieces: strings.SplitAfter(said, " "), Gap: time.Second / tokensASecond}
}

// BenchmarkServeStreams asks 1,000 questions at once, which a model answers at 50
// tokens a second each, and beside that reads the same model without the bot.
//
//	go test -run xxx -bench ServeStreams -benchtime 3x ./cmd/bot
func BenchmarkServeStreams(b *testing.B) {
	model := openaitest.New(b, openaitest.Func(keeper))
	h := host(b, []string{
		"OPENAI_BASE_URL=" + model.URL, "OPENAI_MODEL=scripted", "BOT_JUDGE_TRUST=on", "BOT_LIMITS_ANSWERS_AT_ONCE=0", "BOT_LIMITS_QUEUE=0",
	}, "--text", lampTexts(b), "serve")
	client, err := openai.New(openai.Endpoint{BaseURL: model.URL, Model: "scripted"})
	if err != nil {
		b.Fatal(err)
	}
	before := h.memory(b)
	var direct, through []time.Duration
	var peak float64
	var used time.Duration
	for b.Loop() {
		direct = append(direct, allAtOnce(b, func(lamp int) (time.Duration, error) { return readModel(client, lamp) })...)
		done, began := make(chan float64), h.processor(b)
		go func() { time.Sleep(500 * time.Millisecond); done <- h.memory(b) }() // in the middle of all answers
		through = append(through, allAtOnce(b, func(lamp int) (time.Duration, error) { return askLamp(h.url, lamp) })...)
		peak = max(peak, <-done)
		used += h.processor(b) - began
	}
	p99 := func(all []time.Duration) float64 {
		slices.Sort(all)
		return float64(all[len(all)*99/100]) / float64(time.Millisecond)
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(p99(direct), "ms-p99-model-alone")
	b.ReportMetric(p99(through), "ms-p99-first-claim")
	b.ReportMetric(p99(through)-p99(direct), "ms-p99-added")
	b.ReportMetric(float64(used)/float64(time.Millisecond)/float64(atOnce*b.N), "ms-processor/stream")
	b.ReportMetric((peak-before)/atOnce/1024, "KiB/stream")
}

// allAtOnce asks about all lamps at once; any answer that is lost or of another
// lamp fails.
func allAtOnce(b *testing.B, ask func(lamp int) (time.Duration, error)) []time.Duration {
	b.Helper()
	times := make([]time.Duration, atOnce)
	var all sync.WaitGroup
	for lamp := range atOnce {
		all.Go(func() {
			first, err := ask(lamp)
			if err != nil {
				b.Errorf("lamp %d: %v", lamp, err)
			}
			times[lamp] = first
		})
	}
	all.Wait()
	return times
}

// askLamp asks the bot and returns the time to the first claim.
func askLamp(url string, lamp int) (first time.Duration, err error) {
	began := time.Now()
	body := fmt.Sprintf(`{"question": "When was lamp %d lit?"}`, lamp)
	var a answer.Answer
	err = events(url+"/api/ask", body, func(name, data string) error {
		if name == "claim" && first == 0 {
			first = time.Since(began)
		}
		if name == "answer" {
			return json.Unmarshal([]byte(data), &a)
		}
		return nil
	})
	if err == nil && (a.Mode != answer.Model || len(a.Claims) != 2 || !strings.Contains(a.Text, fmt.Sprintf("Lamp %d of the harbour was lit in %d.", lamp, year(lamp)))) {
		err = fmt.Errorf("wrong answer: %s %s %+v", a.Mode, a.Text, a.Receipt)
	}
	return first, err
}

// readModel asks the model without the bot, and returns the time until the first
// sentence is complete.
func readModel(client *openai.Client, lamp int) (first time.Duration, err error) {
	began, pieces := time.Now(), 0
	prompt := []llm.Message{{Role: "system", Content: "Answer."}, {Role: "user", Content: fmt.Sprintf("When was lamp %d lit?", lamp)}}
	err = client.Generate(context.Background(), prompt, func(string) error {
		if pieces++; pieces == firstClaim {
			first = time.Since(began)
		}
		return nil
	})
	return first, err
}

// events reads the server-sent events of a reply.
func events(url, body string, take func(name, data string) error) error {
	r, err := http.NewRequestWithContext(context.Background(), "POST", url, bytes.NewReader([]byte(body)))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	reply, err := busClient.Do(r)
	if err != nil {
		return err
	}
	defer reply.Body.Close()
	if reply.StatusCode != http.StatusOK {
		said, _ := io.ReadAll(reply.Body)
		return fmt.Errorf("%s: %s", reply.Status, said)
	}
	name := ""
	for lines := bufio.NewScanner(reply.Body); lines.Scan(); {
		if event, ok := strings.CutPrefix(lines.Text(), "event: "); ok {
			name = event
		}
		if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
			if err := take(name, data); err != nil {
				return err
			}
		}
	}
	return nil
}

// BenchmarkServeExtractive asks the bot without a model, on one core, and beside it
// a plain net/http server that sends the question back.
//
//	GOMAXPROCS=1 go test -run xxx -bench ServeExtractive ./cmd/bot
func BenchmarkServeExtractive(b *testing.B) {
	const question = `{"question": "How many doctors has China sent to Lesotho?"}`
	post := func(b *testing.B, url string) {
		for b.Loop() {
			reply, err := busClient.Post(url, "application/json", strings.NewReader(question))
			if err != nil {
				b.Fatal(err)
			}
			if _, err := io.Copy(io.Discard, reply.Body); err != nil || reply.StatusCode != http.StatusOK {
				b.Fatal(reply.Status, err)
			}
			reply.Body.Close()
		}
		b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "requests/s")
	}
	b.Run("bot", func(b *testing.B) {
		post(b, host(b, []string{"GOMAXPROCS=1"}, "serve").url+"/api/ask")
	})
	b.Run("echo", func(b *testing.B) { post(b, echo(b)) })
}

// echo starts a plain server in this process.
func echo(b *testing.B) string {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = io.Copy(w, r.Body) }))
	b.Cleanup(server.Close)
	return server.URL
}
