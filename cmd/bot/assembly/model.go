package assembly

import (
	"cmp"
	"context"
	"log/slog"

	"pilcrow/config"
	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/claims"
	"pilcrow/internal/modelcheck"
	"pilcrow/internal/openai"
)

// A Use says how the model is used, and by whose word.
type Use struct {
	Profile answer.Profile
	From    string          // whose word the profile is
	trusted bool            // the judge is believed
	untried bool            // nobody knows whether the judge is to be believed
	context int             // tokens of prompt and completion
	learnt  modelcheck.Kept // how the model's server wants to be asked
}

// UseOf decides by the settings, where they say something, else by what was found out about
// the model and the judge before.
func UseOf(c config.Config) Use {
	u := Use{Profile: answer.Point, context: c.Model.ContextTokens}
	if last, ok := modelcheck.Last(CheckedModel(c)); ok {
		u.learnt = last
		if last.ContextTokens > c.Model.MaxTokens && !c.Given("model.context_tokens") {
			u.context = last.ContextTokens
		}
	}
	u.trust(c)
	if u.trusted {
		u.Profile = answer.Write
	}
	if profile := answer.ProfileNamed(c.Model.Profile); profile != "" {
		u.Profile, u.From = profile, "the settings"
	}
	return u
}

// trust settles whether the judge is believed.
func (u *Use) trust(c config.Config) {
	last, known := modelcheck.Last(checkedJudge(c))
	late := known && last.TooSlow()
	switch known = known && last.Judging != nil; {
	case c.Judge.Trust == "on":
		u.trusted, u.From = true, "the settings, which trust the judge"
	case c.Judge.Trust == "off":
		u.From = "the settings, which trust no judge"
	case known && last.Judging.Passed():
		u.trusted, u.From = true, last.String()+", which the judge passed"
	case known:
		u.From = last.String() + ", which the judge failed"
	case late:
		u.From = last.String() + ", for which the judge was too slow"
	default:
		u.untried, u.From = true, "default, as the judge is unknown"
	}
}

// CheckedModel names the model under which the results of its check are kept.
func CheckedModel(c config.Config) modelcheck.Model {
	return modelcheck.Model{BaseURL: c.Model.BaseURL, Name: c.Model.Name}
}

func checkedJudge(c config.Config) modelcheck.Model {
	return modelcheck.Model{BaseURL: c.Judge.BaseURL, Name: c.Judge.Name}
}

// wantsJudge reports whether a judge without a test would be asked if it had passed one.
func (u Use) wantsJudge(c config.Config) bool {
	return u.untried && answer.ProfileNamed(c.Model.Profile) != answer.Point
}

// AddModel lets the configured model make the answers.
func AddModel(p *answer.Pipeline, c config.Config) error {
	u := UseOf(c)
	m := c.Model
	m.ContextTokens = u.context
	client, err := newClient(m, u.learnt, p.Log)
	if err != nil {
		return err
	}
	p.Generator, p.Chooser, p.Fits, p.ModelName = client, client, client.Fits, c.Model.Name
	p.Overrules, p.Sparing = u.learnt.PointsWell(), u.learnt.PointsBadly()
	p.Profile, p.ProfileBy, p.TextShare = u.Profile, u.From, c.Model.TextShare
	p.Prices = llm.Prices(c.Model.Prices)
	if !u.trusted {
		return nil
	}
	judge, err := newJudge(c, p.Log)
	if err != nil {
		return err
	}
	p.Judge = &answer.Judge{Judge: judge, Name: c.Judge.Name, Timeout: c.Judge.Timeout}
	if c.Judge.Name == c.Model.Name && c.Judge.BaseURL == c.Model.BaseURL {
		p.Judge.Prices = p.Prices
	}
	return nil
}

// newClient is a client of a model, with what was learnt of its server before.
func newClient(m config.Model, learnt modelcheck.Kept, log *slog.Logger) (*openai.Client, error) {
	e := Endpoint(m)
	e.Refused, e.Thinks = learnt.Refused, learnt.Thinks
	e.OnLearn = func(ctx context.Context, what string) {
		log.WarnContext(ctx, "learnt how the language model's server wants to be asked; \"bot check\" keeps it for the next start", "model", m.Name, "learnt", what)
	}
	e.OnUsage = func(ctx context.Context, u openai.Usage) {
		llm.Used(ctx, llm.Tokens{Prompt: u.PromptTokens, Completion: u.CompletionTokens, Cached: u.CachedTokens, Estimated: u.Estimated})
	}
	return openai.New(e)
}

// newJudge is the configured judge.
func newJudge(c config.Config, log *slog.Logger) (claims.Judge, error) {
	m := c.Model
	m.BaseURL, m.Name, m.Key = c.Judge.BaseURL, c.Judge.Name, c.Judge.Key
	m.Temperature, m.MaxTokens = 0, cmp.Or(m.MaxTokens, judgeTokens)
	learnt, _ := modelcheck.Last(checkedJudge(c))
	client, err := newClient(m, learnt, log)
	if err != nil {
		return claims.Judge{}, err
	}
	return modelcheck.Judge(client), nil
}

// judgeTokens are enough for the verdicts of one call.
const judgeTokens = 600

// Endpoint is where the model is.
func Endpoint(m config.Model) openai.Endpoint {
	return openai.Endpoint{
		BaseURL:             m.BaseURL,
		AllowHTTP:           m.AllowHTTP,
		APIVersion:          m.APIVersion,
		Key:                 m.Key.Reveal(),
		Model:               m.Name,
		MaxTokens:           m.MaxTokens,
		MaxCompletionTokens: m.MaxCompletionTokens,
		ReasoningEffort:     m.ReasoningEffort,
		ContextTokens:       m.ContextTokens,
		Temperature:         float32(m.Temperature),
		Timeouts:            timeouts(m),
	}
}

func timeouts(m config.Model) openai.Timeouts {
	return openai.Timeouts{
		Dial: m.Timeouts.Dial, FirstByte: m.Timeouts.FirstByte, Gap: m.Timeouts.Gap, Total: m.Timeouts.Total,
	}
}
