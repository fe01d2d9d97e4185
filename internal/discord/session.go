package discord

import (
	"cmp"
	"context"
	"log/slog"
	"sync"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/gateway"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/discord/settings"
)

// A session is one run of a frontend: its settings, and what it knows and does.
type session struct {
	Frontend
	servers *guild.Policy // what holds in each

	service  chat.Service
	over     context.Context   // ends with the run
	app      string            // the application's id
	self     string            // the bot's user id
	ids      map[string]string // of the slash commands, by name
	panel    *settings.Panel
	commands []interaction.Command
	actions  map[string]interaction.Action
	delivery *delivery.Delivery[rest.Message]
	naming   sync.WaitGroup // the bot, in servers that it has come to
}

// newSession makes what a run needs before Discord is asked.
func newSession(f *Frontend, service chat.Service) *session {
	s := &session{Frontend: *f, service: service}
	s.Log = cmp.Or(s.Log, slog.Default())
	s.servers = newServers(&s.Frontend)
	s.delivery = &delivery.Delivery[rest.Message]{
		Platform: guild.Platform, Service: service, State: s.State, Admission: s.Admission, Conversations: s.Conversations, Turns: s.Turns, TTL: s.TTL,
		Settled: gateway.Settle, Restarted: s.restarted, Repeatable: true, Grace: s.Grace, Log: s.Log,
	}
	s.panel = &settings.Panel{Servers: s.servers, Client: s.Client, Mention: s.mention, ReadsAll: s.ReadsAll}
	s.commands = s.allCommands()
	s.actions = s.allActions()
	return s
}

func newServers(f *Frontend) *guild.Policy {
	s := &guild.Policy{Kept: f.State, Allowed: f.Allowed, Denied: f.Denied, Roles: f.Roles, Appearance: f.Persona, Log: f.Log}
	if f.Admission != nil {
		s.Everybody = f.Admission.Person
	}
	return s
}

func (s *session) run(ctx context.Context) error {
	s.over = ctx
	if err := s.introduce(ctx); err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return gateway.Fatal(err)
	}
	var watching sync.WaitGroup
	watch, stopWatching := context.WithCancel(ctx)
	watching.Go(func() { s.delivery.Watch(watch) })
	defer watching.Wait()
	defer stopWatching()
	defer s.naming.Wait()
	drained := make(chan struct{})
	drain := func() {
		defer close(drained)
		s.delivery.Drain()
	}
	stop := context.AfterFunc(ctx, drain)
	err := s.Connect(ctx, s.handle)
	if stop() {
		drain()
	}
	<-drained
	return err
}

// introduce asks Discord who we are, and registers the commands.
func (s *session) introduce(ctx context.Context) error {
	var me *discordgo.User
	var app *rest.Application
	err := s.Client.Persist(ctx, func(ctx context.Context) (err error) {
		if me, err = s.Client.CurrentUser(ctx); err == nil {
			app, err = s.Client.Application(ctx)
		}
		return err
	})
	if err != nil {
		return err
	}
	s.self, s.app = me.ID, app.ID
	if s.Greet != nil {
		s.Greet(app)
	}
	if !s.Silent {
		s.register(ctx)
	}
	if s.ids, err = s.Client.CommandIDs(ctx, s.app); err != nil { // they are called by their English names then
		s.Log.WarnContext(ctx, "the ids of the commands are not known", "error", err)
	}
	return nil
}

// register registers the commands with Discord, if they differ from those that it knows.
func (s *session) register(ctx context.Context) {
	changed, err := s.Client.RegisterCommands(ctx, s.app, s.Definitions())
	if err != nil { // those that were registered before still work
		s.Log.ErrorContext(ctx, "the commands could not be registered", "error", err)
	} else if changed {
		s.Log.InfoContext(ctx, "commands registered", "commands", len(s.commands))
	}
}
