package discord

import (
	"context"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/store"
)

func TestForget(t *testing.T) {
	l, b := desk(t)
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
	wants(t, l.ada.Clicks(asked, "forget").Answer(), "Entries deleted: 2. Conversations forgotten: 1.")
	if h := b.talks.History(talk(l.ada.ID, l.channel.ID)); len(h) != 0 {
		t.Errorf("still remembered: %+v", h)
	}
	if _, found, err := b.State.Shown(context.Background(), platform, bobs.ID); err != nil || !found {
		t.Errorf("somebody else's answer is gone: %v", err)
	}
}

// TestGapsAndVotes asks what the text does not answer, and votes on that.
func TestGapsAndVotes(t *testing.T) {
	l, b := desk(t)
	l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "What is the capital of France?"}).Answer()
	settle(b)
	none := l.channel.ByBot()[0]
	l.ada.Submits(l.ada.Clicks(none, "bad").Modal(), map[string]string{"reason": "It should know."}).Answer()
	gaps, err := b.State.(*store.Store).Gaps(context.Background(), time.Time{})
	if err != nil || len(gaps) != 1 || gaps[0].Question != "What is the capital of France?" || gaps[0].Group != l.guild.ID {
		t.Errorf("gaps %+v, %v", gaps, err)
	}
	rows, err := b.State.Forget(context.Background(), platform, l.ada.ID)
	if err != nil || rows != 4 { // the question, its answer, the vote and the gap
		t.Errorf("%d rows were kept, %v", rows, err)
	}
}
