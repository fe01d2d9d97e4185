package config

import (
	"fmt"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"time"
)

func (v *validator) model() {
	m := &v.config.Model
	v.apiVersion()
	v.require(validBaseURL(m.BaseURL), "model.base_url",
		"be an http or https address without user name, query and fragment, such as http://localhost:11434/v1")
	v.require(isWord(m.APIVersion), "model.api_version", "be a version, such as 2024-10-21")
	v.require(!strings.ContainsFunc(m.Name, notInName), "model.name", "not hold spaces or control characters")
	v.require(slices.Contains([]string{"auto", "point", "write", "small", "medium", "large"}, m.Profile), "model.profile",
		"be auto, point or write (small and medium mean point, large means write)")
	v.require(m.MaxTokens >= 1, "model.max_tokens", "be 1 or more")
	v.require(m.MaxCompletionTokens == 0 || m.MaxCompletionTokens >= m.MaxTokens, "model.max_completion_tokens",
		"be at least model.max_tokens (%d), or 0: thoughts come on top", m.MaxTokens)
	v.require(isWord(m.ReasoningEffort), "model.reasoning_effort", "be a word, such as low")
	v.require(m.ContextTokens >= 1, "model.context_tokens", "be 1 or more")
	v.require(m.ContextTokens < 1 || m.MaxTokens < m.ContextTokens, "model.max_tokens",
		"be less than model.context_tokens (%d), which prompt and completion share", m.ContextTokens)
	v.require(m.MaxTokens < 1 || m.MaxTokens >= m.ContextTokens || m.ContextTokens-m.MaxTokens >= leastPrompt, "model.context_tokens",
		"be %d more than model.max_tokens (%d): the rules of a prompt and one paragraph take as many", leastPrompt, m.MaxTokens)
	v.require(m.MaxCompletionTokens <= m.MaxTokens || m.ContextTokens-m.MaxCompletionTokens >= leastPrompt, "model.context_tokens",
		"be %d more than model.max_completion_tokens (%d): the rules of a prompt and one paragraph take as many", leastPrompt, m.MaxCompletionTokens)
	v.require(m.TextShare > 0 && m.TextShare <= 1, "model.text_share", "be more than 0 and at most 1")
	v.require(m.Temperature >= 0 && m.Temperature <= 2, "model.temperature", "be from 0 to 2")
	v.require(m.Prices.Prompt >= 0, "model.prices.prompt", "be 0 or more")
	v.require(m.Prices.Completion >= 0, "model.prices.completion", "be 0 or more")
	v.require(isCurrency(m.Prices.Currency), "model.prices.currency", "be a short word or sign, such as USD or €")
	v.key()
	if m.Name == "" && v.config.ModelConfigured() {
		m.Name = DefaultModel
	}
}

// leastPrompt is how many tokens a prompt of any use has.
const leastPrompt = 512

// apiVersion takes Azure's version out of an address that was copied with it.
func (v *validator) apiVersion() {
	m := &v.config.Model
	base, version, found := strings.Cut(m.BaseURL, "?api-version=")
	if found && isWord(version) && (m.APIVersion == "" || m.APIVersion == version) {
		m.BaseURL, m.APIVersion = base, version
	}
}

func (v *validator) key() {
	m := &v.config.Model
	if m.Key.Empty() && m.KeyFile != "" {
		key, err := readKey(m.KeyFile)
		if err != nil {
			v.problems = append(v.problems, fmt.Errorf("%smodel.key_file: %w", v.place("model.key_file"), err))
			return
		}
		m.Key = key
	} else if fault := keyFault(m.Key.Reveal()); fault != "" && (fault != isPlaceholder || !ownServer(m.BaseURL)) {
		v.problems = append(v.problems, fmt.Errorf("OPENAI_API_KEY %s", fault))
	}
}

// embeddings completes the settings. The model's key goes to the model's server
// only: another one has its own, or none.
func (v *validator) embeddings() {
	e, m := &v.config.Embeddings, &v.config.Model
	v.require(validBaseURL(e.BaseURL), "embeddings.base_url",
		"be an http or https address without user name, query and fragment, such as http://localhost:11434/v1")
	v.require(!strings.ContainsFunc(e.Name, notInName), "embeddings.name", "not hold spaces or control characters")
	v.require(e.Name != "" || e.BaseURL == "" && e.KeyFile == "", "embeddings.name",
		"be given too: a base_url or key_file alone switches nothing on")
	switch {
	case e.KeyFile != "":
		key, err := readKey(e.KeyFile)
		if err != nil {
			v.problems = append(v.problems, fmt.Errorf("%sembeddings.key_file: %w", v.place("embeddings.key_file"), err))
		}
		e.Key = key
	case e.Name != "" && (e.BaseURL == "" || e.BaseURL == m.BaseURL):
		e.BaseURL, e.Key = m.BaseURL, m.Key
	}
}

// local are the time-outs of a server on this machine, which may have to load the
// model first and has no better one to give way to.
var local = Timeouts{FirstByte: 5 * time.Minute, Gap: 2 * time.Minute, Total: 10 * time.Minute}

// ModelIsHere reports whether the model's server is on this machine, by its address alone.
func (c Config) ModelIsHere() bool { return isLoopback(c.Model.BaseURL) }

// slowDown gives a server on this machine more time, where nothing else is set
// and no longer than all of it may take.
func (v *validator) slowDown() {
	m := &v.config.Model
	if !v.config.ModelIsHere() {
		return
	}
	set := func(key string, to *time.Duration, d time.Duration) {
		if !v.config.Given("model.timeouts." + key) {
			*to = d
		}
	}
	set("total", &m.Timeouts.Total, max(local.Total, m.Timeouts.FirstByte, m.Timeouts.Gap))
	set("first_byte", &m.Timeouts.FirstByte, min(local.FirstByte, m.Timeouts.Total))
	set("gap", &m.Timeouts.Gap, min(local.Gap, m.Timeouts.Total))
}

func (v *validator) timeouts() {
	v.slowDown()
	t := v.config.Model.Timeouts
	v.require(t.Dial > 0, "model.timeouts.dial", "be longer than 0s")
	v.require(t.FirstByte > 0, "model.timeouts.first_byte", "be longer than 0s")
	v.require(t.Gap > 0, "model.timeouts.gap", "be longer than 0s")
	v.require(t.Total > 0, "model.timeouts.total", "be longer than 0s")
	if t.Total <= 0 {
		return
	}
	v.require(t.FirstByte >= t.Dial, "model.timeouts.first_byte", "be at least model.timeouts.dial (%s)", t.Dial)
	v.require(t.Total >= t.FirstByte, "model.timeouts.total", "be at least model.timeouts.first_byte (%s)", t.FirstByte)
	v.require(t.Total >= t.Gap, "model.timeouts.total", "be at least model.timeouts.gap (%s)", t.Gap)
}

// ownServer reports whether an address is of one's own network: such servers take any
// key, and programs that want one are given "x".
func ownServer(address string) bool {
	return isLoopback(address) || strings.HasPrefix(strings.ToLower(address), "http://")
}

// isLoopback reports whether an address is this machine's, by its name alone.
func isLoopback(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.Unmap().IsLoopback() || host == "localhost" || strings.HasSuffix(host, ".localhost")
}
