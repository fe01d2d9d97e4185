package discord

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pilcrow/corpus"
	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/store"
	"pilcrow/internal/text"
)

// article is the text that ships.
var article = sync.OnceValue(func() *text.Corpus {
	c, err := corpus.Load()
	if err != nil {
		panic(err) // unreachable: it is part of the program
	}
	return c
})

// reading answers from a text, without a model.
func reading(c *text.Corpus) (chat.Answerer, func(*Frontend)) {
	p := &answer.Pipeline{Corpus: c, Search: retrieval.NewIndex(c.Paragraphs()), Gate: answer.DefaultGate}
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	return &chat.Guard{Answerer: p, Log: log}, func(f *Frontend) { f.Corpus = func() *text.Corpus { return c } }
}

// desk starts the bot with the article.
func desk(t *testing.T, change ...func(*Frontend)) (*lab, *bot) {
	t.Helper()
	t.Parallel()
	l := newLab(t, discordtest.Config{})
	answerer, about := reading(article())
	return l, l.start(answerer, append([]func(*Frontend){about}, change...)...)
}

// manager is a person who manages the server.
func (l *lab) manager() *discordtest.User {
	return l.guild.Member("marie", l.guild.Role("manager", discordtest.ManageGuild))
}

// settle waits until no question is being answered.
func settle(b *bot) {
	for !b.idle() {
		<-time.After(2 * time.Millisecond) // a look
	}
}

// wants fails unless the message has all of these words.
func wants(t *testing.T, m *discordtest.Message, all ...string) {
	t.Helper()
	for _, want := range all {
		if !strings.Contains(plain(m.Text()), want) {
			t.Errorf("the message lacks %q:\n%s", want, plain(m.Text()))
		}
	}
}

// id returns the custom_id of the message that begins so.
func id(t *testing.T, m *discordtest.Message, prefix string) string {
	t.Helper()
	for _, id := range m.Now().CustomIDs() {
		if strings.HasPrefix(id, prefix) {
			return id
		}
	}
	t.Fatalf("no custom_id begins with %q: %q", prefix, m.Now().CustomIDs())
	return ""
}

func TestCheckMessage(t *testing.T) {
	l, _ := desk(t)
	said := l.ada.Says(l.channel, l.ada.Mention()+" Hello "+l.ada.Mention()+"! **China** has dispatched 17 batches of Chinese medical teams to Lesotho since 1997. "+
		"China has dispatched 19 batches of Chinese medical teams to Lesotho since 1997.\n"+
		"> The moon is made of green cheese.\nIs that so? https://example.com/a_b")
	got := l.ada.RunsOn(said, "Check against the text").Answer()
	wants(t, got,
		"1 supported, 1 contradicted, 1 not found",
		"✅ China has dispatched 17 batches of Chinese medical teams to Lesotho since 1997. [¶20]",
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
	l, _ := desk(t)
	said := l.ada.Says(l.channel, "China has dispatched 19 batches of Chinese medical teams to Lesotho since 1997.")
	checked := l.ada.RunsOn(said, "Check against the text").Answer()
	shared := l.ada.Clicks(checked, "share").Answer()
	wants(t, shared, "In the text: 17.", "shown by "+l.ada.Mention())
	if shared.Ephemeral() || shared.Now().Pinged.Anyone() || slices.Contains(shared.Now().CustomIDs(), "share") {
		t.Errorf("ephemeral %v, pinged %+v, buttons %q", shared.Ephemeral(), shared.Now().Pinged, shared.Now().CustomIDs())
	}
	wants(t, l.guild.Member("bob").Clicks(shared, id(t, shared, "open:")).Answer(), "outstanding doctors")
}

// TestCheckWhereOnlyThePersonHasTheBot uses the command in a server without the bot.
func TestCheckWhereOnlyThePersonHasTheBot(t *testing.T) {
	l, _ := desk(t)
	l.ada.Installs()
	elsewhere := l.GuildWithoutBot("Elsewhere")
	elsewhere.Join(l.ada)
	channel := elsewhere.Channel("general")
	said := l.ada.Says(channel, "China has dispatched 17 batches of Chinese medical teams to Lesotho since 1997.")
	wants(t, l.ada.RunsOn(said, "Check against the text").Answer(), "✅")
	wants(t, l.ada.Runs(channel, "show", discordtest.Options{"paragraph": "20"}).Answer(), "¶20")
	wants(t, l.ada.Runs(channel, "search", discordtest.Options{"query": "doctors"}).Answer(), "¶20")
	wants(t, l.ada.Runs(channel, "about", nil).Answer(), "Lei Kezhong")
	wants(t, l.ada.Runs(l.ada.DM(), "show", discordtest.Options{"paragraph": "20"}).Answer(), "¶20")
}

func TestCheckOwnAnswer(t *testing.T) {
	l, b := desk(t)
	answered := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "How many batches of medical teams did China send to Lesotho?"}).Answer()
	settle(b)
	got := l.ada.RunsOn(answered, "Check against the text").Answer()
	wants(t, got, "✅ China has dispatched 17 batches", "0 contradicted, 0 not found")
}

// TestCheckAtShutdown stops the bot while it checks a message.
func TestCheckAtShutdown(t *testing.T) {
	t.Parallel()
	l := newLab(t, discordtest.Config{})
	answerer, about := reading(article())
	slow := slowVerifier{answerer.(*chat.Guard), make(chan struct{})}
	b := l.start(slow, about)
	i := l.ada.RunsOn(l.ada.Says(l.channel, "China has dispatched 17 batches of Chinese medical teams to Lesotho since 1997."), "Check against the text")
	i.Acknowledged()
	b.cancel()
	close(slow.begin)
	wants(t, i.Answer(), "✅")
}

// A slowVerifier verifies when it is told to.
type slowVerifier struct {
	*chat.Guard
	begin chan struct{}
}

func (v slowVerifier) Verify(ctx context.Context, s string) ([]answer.Verdict, error) {
	<-v.begin
	return v.Guard.Verify(ctx, s)
}

func TestCheckNothing(t *testing.T) {
	l, _ := desk(t)
	for said, want := range map[string]string{
		"https://example.com/cat.gif": "states nothing",
		"🎉":                           "There is no sentence in this message",
	} {
		wants(t, l.ada.RunsOn(l.ada.Says(l.channel, said), "Check against the text").Answer(), want)
	}
}

func TestCheckLongMessage(t *testing.T) {
	l, _ := desk(t)
	var long strings.Builder
	for n := range 40 {
		p, _ := article().Paragraph("", 20)
		long.WriteString(strings.Replace(text.Sentences(p.Text)[0].Of(p.Text), "17", []string{"17", "18", "19"}[n%3], 1)[:90] + " and so on.\n")
	}
	i := l.ada.RunsOn(l.ada.Says(l.channel, long.String()[:1990]), "Check against the text")
	first := i.Answer()
	wants(t, first, "Checked against the text")
	for _, m := range l.ada.Ephemeral(l.channel) {
		if length(m.Text()) > pageUnits {
			t.Errorf("a message has %d units", length(m.Text()))
		}
	}
}

func TestCheckWithTheLimitReached(t *testing.T) {
	l, _ := desk(t, func(f *Frontend) { f.Turnstile = &chat.Turnstile{Person: chat.Limit{Minute: 1}} })
	said := l.ada.Says(l.channel, "China has dispatched 17 batches of Chinese medical teams to Lesotho since 1997.")
	wants(t, l.ada.RunsOn(said, "Check against the text").Answer(), "✅")
	wants(t, l.ada.RunsOn(said, "Check against the text").Answer(), "Please ask the next one in")
}

func TestSearchCommand(t *testing.T) {
	l, _ := desk(t)
	got := l.ada.Runs(l.channel, "search", discordtest.Options{"query": "medical teams"}).Answer()
	wants(t, got, "Nearest to “medical teams”:", "¶20", "China has dispatched 17 batches")
	if got.Ephemeral() {
		t.Error("only one person sees it")
	}
	wants(t, l.ada.Clicks(got, id(t, got, "open:article:20:")).Answer(), "¶20")
	wants(t, l.ada.Runs(l.channel, "search", discordtest.Options{"query": "zzzzqqq"}).Answer(), "Nothing in the text")
	wants(t, l.ada.Runs(l.channel, "search", discordtest.Options{"query": "?!"}).Answer(), "Please ask a question in words.")
	hidden := l.ada.Runs(l.channel, "search", discordtest.Options{"query": "Ubuntu", "private": true}).Answer()
	if !hidden.Ephemeral() {
		t.Error("everybody sees it")
	}
}

func TestAboutAndHelp(t *testing.T) {
	l, b := desk(t, func(f *Frontend) {
		f.About = func() About {
			return About{KeepHistory: 24 * time.Hour, KeepFeedback: 90 * 24 * time.Hour, KeepsTexts: true}
		}
	})
	got := l.ada.Runs(l.channel, "about", nil).Answer()
	wants(t, got, "initiative for a peaceful", "by Lei Kezhong, Ambassador", "An opinion", "22 paragraphs", "No language model is used",
		"for 24 hours", "for 90 days", "not written to any log", "/forget")
	help := l.ada.Runs(l.channel, "help", nil).Answer()
	wants(t, help, "/ask", "/show", "/search", "/forget", "Check against the text")
	if strings.Contains(help.Text(), "/settings") {
		t.Error("the help names what the person cannot use")
	}
	wants(t, l.manager().Runs(l.channel, "help", nil).Answer(), "/settings", "/doctor")
	b.About = nil
}

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

func TestWordsInTheServersLanguage(t *testing.T) {
	l, b := desk(t)
	german := l.guild.Member("greta")
	german.Language = "de"
	wants(t, german.Runs(l.channel, "help", nil).Answer(), "Wie man fragt", "</ask:")
	if err := b.State.SaveSettings(context.Background(), platform, l.guild.ID, chat.Settings{Language: "fr"}); err != nil {
		t.Fatal(err)
	}
	wants(t, german.Runs(l.channel, "help", nil).Answer(), "Comment demander")
	wants(t, german.Runs(german.DM(), "help", nil).Answer(), "Wie man fragt")
}

// TestDefinitions says what Discord's own rules do not: every command can be found
// in every language.
func TestDefinitions(t *testing.T) {
	t.Parallel()
	l := newLab(t, discordtest.Config{IdentifyInterval: time.Millisecond})
	answerer, about := reading(article())
	b := l.start(answerer, about)
	for _, c := range l.Commands() {
		var sent struct {
			Names        map[string]string `json:"name_localizations"`
			Descriptions map[string]string `json:"description_localizations"`
		}
		if err := json.Unmarshal(c.JSON(), &sent); err != nil {
			t.Fatal(err)
		}
		for _, code := range []string{"de", "fr", "es-ES", "es-419", "zh-CN", "zh-TW"} {
			if sent.Names[code] == "" || c.Type == 1 && sent.Descriptions[code] == "" {
				t.Errorf("/%s has no words in %s", c.Name, code)
			}
		}
	}
	if n, want := len(l.Commands()), len(b.Definitions()); n != want {
		t.Errorf("%d commands are registered of %d", n, want)
	}
	if n := len(l.Requests("PUT /applications/{application_id}/commands")); n != 1 {
		t.Errorf("registered %d times", n)
	}
	b.cancel()
	l.start(answerer, about)
	if n := len(l.Requests("PUT /applications/{application_id}/commands")); n != 1 {
		t.Errorf("registered %d times although nothing differs", n)
	}
}
