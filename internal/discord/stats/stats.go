package stats

import (
	"context"
	"fmt"
	"slices"
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
)

const (
	daysShown = 14 // as bars
	barLength = 20
)

// Stats is /stats.
func (s *Commands) Stats() interaction.Command {
	d := interaction.Managed(interaction.Slash(locale.Sentence("stats"), locale.Sentence("How many questions there were here, how they ended, how long they took")))
	d.Options = []*discordgo.ApplicationCommandOption{lastDays()}
	return interaction.Command{Definition: d, Run: s.showStats}
}

// showStats answers /stats, about this server alone.
func (s *Commands) showStats(ctx context.Context, i *interaction.Interaction) error {
	now := time.Now().UTC()
	since := now.AddDate(0, 0, 1-daysOf(i)).Truncate(24 * time.Hour)
	asked, err := s.Kept.StatsOf(ctx, guild.Platform, i.GuildID, since)
	if err != nil {
		return err
	}
	votes, err := s.Kept.OpinionsOf(ctx, guild.Platform, i.GuildID, since)
	if err != nil {
		return err
	}
	return i.Respond(ctx, look.Private(StatsPanel(i.Language, daysOf(i), now, asked, votes)))
}

// endings are how a question ends, in the order in which they are shown.
var endings = []struct {
	outcome answer.Outcome
	name    string
}{
	{answer.Answered, locale.Sentence("answered")},
	{answer.Nearest, locale.Sentence("nearest passages")},
	{answer.Absent, locale.Sentence("not in the text")},
	{answer.Reply, locale.Sentence("my own words, such as a greeting")},
}

// StatsPanel makes the message of the numbers of some days up to now.
func StatsPanel(language string, days int, now time.Time, asked []state.Stat, votes []state.Opinion) rest.Message {
	head := "**" + locale.Say(language, "Questions here in the last %d days", days) + fmt.Sprintf(": %d**", len(asked))
	inner := []discordgo.MessageComponent{discordgo.TextDisplay{Content: head}}
	if len(asked) > 0 {
		inner = append(inner, discordgo.TextDisplay{Content: endingList(language, asked) + "\n" + pace(language, asked)},
			discordgo.TextDisplay{Content: bars(min(days, daysShown), now, asked)})
	}
	up, down := tally(votes)
	inner = append(inner, discordgo.TextDisplay{Content: locale.Say(language, "Votes") + fmt.Sprintf(": 👍 %d · 👎 %d\n", up, down) +
		look.Subtext(locale.Say(language, "Days are those of UTC. Nobody is counted by name."))})
	return look.NewMessage(look.Card(look.AnswerColour, inner...))
}

// endingList says how many questions ended in each way.
func endingList(language string, asked []state.Stat) string {
	by := make(map[answer.Outcome]int)
	for _, q := range asked {
		by[q.Outcome]++
	}
	var lines []string
	for _, e := range endings {
		if n := by[e.outcome]; n > 0 {
			lines = append(lines, fmt.Sprintf("- %s: **%d** (%d %%)", locale.Say(language, e.name), n, (n*100+len(asked)/2)/len(asked)))
		}
	}
	return strings.Join(lines, "\n")
}

// pace says how long the answers took to be made, in full seconds.
func pace(language string, asked []state.Stat) string {
	var took []time.Duration
	for _, q := range asked {
		if q.Took > 0 {
			took = append(took, q.Took)
		}
	}
	if len(took) == 0 {
		return ""
	}
	slices.Sort(took)
	within := func(percent int) int { // nearest rank
		return int((took[(len(took)*percent+99)/100-1] + time.Second - 1) / time.Second)
	}
	return locale.Say(language, "Half of them took up to %d s, 95 of 100 up to %d s.", within(50), within(95))
}

// bars draws how many questions there were on each of the last days.
func bars(days int, now time.Time, asked []state.Stat) string {
	by, most := make(map[string]int), 1
	for _, q := range asked {
		day := q.At.UTC().Format(time.DateOnly)
		by[day]++
		most = max(most, by[day])
	}
	var lines []string
	for n := days - 1; n >= 0; n-- {
		day := now.AddDate(0, 0, -n).Format(time.DateOnly)
		bar := strings.Repeat("█", (by[day]*barLength+most-1)/most)
		lines = append(lines, strings.TrimRight(fmt.Sprintf("%s %4d %s", day[5:], by[day], bar), " "))
	}
	return "```\n" + strings.Join(lines, "\n") + "\n```"
}
