package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/modelcheck/modelchecktest"
	"pilcrow/internal/openai/openaitest"
)

// loadVariable switches the load run on, and says for how many minutes it goes on,
// without a model and with one:
//
//	PILCROW_LOAD=1 go test -v -timeout 30m -run TestDiscordLoad ./cmd/bot
const loadVariable = "PILCROW_LOAD"

const (
	loadQuestions = 500
	loadPeople    = 200
	loadServers   = 20
	loadTime      = time.Minute
)

// TestDiscordLoad: 500 questions of 200 people in 20 servers within a minute, by
// mentions and commands in turns, against a Discord with latencies of 30 to 150 ms
// and limits as they are known; every tenth event comes again, at once and later,
// and the connection is lost twice. Every question gets one answer.
func TestDiscordLoad(t *testing.T) {
	minutes, err := strconv.Atoi(os.Getenv(loadVariable))
	if err != nil {
		t.Skip("a load run; " + loadVariable + "=1 switches it on")
	}
	writer := openaitest.New(t, openaitest.Func(func(r openaitest.Request) openaitest.Reply {
		if modelchecktest.IsJudging(r) {
			return modelchecktest.Verdicts(r, func(string) bool { return true })
		}
		return openaitest.Reply{Gap: 400 * time.Millisecond, Pieces: cited(r, []string{
			"China has sent 17 batches of medical teams", " to Lesotho since 1997 " + dispatched + ".", " They had more than", " 180 outstanding doctors " + dispatched + ".",
		})}
	}))
	for name, model := range map[string]string{"without a model": "", "with a model that takes 2 s": writer.URL} {
		t.Run(name, func(t *testing.T) { bearLoad(t, model, minutes) })
	}
}

func bearLoad(t *testing.T, model string, minutes int) {
	d := discordtest.Config{
		Unjudged: true, Patience: 2 * time.Minute,
		Latency: func() time.Duration { return 30*time.Millisecond + rand.N(120*time.Millisecond) },
		Limits: map[string]discordtest.Limit{
			"POST /channels/{channel_id}/messages":                            {Requests: 5, Per: 5 * time.Second},
			"PATCH /channels/{channel_id}/messages/{message_id}":              {Requests: 5, Per: 5 * time.Second},
			"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original": {Requests: 5, Per: 2 * time.Second},
		},
	}.New(t)
	c := newCrowd(d)
	b := startDiscord(t, d, t.TempDir(), model, "BOT_LIMITS_ANSWERS_AT_ONCE=100", "BOT_LIMITS_QUEUE=200", "BOT_LOG_LEVEL=info")
	lives(d, 0)
	d.AwaitCommand("ask")
	memory := []int{residentMemory(t, b)}
	began := time.Now()
	for n := range loadQuestions * minutes {
		time.Sleep(time.Until(began.Add(time.Duration(n) * loadTime / loadQuestions)))
		c.ask(n)
		switch n % loadQuestions {
		case loadQuestions / 3:
			d.Gateway.Drops()
		case loadQuestions * 2 / 3:
			d.Gateway.AsksReconnect()
		case loadQuestions - 1:
			memory = append(memory, residentMemory(t, b))
		}
	}
	c.wait(t, b)
	for _, q := range c.questions[:20] { // once more, when all is over
		q.again()
	}
	if code := b.ends(syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	own, whole := c.shares(t)
	if model == "" {
		t.Logf("own share of the waiting time: median %v, p95 %v, p99 %v", at(own, .5), at(own, .95), at(own, .99))
	}
	t.Logf("until the answer stands there: median %v, p95 %v, p99 %v", at(whole, .5), at(whole, .95), at(whole, .99))
	t.Logf("memory before and after each minute: %d MiB; %d requests, %d refused, %d connections",
		memory, len(d.Requests("")), d.Invalid(), len(d.Gateway.Connections()))
	if t.Failed() {
		t.Logf("log:\n%s", &b.log)
	}
}

// A crowd is people in servers, and what they ask.
type crowd struct {
	d         *discordtest.Discord
	channels  []*discordtest.Channel
	people    []*discordtest.User
	questions []*asked
}

// asked is one question: a message or a command.
type asked struct {
	at      time.Time
	said    *discordtest.Message
	command *discordtest.Interaction
}

func newCrowd(d *discordtest.Discord) *crowd {
	c := &crowd{d: d}
	for n := range loadServers {
		guild := d.Guild(fmt.Sprint("server ", n))
		c.channels = append(c.channels, guild.Channel("general"))
		for range loadPeople / loadServers {
			c.people = append(c.people, guild.Member(fmt.Sprint("person ", len(c.people))))
		}
	}
	return c
}

// ask makes the next person ask; of every tenth question the event comes again.
func (c *crowd) ask(n int) {
	person := n * 7 % loadPeople // 7 and 200 have no common divisor: everybody in turn
	channel, who := c.channels[person/(loadPeople/loadServers)], c.people[person]
	const question = "How many medical teams has China sent to Lesotho?"
	q := &asked{at: time.Now()}
	if n%2 == 0 {
		q.said = who.Says(channel, c.d.Bot.Mention()+" "+question)
	} else {
		q.command = who.Runs(channel, "ask", discordtest.Options{"question": question})
	}
	c.questions = append(c.questions, q)
	if n%10 < 2 {
		q.again()
	}
	if n > 50 && n%10 < 2 {
		c.questions[n-50].again()
	}
}

func (q *asked) again() {
	if q.said != nil {
		q.said.Redelivers()
		return
	}
	q.command.Redelivers()
}

// answers are the finished messages that answer a question.
func (q *asked) answers() int {
	if q.command != nil {
		if m := q.command.Original(); m == nil || !strings.Contains(m.Text(), "Words of the text itself") {
			return 0
		}
		return 1 + len(q.command.Followups(0))
	}
	n := 0
	for _, m := range q.said.Channel.ByBot() {
		if m.Replied == q.said && strings.Contains(m.Text(), "Words of the text itself") {
			n++
		}
	}
	return n
}

// open counts the questions without an answer.
func (c *crowd) open() int {
	n := 0
	for _, q := range c.questions {
		if q.answers() == 0 {
			n++
		}
	}
	return n
}

// wait waits for all answers.
func (c *crowd) wait(t *testing.T, b *program) {
	t.Helper()
	for late := time.Now().Add(loadTime); c.open() > 0; time.Sleep(100 * time.Millisecond) {
		if time.Now().Before(late) {
			continue
		}
		for n, q := range c.questions {
			switch {
			case q.answers() > 0:
			case q.command != nil && q.command.Original() != nil:
				t.Logf("command %d at %v: %s", n, q.at, q.command.Original().Text())
			default:
				t.Logf("question %d at %v has no answer", n, q.at)
			}
		}
		b.ends(syscall.SIGTERM)
		t.Fatalf("%d questions have no answer; log:\n%s", c.open(), &b.log)
	}
}

// shares checks that every question has one answer, and returns, sorted, how long
// people waited until the first call for them reached Discord, and until their
// answer stood there. Without a model, the first is the bot's own share: there is
// no latency of Discord's in it, nor anybody else's time.
func (c *crowd) shares(t *testing.T) (own, whole []time.Duration) {
	first, last := c.calls()
	for n, q := range c.questions {
		if got := q.answers(); got != 1 {
			t.Errorf("question %d has %d answers", n, got)
		}
		key := ""
		if q.command != nil {
			key = q.command.Token
		} else {
			key = q.said.ID
		}
		own = append(own, first[key].Sub(q.at))
		whole = append(whole, last[key].Sub(q.at))
	}
	total := 0
	for _, channel := range c.channels {
		total += len(channel.ByBot())
	}
	if total != len(c.questions) {
		t.Errorf("%d messages for %d questions", total, len(c.questions))
	}
	slices.Sort(own)
	slices.Sort(whole)
	return own, whole
}

// calls are, by the question's token or message, when the first call for it
// arrived, and when the last one was done.
func (c *crowd) calls() (first, last map[string]time.Time) {
	first, last = map[string]time.Time{}, map[string]time.Time{}
	message := map[string]string{} // of the answer: its question
	for _, channel := range c.channels {
		for _, m := range channel.ByBot() {
			if m.Replied != nil {
				message[m.ID] = m.Replied.ID
			}
		}
	}
	for _, r := range c.d.Requests("") {
		parts := strings.Split(r.Path, "/")
		key := ""
		switch {
		case strings.Contains(r.Route, "_token}"):
			key = parts[len(parts)-2]
			if strings.HasSuffix(r.Path, "@original") {
				key = parts[len(parts)-3]
			}
		case strings.Contains(r.Body, `"message_id":"`):
			_, rest, _ := strings.Cut(r.Body, `"message_id":"`)
			key, _, _ = strings.Cut(rest, `"`)
		case r.Method == "PATCH":
			key = message[parts[len(parts)-1]]
		}
		if key == "" || r.Status/100 != 2 {
			continue
		}
		if first[key].IsZero() {
			first[key] = r.At
		}
		last[key] = r.At.Add(r.Took)
	}
	return first, last
}

func at(sorted []time.Duration, share float64) time.Duration {
	return sorted[int(share*float64(len(sorted)-1))].Round(100 * time.Microsecond)
}

// residentMemory is what the program holds, in MiB.
func residentMemory(t *testing.T, b *program) int {
	t.Helper()
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", b.cmd.Process.Pid))
	if err != nil {
		t.Skip("memory is read from /proc:", err)
	}
	var size, resident int
	if _, err := fmt.Sscan(string(data), &size, &resident); err != nil {
		t.Fatal(err)
	}
	return resident * os.Getpagesize() >> 20
}
