package discord

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"pilcrow/corpus"
	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/state"
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
func reading(c *text.Corpus) chat.Service {
	p := &answer.Pipeline{Corpus: c, Search: retrieval.NewIndex(c.Paragraphs())}
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	return &chat.Guard{Answerer: p, Text: c, Log: log}
}

// startReading starts the bot with the article.
func startReading(t *testing.T, change ...func(*Frontend)) (*lab, *bot) {
	t.Helper()
	t.Parallel()
	l := newLab(t, discordtest.Config{})
	return l, l.start(reading(article()), change...)
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

func TestSearchCommand(t *testing.T) {
	l, _ := startReading(t)
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
	l, b := startReading(t, func(f *Frontend) {
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

func TestWordsInTheServersLanguage(t *testing.T) {
	l, b := startReading(t)
	german := l.guild.Member("greta")
	german.Language = "de"
	wants(t, german.Runs(l.channel, "help", nil).Answer(), "Wie man fragt", "</ask:")
	if err := b.State.SaveSettings(context.Background(), guild.Platform, l.guild.ID, state.Settings{Language: "fr"}); err != nil {
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
	b := l.start(reading(article()))
	for _, c := range l.Commands() {
		var sent struct {
			Names        map[string]string `json:"name_localizations"`
			Descriptions map[string]string `json:"description_localizations"`
		}
		if err := json.Unmarshal(c.JSON(), &sent); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(c.JSON()), `"default_member_permissions":32`) {
			t.Errorf("/%s has permissions as a number", c.Name)
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
	l.start(reading(article()))
	if n := len(l.Requests("PUT /applications/{application_id}/commands")); n != 1 {
		t.Errorf("registered %d times although nothing differs", n)
	}
}
