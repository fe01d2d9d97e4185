//go:build !race

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
	"pilcrow/internal/state/postgres/postgrestest"
)

// stormVariable switches the long form of the storm on, and says for how many minutes it
// rages:
//
//	PILCROW_STORM=5 go test -v -timeout 30m -run TestStorm ./cmd/bot
const stormVariable = "PILCROW_STORM"

// TestStorm: three bots share a PostgreSQL server while people ask, a part of whose events
// comes twice, and while bots and server are killed and frozen at random. Every question has
// exactly one message in the end: its answer, or a word why there is none.
func TestStorm(t *testing.T) {
	s := storm{lasts: 8 * time.Second, every: 250 * time.Millisecond, lease: 6 * time.Second, pause: 2 * time.Second}
	if minutes, err := strconv.Atoi(os.Getenv(stormVariable)); err == nil {
		s = storm{lasts: time.Duration(minutes) * time.Minute, every: 300 * time.Millisecond, lease: 30 * time.Second, pause: 5 * time.Second}
	}
	s.T, s.server = t, postgrestest.New(t)
	s.url = s.server.Database()
	s.model = openaitest.New(t, openaitest.Func(func(r openaitest.Request) openaitest.Reply {
		if modelchecktest.IsJudging(r) {
			return modelchecktest.Verdicts(r, func(string) bool { return true })
		}
		return openaitest.Reply{Gap: 300 * time.Millisecond, Pieces: cited(r, []string{
			"China has sent 17 batches of medical teams", " to Lesotho since 1997 " + dispatched + ".", " They had more than", " 180 outstanding doctors " + dispatched + ".",
		})}
	})).URL
	s.d = discordtest.Config{
		Unjudged: true, Shards: 4, MaxConcurrency: 4, IdentifyInterval: time.Millisecond, Identifies: 100_000, Patience: 5 * time.Minute,
	}.New(t)
	s.crowd = newCrowd(s.d)
	for range 3 {
		s.bots = append(s.bots, s.startBot())
	}
	s.d.Gateway.AwaitLive(4)
	s.rage()
	s.settle()
}

// A storm is three bots and what happens to them.
type storm struct {
	*testing.T
	lasts, every, lease, pause time.Duration // every: between two questions; pause: between two strokes

	d          *discordtest.Discord
	crowd      *crowd
	server     *postgrestest.Server
	url, model string
	bots       []*program
	strokes    []string
}

func (s *storm) startBot() *program {
	s.Helper()
	return startDiscord(s.T, s.d, s.TempDir(), s.model, "BOT_STATE_URL="+s.url, "BOT_STATE_LEASE="+s.lease.String(),
		"BOT_LIMITS_PERSON_PER_MINUTE=0", "BOT_LIMITS_PERSON_PER_DAY=0", "BOT_LIMITS_SERVER_PER_MINUTE=0", "BOT_LIMITS_SERVER_PER_DAY=0",
		"BOT_LIMITS_ANSWERS_AT_ONCE=30", "BOT_LIMITS_QUEUE=200")
}

// rage asks and strikes until the storm is over.
func (s *storm) rage() {
	began := time.Now()
	next := began.Add(s.pause / 2)
	for n := 0; time.Since(began) < s.lasts; n++ {
		time.Sleep(time.Until(began.Add(time.Duration(n) * s.every)))
		s.ask(n)
		if time.Now().After(next) {
			s.strike(len(s.strokes))
			next = time.Now().Add(s.pause/2 + rand.N(s.pause))
		}
	}
}

// ask asks by a mention; of every fifth question the event comes again at once, and later.
func (s *storm) ask(n int) {
	person := n * 7 % loadPeople
	channel, who := s.crowd.channels[person/(loadPeople/loadServers)], s.crowd.people[person]
	q := &asked{at: time.Now(), said: who.Says(channel, s.d.Bot.Mention()+" How many medical teams has China sent to Lesotho?")}
	s.crowd.questions = append(s.crowd.questions, q)
	if n%5 == 0 {
		q.again()
	}
	if n > 20 && n%5 == 1 {
		s.crowd.questions[n-20].again()
	}
}

// strike does something to a bot or to the server: each kind in turn at first.
func (s *storm) strike(n int) {
	kind := n
	if n > 3 {
		kind = rand.N(4)
	}
	i := rand.N(len(s.bots))
	b := s.bots[i]
	switch kind {
	case 0:
		s.note("bot %d is killed", i)
		b.ends(syscall.SIGKILL)
		s.bots[i] = s.startBot()
	case 1:
		s.note("server is killed")
		s.server.Kill()
		time.Sleep(rand.N(s.lease / 2))
		s.server.Start()
	case 2:
		s.note("bot %d is frozen", i)
		if err := b.cmd.Process.Signal(syscall.SIGSTOP); err != nil {
			s.Fatal(err)
		}
		thaw := func() { _ = b.cmd.Process.Signal(syscall.SIGCONT) }
		time.AfterFunc(s.lease/2+rand.N(s.lease), thaw)
	case 3:
		s.note("bot %d is told to end", i)
		_ = b.cmd.Process.Signal(syscall.SIGCONT)
		_ = b.cmd.Process.Signal(syscall.SIGTERM)
		s.bots[i] = s.startBot()
	}
}

const clock = "15:04:05.000"

func (s *storm) note(format string, args ...any) {
	s.strokes = append(s.strokes, time.Now().Format(clock)+" "+fmt.Sprintf(format, args...))
}

// settle waits until every question has its message, and counts.
func (s *storm) settle() {
	late := time.Now().Add(3*s.lease + 3*time.Minute)
	for len(s.open()) > 0 && time.Now().Before(late) {
		time.Sleep(200 * time.Millisecond)
	}
	time.Sleep(s.lease / 2) // for what nobody should say
	byText, several := map[string]int{}, 0
	for n, q := range s.crowd.questions {
		messages := s.messages(q)
		kinds := []string{}
		for _, m := range messages {
			kinds = append(kinds, wordOf(m.Text()))
		}
		if len(messages) != 1 || kinds[0] == "" {
			s.Errorf("question %d at %v has %d messages: %q; %s", n, q.at.Format(clock), len(messages), kinds, s.traces(q))
		}
		several += max(0, len(messages)-1)
		byText[strings.Join(kinds, "+")]++
	}
	s.Logf("%d questions; %v; %d messages too many; %d connections, %d sessions begun; strokes: %s",
		len(s.crowd.questions), byText, several, len(s.d.Gateway.Connections()), s.d.Gateway.Begun(), tallied(s.strokes))
	if s.Failed() {
		s.Logf("%s", strings.Join(s.strokes, "\n"))
	}
}

// traces is what is known of a question: its shard, and the journal's row.
func (s *storm) traces(q *asked) string {
	guild, _ := strconv.ParseUint(q.said.Channel.Guild.ID, 10, 64)
	row := postgrestest.Strings(s, s.url, `SELECT 'claimed ' || to_timestamp(claimed / 1000.0)::time || ' by ' || owner || ', outcome ' || outcome || ', message ' || message
		FROM journal WHERE event LIKE $1 || '%'`, q.said.ID)
	return fmt.Sprintf("shard %d, journal %q", guild>>22%4, row)
}

// open are the questions that have no word yet.
func (s *storm) open() (open []*asked) {
	for _, q := range s.crowd.questions {
		if all := s.messages(q); len(all) == 0 || wordOf(all[0].Text()) == "" {
			open = append(open, q)
		}
	}
	return open
}

// messages are those that reply to a question.
func (s *storm) messages(q *asked) (all []*discordtest.Message) {
	for _, m := range q.said.Channel.ByBot() {
		if m.Replied == q.said && !m.Deleted() {
			all = append(all, m)
		}
	}
	return all
}

// wordOf says what a message is at last, "" if it is still on its way.
func wordOf(text string) string {
	for _, k := range []struct{ words, kind string }{
		{"I was restarted while", "restarted"}, {"I am being restarted", "restarting"}, {"I cannot reach my database", "no state"},
		{"Something went wrong", "fault"}, {"Ask further", "answer"},
	} {
		if strings.Contains(text, k.words) {
			return k.kind
		}
	}
	return ""
}

// tallied sums up strokes without their times and numbers.
func tallied(strokes []string) string {
	n := map[string]int{}
	for _, stroke := range strokes {
		words := strings.Fields(stroke)
		n[words[1]+" "+words[len(words)-1]]++
	}
	var all []string
	for what, times := range n {
		all = append(all, fmt.Sprintf("%s ×%d", what, times))
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}
