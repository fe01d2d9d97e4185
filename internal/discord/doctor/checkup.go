// Package doctor finds out why the bot may not do on Discord what people expect of it, and
// has what it needs there: permissions, and the links by which it is installed.
package doctor

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
)

// A Probe looks at something outside Discord that the bot needs, such as the model
// or the store. It says what it saw, or what is wrong.
type Probe struct {
	Name string // a sentence of package locale
	Look func(ctx context.Context) (seen string, err error)
}

// A Checkup finds out why the bot may not do what people expect of it. Both
// /doctor and "bot discord --check" show it.
type Checkup struct {
	Client   *rest.Client
	Commands []*discordgo.ApplicationCommand // as they should be registered
	Probes   []Probe
	Language string // of its words; "" means English
	ReadsAll bool   // the bot asks for the Message Content intent
}

// A Symptom is what was found about one thing.
type Symptom struct {
	OK     bool
	Name   string // what was looked at
	Seen   string
	Advice string // what to do, unless OK
	IsLink bool   // Seen is a link
}

// probeTime bounds each look.
const probeTime = 10 * time.Second

// Run looks at everything that is the same in all servers.
func (c Checkup) Run(ctx context.Context) []Symptom {
	app, symptoms := c.application(ctx)
	if app == nil {
		return append(symptoms, c.probe(ctx)...)
	}
	symptoms = append(symptoms, c.gateway(ctx), c.registered(ctx, app.ID))
	return append(symptoms, c.probe(ctx)...)
}

func (c Checkup) say(sentence string, args ...any) string {
	return locale.Say(c.Language, sentence, args...)
}

// application looks at the token and at the application's switches.
func (c Checkup) application(ctx context.Context) (*rest.Application, []Symptom) {
	ctx, cancel := context.WithTimeout(ctx, probeTime)
	defer cancel()
	app, err := c.Client.Application(ctx)
	if err != nil {
		return nil, []Symptom{c.barred(err)}
	}
	symptoms := []Symptom{{OK: true, Name: c.say(locale.Sentence("Token")), Seen: c.say(locale.Sentence("Discord knows me as %s"), app.Name)}}
	invite := Symptom{OK: !app.CodeGrant, Name: c.say(locale.Sentence("Invite link")), Seen: InviteLink(app.ID), IsLink: true}
	personal := Symptom{OK: true, Name: c.say(locale.Sentence("Link for yourself")), Seen: PersonalLink(app.ID), IsLink: true}
	if app.CodeGrant {
		invite.Advice = c.say(locale.Sentence("Switch “Requires OAuth2 Code Grant” off in the developer portal, under Bot: the link does not work with it."))
	}
	return app, append(symptoms, invite, personal, c.intents(app))
}

// intents looks at whether the bot may ask for what it asks for.
func (c Checkup) intents(app *rest.Application) Symptom {
	s := Symptom{OK: true, Name: c.say(locale.Sentence("Intents"))}
	switch granted := app.Flags.MessageContent(); {
	case c.ReadsAll && granted:
		s.Seen = c.say(locale.Sentence("Message Content is used: I read everything in threads that I opened"))
	case c.ReadsAll:
		s.OK = false
		s.Seen = c.say(locale.Sentence("discord.message_content wants Message Content, which is switched off in the portal"))
		s.Advice = c.say(locale.Sentence("Switch “Message Content Intent” on in the developer portal, under Bot, or discord.message_content off: Discord does not let me in otherwise."))
	case granted:
		s.Seen = c.say(locale.Sentence("Message Content is switched on in the portal, and not needed"))
	default:
		s.Seen = c.say(locale.Sentence("none that is privileged is needed: I read what mentions me, replies to me or is written to me"))
	}
	return s
}

// barred says whether the token is wrong, Discord is down or the network is.
func (c Checkup) barred(err error) Symptom {
	s := Symptom{Name: "Discord", Seen: c.refused(err)}
	switch {
	case rest.IsUnauthorized(err):
		s.Name = c.say(locale.Sentence("Token"))
		s.Advice = c.say(locale.Sentence("Copy the token anew from the developer portal, under Bot."))
	case errors.As(err, new(*rest.APIError)):
		s.Advice = c.say(locale.Sentence("Try again later."))
	default:
		s.Advice = c.say(locale.Sentence("Look at this machine's network, its proxy settings and discord.api_url. The token could not be tried."))
	}
	return s
}

// refused says in a word how a call to Discord failed.
func (c Checkup) refused(err error) string {
	var answered *rest.APIError
	if errors.As(err, &answered) {
		return c.say(locale.Sentence("Discord answers %s"), strconv.Itoa(answered.Status)+" "+answered.Message)
	}
	return c.say(locale.Sentence("Discord cannot be reached")) + " (" + err.Error() + ")"
}

// gateway looks at how many sessions may still be begun today.
func (c Checkup) gateway(ctx context.Context) Symptom {
	ctx, cancel := context.WithTimeout(ctx, probeTime)
	defer cancel()
	s := Symptom{Name: c.say(locale.Sentence("Connections"))}
	g, err := c.Client.Gateway(ctx)
	if err != nil {
		s.Seen, s.Advice = c.refused(err), c.say(locale.Sentence("Try again later."))
		return s
	}
	s.OK = g.Starts.Remaining > 0
	s.Seen = c.say(locale.Sentence("%d of %d left to begin today, %d recommended"), g.Starts.Remaining, g.Starts.Total, g.Shards)
	if !s.OK {
		s.Advice = c.say(locale.Sentence("Wait %d minutes, and find out what starts the bot so often."), g.Starts.ResetAfter/60_000+1)
	}
	return s
}

// registered compares the commands with those that Discord has.
func (c Checkup) registered(ctx context.Context, app string) Symptom {
	ctx, cancel := context.WithTimeout(ctx, probeTime)
	defer cancel()
	s := Symptom{Name: c.say(locale.Sentence("Commands"))}
	same, err := c.Client.CommandsRegistered(ctx, app, c.Commands)
	switch {
	case err != nil:
		s.Seen, s.Advice = c.refused(err), c.say(locale.Sentence("Try again later."))
	case !same:
		s.Seen, s.Advice = c.say(locale.Sentence("not registered as they are here")), c.say(locale.Sentence("Start “bot discord”: it registers them."))
	default:
		s.OK, s.Seen = true, c.say(locale.Sentence("all %d are registered"), len(c.Commands))
	}
	return s
}

// probe looks at what is outside Discord.
func (c Checkup) probe(ctx context.Context) []Symptom {
	var symptoms []Symptom
	for _, p := range c.Probes {
		ctx, cancel := context.WithTimeout(ctx, probeTime)
		seen, err := p.Look(ctx)
		cancel()
		s := Symptom{OK: err == nil, Name: c.say(p.Name), Seen: seen}
		if !strings.Contains(seen, "%") { // it may be a sentence that is known in other languages
			s.Seen = c.say(seen)
		}
		if err != nil {
			s.Advice = c.say(locale.Sentence("The log of the bot says more."))
			if seen == "" {
				s.Seen = c.say(locale.Sentence("it does not work"))
			}
		}
		symptoms = append(symptoms, s)
	}
	return symptoms
}
