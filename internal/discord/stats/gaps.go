// Package stats has the lists for those who manage a server of Discord: what was asked there and not answered
// (/gaps), and how many questions there were (/stats).
package stats

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
	"pilcrow/internal/state/gaps"
)

const (
	daysOption  = "days"
	defaultDays = 30
	mostDays    = 90

	gapsShown    = 10
	reasonsShown = 5
	maxGap       = 160 // units of a question in a list
)

// Commands show those who manage a server what came of the questions there.
type Commands struct {
	Servers *guild.Policy
	Kept    state.GroupInsights
}

// Gaps is /gaps.
func (s *Commands) Gaps() interaction.Command {
	d := interaction.Managed(interaction.Slash(locale.Sentence("gaps"), locale.Sentence("What was asked here and not answered, and the votes")))
	d.Options = []*discordgo.ApplicationCommandOption{lastDays()}
	return interaction.Command{Definition: d, Run: s.showGaps}
}

// lastDays is how far back a command looks.
func lastDays() *discordgo.ApplicationCommandOption {
	o := interaction.Option(discordgo.ApplicationCommandOptionInteger, locale.Sentence("days"), locale.Sentence("Of how many days; 30 unless you say so"))
	least := 1.0
	o.MinValue, o.MaxValue = &least, mostDays
	return o
}

// daysOf is how many days a command is to look back.
func daysOf(i *interaction.Interaction) int {
	if o := i.Option(daysOption); o != nil {
		if days, ok := o.Value.(float64); ok && days >= 1 && days <= mostDays {
			return int(days)
		}
	}
	return defaultDays
}

// showGaps answers /gaps, about this server alone.
func (s *Commands) showGaps(ctx context.Context, i *interaction.Interaction) error {
	if err := i.Defer(ctx, true); err != nil {
		return err
	}
	ctx, cancel := interaction.Finishing(ctx)
	defer cancel()
	since := time.Now().AddDate(0, 0, -daysOf(i))
	asked, err := s.Kept.GapsOf(ctx, guild.Platform, i.GuildID, since)
	if err != nil {
		return err
	}
	votes, err := s.Kept.OpinionsOf(ctx, guild.Platform, i.GuildID, since)
	if err != nil {
		return err
	}
	m, files := GapsPanel(i.Language, daysOf(i), asked, votes)
	return i.Edit(ctx, m, files...)
}

// GapsPanel makes the message of what was not answered, and of the votes, with the files below it.
func GapsPanel(language string, days int, asked []state.Gap, votes []state.Opinion) (m rest.Message, files []rest.File) {
	groups := gaps.Groups(asked)
	inner := []discordgo.MessageComponent{
		discordgo.TextDisplay{Content: gapsHead(language, days, len(asked), len(groups))},
	}
	if len(groups) > 0 {
		inner = append(inner, discordgo.TextDisplay{Content: gapList(language, groups)})
	}
	inner = append(inner, discordgo.Separator{}, discordgo.TextDisplay{Content: voteList(language, votes)})
	attach := func(name string, write func(*bytes.Buffer) error) {
		var b bytes.Buffer
		if err := write(&b); err == nil { // nothing fails that is written to memory
			f := rest.File{Name: name, Content: b.Bytes()}
			files = append(files, f)
			inner = append(inner, discordgo.FileComponent{File: discordgo.UnfurledMediaItem{URL: f.URL()}})
		}
	}
	if len(groups) > 0 {
		attach("gaps.csv", func(b *bytes.Buffer) error { return gaps.WriteCSV(b, groups) })
	}
	if len(votes) > 0 {
		attach("votes.csv", func(b *bytes.Buffer) error { return gaps.WriteVotesCSV(b, votes) })
	}
	return look.NewMessage(look.Card(look.AnswerColour, inner...)), files
}

func gapsHead(language string, days, asked, groups int) string {
	head := "**" + locale.Say(language, "Not answered here in the last %d days", days) + "**\n"
	if asked == 0 {
		return head + locale.Say(language, "No question was left without an answer.")
	}
	return head + look.Subtext(locale.Say(language, "%d questions, %d of them different; what is alike counts as one", asked, groups))
}

// gapList lists the questions that were asked most.
func gapList(language string, groups []gaps.Group) string {
	var lines []string
	for _, g := range groups[:min(gapsShown, len(groups))] {
		question := look.Escape(look.Shorten(g.Question, maxGap))
		if question == "" {
			question = "_" + locale.Say(language, "words are not kept") + "_"
		}
		why := whyNot(language, g.Reason)
		if g.Of != "" {
			why += " · " + locale.Say(language, "asked of this server's own texts")
		}
		lines = append(lines, fmt.Sprintf("**%d ×** %s\n", g.Count, question)+look.Subtext(fmt.Sprintf("%s · <t:%d:d>", why, g.Last.Unix())))
	}
	if more := len(groups) - gapsShown; more > 0 {
		lines = append(lines, look.Subtext(locale.Say(language, "… and %d more: see the file", more)))
	}
	return strings.Join(lines, "\n")
}

// whyNot says in a few words why a question had no answer.
func whyNot(language string, reason answer.Reason) string {
	switch reason {
	case answer.Uncertain:
		return locale.Say(language, "passages came near")
	case answer.OtherLanguage:
		return locale.Say(language, "in another language than the text")
	case answer.EmptyQuestion:
		return locale.Say(language, "no word to look for")
	case answer.Unsupported:
		return locale.Say(language, "what the model wrote was not proven")
	}
	return locale.Say(language, "not in the text")
}

// voteList counts the votes, and gives the last reasons why an answer is no good.
func voteList(language string, votes []state.Opinion) string {
	up, down := tally(votes)
	lines := []string{"**" + locale.Say(language, "Votes") + "**: " + fmt.Sprintf("👍 %d · 👎 %d", up, down)}
	for n := len(votes) - 1; n >= 0 && len(lines) <= reasonsShown; n-- {
		if v := votes[n]; !v.Up && v.Reason != "" {
			lines = append(lines, "> 👎 "+look.Escape(look.Shorten(v.Reason, maxGap))+about(v.Question))
		}
	}
	return strings.Join(lines, "\n")
}

// about is the question behind a vote, in small words.
func about(question string) string {
	if question == "" {
		return ""
	}
	return " _(" + look.Escape(look.Shorten(question, maxGap)) + ")_"
}

func tally(votes []state.Opinion) (up, down int) {
	for _, v := range votes {
		if v.Up {
			up++
		} else {
			down++
		}
	}
	return up, down
}
