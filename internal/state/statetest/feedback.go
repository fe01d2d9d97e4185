package statetest

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/state"
)

func settings(t *testing.T, b *bench) {
	b.open(state.Options{})
	got, err := b.Settings(t.Context(), platform, "town")
	if diff := cmp.Diff(state.Settings{}, got); err != nil || diff != "" {
		t.Errorf("none yet: %v\n%s", err, diff)
	}
	want := state.Settings{
		Language: "de", AnswerIn: state.InThread, Private: true,
		AllowedChannels: []string{"1", "2"}, DeniedChannels: []string{"3"},
		AskRoles: []string{"4"}, ManageRoles: []string{"5"}, RoleLimits: map[string]state.Limit{"4": {Minute: 10}, "6": {}},
		Forums: []string{"7"}, Persona: state.Persona{Name: "Lampwright", Colour: "#112233", Greeting: "Good evening!", Line: "All about lamps."},
	}
	b.must(b.SaveSettings(t.Context(), platform, "town", state.Settings{Language: "fr"}))
	b.must(b.SaveSettings(t.Context(), platform, "town", want))
	b.must(b.SaveSettings(t.Context(), platform, "village", state.Settings{}))
	b.restart()
	got, err = b.Settings(t.Context(), platform, "town")
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

// votes reads the votes, by message and person. A store hands them to nobody else.
func (b *bench) votes() (all []voted) {
	b.Helper()
	rows, err := b.DB(b.Store).Query(`SELECT message, person, reason, question, up FROM feedback ORDER BY message, person`)
	b.must(err)
	defer rows.Close()
	for rows.Next() {
		var v voted
		b.must(rows.Scan(&v.Message, &v.Person, &v.Reason, &v.Question, &v.Up))
		all = append(all, v)
	}
	b.must(rows.Err())
	return all
}

func votes(t *testing.T, b *bench) {
	b.open(state.Options{})
	b.remember(Asked("ada", "1", "", "m1", "m2"))
	b.vote("m2", "ada", true, "")
	b.vote("m1", "ada", false, "wrong paragraph") // the same answer: she has changed her mind
	b.vote("m2", "ben", true, "")
	b.vote("long gone", "ben", false, "x")
	want := []voted{
		{"long gone", "ben", "x", "", false},
		{"m1", "ada", "wrong paragraph", "1?", false},
		{"m1", "ben", "", "1?", true},
	}
	if diff := cmp.Diff(want, b.votes()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func gaps(t *testing.T, b *bench) {
	b.open(state.Options{})
	greeting := InVain("ada", "hello")
	greeting.Answer.Outcome = answer.Reply
	b.remember(InVain("ada", "1"), greeting, Asked("ada", "2", "", "m2"))
	b.pass(time.Hour)
	b.remember(InVain("ben", "3", "m3"))
	at := func(ago time.Duration) time.Time { return time.UnixMilli(b.clock.Add(-ago).UnixMilli()) }
	want := []state.Gap{
		{Platform: platform, Group: "town", Question: "1?", Reason: answer.OffTopic, At: at(time.Hour)},
		{Platform: platform, Group: "town", Question: "3?", Reason: answer.OffTopic, At: at(0)},
	}
	if diff := cmp.Diff(want, b.gaps()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	since, err := b.Gaps(t.Context(), b.clock.Add(-time.Minute))
	if diff := cmp.Diff(want[1:], since); err != nil || diff != "" {
		t.Errorf("since a minute: %v (-want +got):\n%s", err, diff)
	}
	if got := b.history("m3", "ben", 9); len(got) != 1 {
		t.Errorf("a question without an answer is not in the history: %v", got)
	}
}

func noTexts(t *testing.T, b *bench) {
	b.open(state.Options{NoTexts: true})
	b.remember(InVain("ada", "secret"), Asked("ada", "2", "", "m2"))
	b.vote("m2", "ada", true, "")
	if g := b.gaps(); len(g) != 1 || g[0].Question != "" || g[0].Reason != answer.OffTopic {
		t.Errorf("gaps %v", g)
	}
	if v := b.votes(); len(v) != 1 || v[0].Question != "" {
		t.Errorf("votes %v", v)
	}
}

func everythingHasItsTime(t *testing.T, b *bench) {
	b.open(state.Options{})
	b.claim("1")
	b.remember(Asked("ada", "1", "", "m1"), InVain("ada", "2", "m2"))
	b.vote("m1", "ada", true, "")
	b.must(b.SaveSettings(t.Context(), platform, "town", state.Settings{Private: true}))
	b.pass(24*time.Hour - time.Millisecond)
	b.sweep(0)
	if b.claim("1") {
		t.Error("the journal forgets too early")
	}
	b.pass(time.Millisecond)
	b.sweep(6) // a claim, two answers, the person of a gap, and of the numbers of both
	if len(b.gaps()) != 1 || len(b.votes()) != 1 || len(b.stats()) != 2 {
		t.Error("gaps, votes or numbers are gone too early")
	}
	entries, err := b.Forget(t.Context(), platform, "ada")
	if err != nil || entries != 1 { // the vote: nobody knows any more whose the gap and the numbers are
		t.Errorf("%d entries forgotten, %v", entries, err)
	}
	b.pass(90*24*time.Hour - 24*time.Hour - time.Millisecond)
	b.sweep(0)
	b.pass(time.Millisecond)
	if len(b.gaps()) != 0 || len(b.stats()) != 0 {
		t.Error("what is past its time is read")
	}
	b.sweep(3)
	if settings, err := b.Settings(t.Context(), platform, "town"); err != nil || !settings.Private {
		t.Errorf("the settings of a server are %v, %v", settings, err)
	}
}

func forget(t *testing.T, b *bench) {
	b.open(state.Options{})
	for _, person := range []string{"ada", "ben"} {
		_, err := b.Claim(t.Context(), state.Entry{Key: key("c" + person), Person: person, Group: "town", Address: []byte("{}")})
		b.must(err)
		b.must(b.ShownBy(t.Context(), key("c"+person), "m"+person))
		b.must(b.Finish(t.Context(), key("c"+person), state.Answered))
		b.remember(Asked(person, "c"+person, "", "m"+person), InVain(person, "gap of "+person))
		b.vote("m"+person, person, false, person+" says")
	}
	entries, err := b.Forget(t.Context(), platform, "ada")
	if err != nil || entries != 6 {
		t.Errorf("%d entries forgotten, %v", entries, err)
	}
	if entries, err = b.Forget(t.Context(), platform, "ada"); err != nil || entries != 0 {
		t.Errorf("%d entries forgotten again, %v", entries, err)
	}
	first, err := b.Claim(t.Context(), state.Entry{Key: key("cada")})
	if first || err != nil {
		t.Errorf("a forgotten question is claimed again: %v, %v", first, err)
	}
	if got := b.history("mben", "ben", 9); len(got) != 1 || len(b.gaps()) != 1 || len(b.votes()) != 1 || len(b.stats()) != 2 {
		t.Error("ben is forgotten too")
	}
	if entries, err := b.Forget(t.Context(), "telegram", "ben"); err != nil || entries != 0 {
		t.Errorf("of somebody on another platform %d entries are forgotten, %v", entries, err)
	}
}

func ready(t *testing.T, b *bench) {
	b.open(state.Options{})
	b.must(b.Ready(t.Context()))
	b.must(b.Store.Close())
	if err := b.Ready(t.Context()); err == nil {
		t.Error("a store that is closed is ready")
	}
}
