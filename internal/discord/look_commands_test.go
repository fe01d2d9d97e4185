package discord

import (
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord/doctor"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/discord/settings"
	"pilcrow/internal/discord/stats"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/state"
)

// commandViews are what the commands beside /ask show.
func commandViews(t *testing.T) []view {
	t.Helper()
	pipeline := (&answer.Pipeline{Corpus: article(), Search: retrieval.NewIndex(article().Paragraphs())})
	verdicts, err := pipeline.Verify(t.Context(), "Good morning everybody!\n"+batches+" "+
		"In Lesotho, China has completed the 92-km Mpiti-Sehlabathebe Road. China has not dispatched 17 batches of Chinese medical teams to Lesotho since 1997.\n"+
		"The moon is made of green cheese. I think the author is wrong. Is he?")
	if err != nil {
		t.Fatal(err)
	}
	found, err := pipeline.Find(t.Context(), "medical teams", maxFound)
	if err != nil {
		t.Fatal(err)
	}
	r := look.Renderer{Corpus: article(), Language: "en", Private: true}
	german := r
	german.Language = "de"
	s := newSession(&Frontend{}, nil)
	about := About{Model: "gpt-4o-mini", KeepHistory: 24 * time.Hour, KeepFeedback: 90 * 24 * time.Hour, KeepsTexts: true}
	twentieth, _ := chat.ParagraphCalled(article(), "20")
	saved := s.panel.View("zh", state.Settings{Language: "zh", Private: true, DeniedChannels: []string{"1"}})
	saved.Saved = true
	limited := s.panel.View("en", state.Settings{AskRoles: []string{"4"}, RoleLimits: map[string]state.Limit{"4": {Minute: 10}, "5": {Day: 7}}})
	then := time.Date(2026, 11, 28, 9, 0, 0, 0, time.UTC)
	gaps := []state.Gap{
		{Question: "How do I reset it?", Reason: answer.OffTopic, At: then.Add(-time.Hour)}, {Question: "how to reset it", Reason: answer.OffTopic, At: then},
		{Question: "*Who* pays?", Reason: answer.Uncertain, At: then},
	}
	votes := []state.Opinion{{Up: true, At: then}, {Reason: "the wrong paragraph", Question: "What is Ubuntu?", At: then}}
	ended := []state.Stat{
		{At: then, Outcome: answer.Answered, Took: 900 * time.Millisecond}, {At: then, Outcome: answer.Absent, Took: 20 * time.Millisecond},
		{At: then.AddDate(0, 0, -3), Outcome: answer.Answered, Took: 7 * time.Second},
	}
	gapsView, _ := stats.GapsPanel("en", 30, gaps, votes)
	one := func(m rest.Message) []rest.Message { return []rest.Message{m} }
	return []view{
		{"a message checked against the text", r.Verdicts(verdicts, "https://discord.com/channels/1/2/3")},
		{"the same in German", german.Verdicts(verdicts, "https://discord.com/channels/1/2/3")},
		{"nothing to check", r.Verdicts(nil, "")},
		{"/search", one(r.Found("medical teams", found))},
		{"/show 20", one(look.Paragraph("en", twentieth))},
		{"/settings", one(s.panel.View("en", state.Settings{}).Page(settings.AnswersPage))},
		{"/settings of people", one(limited.Page(settings.PeoplePage))},
		{"/settings of appearance", one(s.panel.View("de", state.Settings{Persona: state.Persona{Name: "Lampwright", Colour: "#AA5500"}}).Page(settings.PersonaPage))},
		{"/gaps", one(gapsView)},
		{"/stats", one(stats.StatsPanel("en", 7, then, ended, votes))},
		{"/settings in Chinese, saved", one(saved.Page(settings.AnswersPage))},
		{"/about", one(aboutMessage("en", article(), about, s.mention("forget"), state.Persona{}))},
		{"/about in French, without a model", one(aboutMessage("fr", article(), About{KeepHistory: time.Hour, KeepFeedback: 48 * time.Hour, LogsTexts: true}, s.mention("forget"), state.Persona{}))},
		{"/doctor", one(diagnosis("en", []doctor.Symptom{
			{OK: true, Name: "Token", Seen: "Discord knows me as pilcrow"},
			doctor.Checkup{Language: "en"}.Permitted("Permissions here", 0),
		}))},
		{"/help", one(s.helpMessage(t.Context(), &interaction.Interaction{Interaction: &discordgo.Interaction{}, Language: "en"}))},
		{"/forget", one(forgetMessage("en"))},
	}
}
