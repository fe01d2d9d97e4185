package discord

import (
	"context"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/state/sqlite"
)

func TestForget(t *testing.T) {
	l, b := startReading(t)
	ask := discordtest.Options{"question": "How many batches of medical teams did China send to Lesotho?"}
	l.ada.Runs(l.channel, "ask", ask).Answer()
	bob := l.guild.Member("bob")
	bobs := bob.Runs(l.channel, "ask", ask).Answer()
	settle(b)

	asked := l.ada.Runs(l.channel, "forget", nil).Answer()
	wants(t, asked, "Delete")
	if !asked.Ephemeral() {
		t.Error("everybody sees it")
	}
	wants(t, l.ada.Clicks(asked, "keep").Answer(), "Nothing was deleted.")
	asked = l.ada.Runs(l.channel, "forget", nil).Answer()
	wants(t, l.ada.Clicks(asked, "forget").Answer(), "Entries deleted: 3. Conversations forgotten: 1.")
	if _, talks, err := b.delivery.Forget(context.Background(), l.ada.ID); err != nil || talks != 0 {
		t.Errorf("%d conversations are still remembered: %v", talks, err)
	}
	if _, found, err := b.State.Shown(context.Background(), guild.Platform, bobs.ID); err != nil || !found {
		t.Errorf("somebody else's answer is gone: %v", err)
	}
}

// TestGapsAndVotes asks what the text does not answer, and votes on that.
func TestGapsAndVotes(t *testing.T) {
	l, b := startReading(t)
	none := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "What is the capital of France?"}).Followups(1)[0]
	settle(b)
	l.ada.Submits(l.ada.Clicks(none, "bad").Modal(), map[string]string{"reason": "It should know."}).Answer()
	gaps, err := b.State.(*sqlite.Store).Gaps(context.Background(), time.Time{})
	if err != nil || len(gaps) != 1 || gaps[0].Question != "What is the capital of France?" || gaps[0].Group != l.guild.ID {
		t.Errorf("gaps %+v, %v", gaps, err)
	}
	rows, err := b.State.Forget(context.Background(), guild.Platform, l.ada.ID)
	if err != nil || rows != 5 { // the question, its answer and its numbers, the vote and the gap
		t.Errorf("%d rows were kept, %v", rows, err)
	}
}
