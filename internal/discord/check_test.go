package discord

import (
	"context"
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/answer/verify"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/state"
	"pilcrow/internal/text"
)

// batches is a sentence of ¶20.
const batches = "China has dispatched 17 batches of Chinese medical teams with more than 180 outstanding doctors to Lesotho since 1997, " +
	"helping to enhance medical services and health care for Basotho friends."

func TestCheckMessage(t *testing.T) {
	l, _ := startReading(t)
	said := l.ada.Says(l.channel, l.ada.Mention()+" Hello "+l.ada.Mention()+"! **China** has dispatched "+batches[len("China has dispatched "):]+" "+
		"China has dispatched 19 batches of Chinese medical teams to Lesotho since 1997.\n"+
		"> The moon is made of green cheese.\nIs that so? https://example.com/a_b")
	got := l.ada.RunsOn(said, "Check against the text").Answer()
	wants(t, got,
		"1 supported, 1 contradicted, 1 not found",
		"✅ "+batches+" [¶20]",
		"❌ China has dispatched 19 batches of Chinese medical teams to Lesotho since 1997. [¶20]",
		"Here: 19. In the text: 17.", "— ¶20",
		"❔ The moon is made of green cheese.",
		"Is that so?", "a question")
	if !got.Ephemeral() || got.Now().Pinged.Anyone() {
		t.Errorf("ephemeral %v, pinged %+v", got.Ephemeral(), got.Now().Pinged)
	}
	wants(t, got, "[↗]", "/channels/"+l.guild.ID+"/"+l.channel.ID+"/"+said.ID)
	opened := l.ada.Clicks(got, id(t, got, "open:")).Answer()
	wants(t, opened, "¶20", "outstanding doctors")
	if !opened.Ephemeral() {
		t.Error("the paragraph is shown to everybody")
	}
}

// TestCheckShared shows to everybody what one person had checked.
func TestCheckShared(t *testing.T) {
	l, _ := startReading(t)
	said := l.ada.Says(l.channel, "China has dispatched 19 batches of Chinese medical teams to Lesotho since 1997.")
	checked := l.ada.RunsOn(said, "Check against the text").Answer()
	shared := l.ada.Clicks(checked, "share").Answer()
	wants(t, shared, "In the text: 17.", "shown by "+l.ada.Mention())
	if shared.Ephemeral() || shared.Now().Pinged.Anyone() || slices.Contains(shared.Now().CustomIDs(), "share") {
		t.Errorf("ephemeral %v, pinged %+v, buttons %q", shared.Ephemeral(), shared.Now().Pinged, shared.Now().CustomIDs())
	}
	wants(t, l.guild.Member("bob").Clicks(shared, id(t, shared, "open:")).Answer(), "outstanding doctors")
}

// TestShareWhereTheBotIsDenied: nothing is shown to everybody where the bot is to be
// silent.
func TestShareWhereTheBotIsDenied(t *testing.T) {
	l, b := startReading(t)
	said := l.ada.Says(l.channel, "China has dispatched 19 batches of Chinese medical teams to Lesotho since 1997.")
	checked := l.ada.RunsOn(said, "Check against the text").Answer()
	denied := state.Settings{DeniedChannels: []string{l.channel.ID}}
	if err := b.State.SaveSettings(t.Context(), guild.Platform, l.guild.ID, denied); err != nil {
		t.Fatal(err)
	}
	refused := l.ada.Clicks(checked, "share").Answer()
	wants(t, refused, "I do not answer questions in this channel.")
	if !refused.Ephemeral() {
		t.Error("everybody sees it")
	}
}

// TestCheckWhereOnlyThePersonHasTheBot uses the command in a server without the bot.
func TestCheckWhereOnlyThePersonHasTheBot(t *testing.T) {
	l, _ := startReading(t)
	l.ada.Installs()
	elsewhere := l.GuildWithoutBot("Elsewhere")
	elsewhere.Join(l.ada)
	channel := elsewhere.Channel("general")
	said := l.ada.Says(channel, batches)
	wants(t, l.ada.RunsOn(said, "Check against the text").Answer(), "✅")
	wants(t, l.ada.Runs(channel, "show", discordtest.Options{"paragraph": "20"}).Answer(), "¶20")
	wants(t, l.ada.Runs(channel, "search", discordtest.Options{"query": "doctors"}).Answer(), "¶20")
	wants(t, l.ada.Runs(channel, "about", nil).Answer(), "Lei Kezhong")
	wants(t, l.ada.Runs(l.ada.DM(), "show", discordtest.Options{"paragraph": "20"}).Answer(), "¶20")
}

func TestCheckOwnAnswer(t *testing.T) {
	l, b := startReading(t)
	answered := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "How many batches of medical teams did China send to Lesotho?"}).Answer()
	settle(b)
	got := l.ada.RunsOn(answered, "Check against the text").Answer()
	wants(t, got, "✅ China has dispatched 17 batches", "0 contradicted")
	if t.Failed() {
		t.Logf("checked: %q loading %v; now %+v", answered.Text(), answered.Loading(), answered.Now())
	}
}

// TestCheckAtShutdown stops the bot while it checks a message.
func TestCheckAtShutdown(t *testing.T) {
	t.Parallel()
	l := newLab(t, discordtest.Config{})
	slow := slowVerifier{reading(article()), make(chan struct{})}
	b := l.start(slow)
	i := l.ada.RunsOn(l.ada.Says(l.channel, batches), "Check against the text")
	i.Acknowledged()
	b.cancel()
	close(slow.begin)
	wants(t, i.Answer(), "✅")
}

// A slowVerifier verifies when it is told to.
type slowVerifier struct {
	chat.Service
	begin chan struct{}
}

func (v slowVerifier) Verify(ctx context.Context, s string) ([]verify.Verdict, error) {
	<-v.begin
	return v.Service.Verify(ctx, s)
}

func TestCheckNothing(t *testing.T) {
	l, _ := startReading(t)
	for said, want := range map[string]string{
		"https://example.com/cat.gif": "states nothing",
		"🎉":                           "There is no sentence in this message",
	} {
		wants(t, l.ada.RunsOn(l.ada.Says(l.channel, said), "Check against the text").Answer(), want)
	}
}

func TestCheckLongMessage(t *testing.T) {
	l, _ := startReading(t)
	var long strings.Builder
	for n := range 40 {
		p, _ := article().Paragraph("", 20)
		long.WriteString(strings.Replace(text.Sentences(p.Text)[0].Of(p.Text), "17", []string{"17", "18", "19"}[n%3], 1)[:90] + " and so on.\n")
	}
	i := l.ada.RunsOn(l.ada.Says(l.channel, long.String()[:1990]), "Check against the text")
	first := i.Answer()
	wants(t, first, "Checked against the text")
	for _, m := range l.ada.Ephemeral(l.channel) {
		if look.Length(m.Text()) > look.PageUnits {
			t.Errorf("a message has %d units", look.Length(m.Text()))
		}
	}
}

func TestCheckWithTheLimitReached(t *testing.T) {
	l, _ := startReading(t, func(f *Frontend) { f.Admission = &chat.Admission{Person: chat.Limit{Minute: 1}} })
	said := l.ada.Says(l.channel, batches)
	wants(t, l.ada.RunsOn(said, "Check against the text").Answer(), "✅")
	wants(t, l.ada.RunsOn(said, "Check against the text").Answer(), "Please ask the next one in")
}
