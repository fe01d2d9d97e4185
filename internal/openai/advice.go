package openai

import (
	"errors"

	"pilcrow/internal/answer/llm"
)

// advice is what can be done about a failure, by kind, with the names of settings.
var advice = map[llm.FailureKind]string{
	llm.Unreachable: "see that the server runs and that model.base_url (OPENAI_BASE_URL) is right; behind a proxy, set HTTPS_PROXY; for a certificate of your own, SSL_CERT_FILE",
	llm.TimedOut:    "raise model.timeouts, or take a smaller model or a faster machine",
	llm.Broken:      "see that model.base_url (OPENAI_BASE_URL) is that of an OpenAI-compatible server, mostly ending in /v1, and look at the server's log",
	llm.KeyRefused:  "check OPENAI_API_KEY, or the file that model.key_file names",
	llm.NoCredit:    "top up the account at the provider",
	llm.Busy:        "try again later, or lower limits.answers_at_once",
	llm.TooLong:     "raise the server's context length, or lower model.context_tokens to it",
	llm.CutShort:    "raise model.max_tokens (BOT_MODEL_MAX_TOKENS)",
	llm.Filtered:    "look at the provider's content filter",
	llm.NoModel:     "set model.name (OPENAI_MODEL) to a model that the server has: \"bot check\" lists them",
	llm.BadRequest:  "see that model.base_url (OPENAI_BASE_URL) and model.name (OPENAI_MODEL) are right: \"bot check\" asks the server",
	llm.ServerError: "look at the server's log",
}

// thoughtsAdvice is what can be done about completions that thoughts use up.
const thoughtsAdvice = "raise model.max_tokens (BOT_MODEL_MAX_TOKENS), or model.max_completion_tokens if that is set, and model.context_tokens if it has no room for more, " +
	"or set model.reasoning_effort (BOT_MODEL_REASONING_EFFORT) to low or none"

// Advice is what can be done about a failure of this kind, with the names of settings.
func Advice(kind llm.FailureKind) string { return advice[kind] }

// advised adds what can be done to a failure that does not say it yet.
func advised(err error) error {
	var failed *llm.Error
	if !errors.As(err, &failed) || failed.Advice != "" {
		return err
	}
	with := *failed
	var thoughts *starved
	switch with.Advice = advice[failed.Kind]; {
	case errors.As(err, &thoughts):
		with.Advice = thoughtsAdvice
	case errors.Is(err, errOnlyThoughts):
		with.Advice = "set model.reasoning_effort (BOT_MODEL_REASONING_EFFORT) to none, or see that the server tells thoughts and answer apart"
	}
	return &with
}
