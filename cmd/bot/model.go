package main

import (
	"context"

	"pilcrow/config"
	"pilcrow/internal/answer"
	"pilcrow/internal/openai"
)

// A use says what the model is used for, and by whose word.
type use struct {
	profile answer.Profile
	from    string // whose word the profile is
	context int    // tokens of prompt and completion
	refused []string
}

// useOf decides by the settings, where they say something, else by the last
// "bot check", else by the model's name.
func useOf(c config.Config) use {
	u := use{profile: answer.ProfileOf(c.Model.Name), from: "the model's name", context: c.Model.ContextTokens}
	if last, ok := lastCheck(c.Model); ok {
		u.profile, u.from, u.refused = last.Profile, last.String(), last.Refused
		if last.ContextTokens > c.Model.MaxTokens && !c.Given("model.context_tokens") {
			u.context = last.ContextTokens
		}
	}
	if c.Model.Profile != "auto" {
		u.profile, u.from = answer.Profile(c.Model.Profile), "the settings"
	}
	return u
}

// addModel lets the configured model make the answers.
func addModel(p *answer.Pipeline, c config.Config) error {
	u := useOf(c)
	e := endpoint(c.Model)
	e.ContextTokens, e.Refused = u.context, u.refused
	e.OnUsage = func(ctx context.Context, u openai.Usage) {
		answer.Used(ctx, answer.Tokens{Prompt: u.PromptTokens, Completion: u.CompletionTokens, Estimated: u.Estimated})
	}
	client, err := openai.New(e)
	if err != nil {
		return err
	}
	p.Generator, p.Chooser, p.Fits, p.ModelName = client, client, client.Fits, c.Model.Name
	p.Profile, p.ProfileBy = u.profile, u.from
	p.Prices = answer.Prices(c.Model.Prices)
	return nil
}

func endpoint(m config.Model) openai.Endpoint {
	return openai.Endpoint{
		BaseURL:       m.BaseURL,
		Key:           m.Key.Reveal(),
		Model:         m.Name,
		MaxTokens:     m.MaxTokens,
		ContextTokens: m.ContextTokens,
		Temperature:   float32(m.Temperature),
		Timeouts:      timeouts(m),
	}
}

func timeouts(m config.Model) openai.Timeouts {
	return openai.Timeouts{
		Dial: m.Timeouts.Dial, FirstByte: m.Timeouts.FirstByte, Gap: m.Timeouts.Gap, Total: m.Timeouts.Total,
	}
}
