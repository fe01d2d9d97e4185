package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/answer"
	"pilcrow/internal/discord"
	"pilcrow/internal/discord/doctor"
	"pilcrow/internal/locale"
	"pilcrow/internal/openai"
	"pilcrow/internal/state/sqlite"
)

// errAmiss is what "bot discord --check" ends with if something is amiss.
var errAmiss = errors.New("the bot cannot do all that people expect of it: see the lines with FAIL")

// checkDiscord says what keeps the bot from serving people, and starts nothing.
func (a *app) checkDiscord(ctx context.Context) error {
	s, err := a.Settings()
	if err != nil {
		return err
	}
	client, err := discordClient(s)
	if err != nil {
		return err
	}
	if err := s.Load(ctx); err != nil {
		return err
	}
	f := discordFrontend(s, client, nil)
	f.Library = (&serving{Service: s}).library("discord") // for its commands
	checkup := f.Checkup(locale.Default)
	checkup.Probes = append([]doctor.Probe{{Name: locale.Sentence("Store"), Look: func(ctx context.Context) (string, error) { return lookAtState(ctx, s) }}}, f.Probes...)
	symptoms := append(checkup.Run(ctx), checkup.Servers(ctx)...)
	if err := writeSymptoms(a.Out, symptoms); err != nil {
		return err
	}
	for _, symptom := range symptoms {
		if !symptom.OK {
			return errAmiss
		}
	}
	return nil
}

func writeSymptoms(w io.Writer, symptoms []doctor.Symptom) error {
	var b strings.Builder
	for _, s := range symptoms {
		mark := map[bool]string{true: "ok", false: "FAIL"}[s.OK]
		fmt.Fprintf(&b, "%-4s  %s: %s\n", mark, s.Name, s.Seen)
		if s.Advice != "" {
			fmt.Fprintf(&b, "      → %s\n", s.Advice)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// lookAtState opens the store as the bot would, or sees that the bot has it open.
func lookAtState(ctx context.Context, s *assembly.Service) (string, error) {
	kept, err := s.OpenState(ctx)
	if errors.Is(err, sqlite.ErrInUse) {
		return "in use: the bot is running", nil
	}
	if err != nil {
		return err.Error(), err
	}
	where := "PostgreSQL"
	if one, ok := kept.(*sqlite.Store); ok {
		where = one.Dir()
	}
	return where, errors.Join(kept.Ready(ctx), kept.Close())
}

// probes are what the bot needs besides Discord and its store.
func probes(s *assembly.Service) []doctor.Probe {
	return []doctor.Probe{
		{Name: locale.Sentence("Language model"), Look: func(ctx context.Context) (string, error) { return lookAtModel(ctx, s) }},
		{Name: locale.Sentence("Settings and texts"), Look: func(context.Context) (string, error) { return lookAtVersion(s) }},
	}
}

// lookAtModel asks the model's server which models it has.
func lookAtModel(ctx context.Context, s *assembly.Service) (string, error) {
	conf := s.Config()
	if !conf.ModelConfigured() || s.App.Flags.NoModel {
		return locale.Sentence("none: answers are sentences of the text"), nil
	}
	client, err := openai.New(assembly.Endpoint(conf.Model))
	if err != nil {
		return conf.Model.Name, err
	}
	if _, err := client.Models(ctx); err != nil {
		s.Log().WarnContext(ctx, "the language model's server does not answer as it should", "error", err)
		return conf.Model.Name, err
	}
	return conf.Model.Name, nil
}

// lookAtVersion reports whether what answers is what is on disk.
func lookAtVersion(s *assembly.Service) (string, error) {
	if err := s.Stale(); err != nil {
		return locale.Sentence("the newest ones cannot be loaded: those before still answer"), err
	}
	return locale.Sentence("as they are on disk"), nil
}

// about is what /about says.
func about(s *assembly.Service) discord.About {
	c := s.Config()
	about := discord.About{
		LogsTexts: c.Log.Questions, KeepsTexts: c.State.Questions,
		KeepHistory: c.State.KeepHistory, KeepFeedback: c.State.KeepFeedback,
	}
	if c.ModelConfigured() && !s.App.Flags.NoModel {
		about.Model, about.Chooses = c.Model.Name, assembly.UseOf(c).Profile == answer.Point
	}
	return about
}
