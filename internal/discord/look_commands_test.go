package discord

import (
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord/link"
	"pilcrow/internal/retrieval"
)

// commandViews are what the commands beside /ask show.
func commandViews(t *testing.T) []view {
	t.Helper()
	pipeline := (&answer.Pipeline{Corpus: article(), Search: retrieval.NewIndex(article().Paragraphs())})
	verdicts, err := pipeline.Verify(t.Context(), "Good morning everybody!\nChina has dispatched 17 batches of Chinese medical teams to Lesotho since 1997. "+
		"In Lesotho, China has completed the 92-km Mpiti-Sehlabathebe Road. China has not dispatched 17 batches of Chinese medical teams to Lesotho since 1997.\n"+
		"The moon is made of green cheese. I think the author is wrong. Is he?")
	if err != nil {
		t.Fatal(err)
	}
	found, err := pipeline.Find(t.Context(), "medical teams", maxFound)
	if err != nil {
		t.Fatal(err)
	}
	r := renderer{corpus: article(), language: "en", private: true}
	german := r
	german.language = "de"
	f := &Frontend{}
	f.commands = f.allCommands()
	about := About{Model: "gpt-4o-mini", KeepHistory: 24 * time.Hour, KeepFeedback: 90 * 24 * time.Hour, KeepsTexts: true}
	d, p, _ := paragraphCalled(article(), "20")
	one := func(m link.Message) []link.Message { return []link.Message{m} }
	return []view{
		{"a message checked against the text", r.verdicts(verdicts, "https://discord.com/channels/1/2/3")},
		{"the same in German", german.verdicts(verdicts, "https://discord.com/channels/1/2/3")},
		{"nothing to check", r.verdicts(nil, "")},
		{"/search", one(r.found("medical teams", found))},
		{"/show 20", one(Paragraph("en", d, p, nil, false))},
		{"/settings", one(settingsPanel("en", chat.Settings{}, f.mention("ask"), false))},
		{"/settings in Chinese, saved", one(settingsPanel("zh", chat.Settings{Language: "zh", Private: true, DeniedChannels: []string{"1"}}, f.mention("ask"), true))},
		{"/about", one(aboutMessage("en", article(), about, f.mention("forget")))},
		{"/about in French, without a model", one(aboutMessage("fr", article(), About{KeepHistory: time.Hour, KeepFeedback: 48 * time.Hour, LogsTexts: true}, f.mention("forget")))},
		{"/doctor", one(diagnosis("en", []Symptom{
			{OK: true, Name: "Token", Seen: "Discord knows me as pilcrow"},
			Checkup{Language: "en"}.Permitted("Permissions here", 0),
		}))},
		{"/help", one(f.helpMessage(&Interaction{Interaction: &discordgo.Interaction{}, Language: "en"}))},
		{"/forget", one(forgetMessage("en"))},
	}
}
