package postgres_test

import (
	"slices"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/state"
	"pilcrow/internal/state/postgres"
	"pilcrow/internal/state/postgres/postgrestest"
)

// TestSharedConversations: a conversation goes on in any process, as long as its time is
// not over, and is forgotten in all of them.
func TestSharedConversations(t *testing.T) {
	t.Parallel()
	server := postgrestest.New(t)
	url := server.Database()
	one := &chat.Conversations{Turns: 2, Shared: open(t, url, postgres.Options{}), Scope: "town"}
	two := &chat.Conversations{Turns: 2, Shared: open(t, url, postgres.Options{}), Scope: "town"}
	for i, c := range []*chat.Conversations{one, two, one} {
		c.Add("ada/square", answer.Answer{Question: string(rune('1' + i)), Text: "yes"})
	}
	questions := func(c *chat.Conversations) (all []string) {
		for _, turn := range c.History("ada/square") {
			all = append(all, turn.Question)
		}
		return all
	}
	if got := questions(two); !slices.Equal(got, []string{"2", "3"}) {
		t.Errorf("the conversation is %v", got)
	}
	if n := two.ForgetAll("ada/"); n != 1 || len(questions(one)) != 0 {
		t.Errorf("%d forgotten, left %v", n, questions(one))
	}
	one.Add("ada/square", answer.Answer{Question: "4"})
	setClock(t, url, time.Now().Add(31*time.Minute))
	if got := questions(two); len(got) != 0 {
		t.Errorf("after half an hour the conversation is %v", got)
	}
	server.Kill()
	await(t, "the process's own memory, without the database", func() bool { return slices.Equal(questions(one), []string{"4"}) })
}

// TestConversationsAboutARemovedText: they end with it, in all processes, and others go on.
func TestConversationsAboutARemovedText(t *testing.T) {
	t.Parallel()
	s := open(t, postgrestest.Database(t), postgres.Options{})
	check(t, s.SaveText(t.Context(), state.Text{Platform: "town", Group: "guild", ID: "rules", Name: "Rules", Slug: "rules"}, []byte("r")))
	about, other := "town/ada/guild/square/rules", "town/ada/guild/square/atlas"
	for _, key := range []string{about, other} {
		check(t, s.SaveConversation(t.Context(), key, []answer.Turn{{Question: "Who?"}}, time.Hour))
	}
	n, err := s.RemoveText(t.Context(), "town", "guild", "rules")
	if err != nil || n != 1 {
		t.Fatalf("%d entries removed, %v", n, err)
	}
	for key, want := range map[string]int{about: 0, other: 1} {
		if turns, err := s.Conversation(t.Context(), key); err != nil || len(turns) != want {
			t.Errorf("%s has %d turns, %v, want %d", key, len(turns), err, want)
		}
	}
}

// TestTurns: one at a time, with pauses between.
func TestTurns(t *testing.T) {
	t.Parallel()
	url := postgrestest.Database(t)
	one, two := open(t, url, postgres.Options{Lease: time.Hour}), open(t, url, postgres.Options{Lease: time.Hour})
	began := time.Now()
	at := func(d time.Duration) { setClock(t, url, began.Add(d)) }
	turn := func(s *postgres.Store, want time.Duration) {
		t.Helper()
		if wait, err := s.Turn(t.Context(), "identify", 10*time.Second); err != nil || wait != want {
			t.Errorf("to wait for %v, error %v, want %v", wait, err, want)
		}
	}
	at(0)
	turn(one, 0)
	at(2 * time.Second)
	turn(two, 8*time.Second)
	check(t, two.EndTurn(t.Context(), "identify", time.Hour)) // it is not its own
	check(t, one.EndTurn(t.Context(), "identify", 5*time.Second))
	turn(two, 5*time.Second)
	at(7 * time.Second)
	turn(two, 0)
	at(17 * time.Second) // and it vanishes
	turn(one, 0)

	for i, want := range []int{0, 7, 3} {
		s, n := []*postgres.Store{one, two, one}[i], []int{7, 3, 8}[i]
		if others, err := s.Tally(t.Context(), "invalid", n, time.Minute); err != nil || others != want {
			t.Errorf("the others count %d, error %v, want %d", others, err, want)
		}
	}
	at(2 * time.Minute)
	if others, err := one.Tally(t.Context(), "invalid", 8, time.Minute); err != nil || others != 0 {
		t.Errorf("after its time the others' count is %d, error %v", others, err)
	}
}
