// Package config is what can be set: one [Config], its defaults, and how a YAML
// file, the environment and command-line flags change it.
//
// Later sources win: defaults, file, environment, flags. config.yaml beside this
// file documents every key with its unit, default and environment variable.
// Nothing is guessed: an unknown or repeated key, a value of the wrong type and a
// contradiction are refused, all at once, with file and line or the variable's name.
//
// To add a section: add a struct field here with a yaml tag, its defaults in
// [Default], its checks in [Config.Validate], and its keys to config.yaml. Loading,
// environment variables and flags need nothing more; the tests say what is missing.
// A secret is a [Secret] tagged "-", so that it never stands in a file.
package config

import (
	_ "embed"
	"log/slog"
	"time"
)

// Documented is config.yaml: every key with its default, explained.
//
//go:embed config.yaml
var Documented string

// DefaultModel is the model's name if only a key or a base URL is set.
const DefaultModel = "gpt-4o-mini"

// Config is everything that can be set. Make one with [Load] or [Default], then
// overlay flags with [Config.Set] and call [Config.Validate] before use.
type Config struct {
	Text        []string      `yaml:"text" path:"true"` // files, folders and web addresses to answer from; none: the article that ships
	TextPrivate bool          `yaml:"text_private"`     // addresses of private networks may be fetched
	TextMaxAge  time.Duration `yaml:"text_max_age"`     // how old a fetched page may be before its server is asked again
	Frontends   []string      `yaml:"frontends"`        // what "bot run" serves people on: discord, telegram, web
	Index       Index         `yaml:"index"`
	Search      Search        `yaml:"search"`
	Answer      Answer        `yaml:"answer"`
	Model       Model         `yaml:"model"`
	Judge       Judge         `yaml:"judge"`
	Embeddings  Embeddings    `yaml:"embeddings"`
	Limits      Limits        `yaml:"limits"`
	State       State         `yaml:"state"`
	Library     Library       `yaml:"library"`
	Discord     Discord       `yaml:"discord"`
	Telegram    Telegram      `yaml:"telegram"`
	Web         Web           `yaml:"web"`
	Metrics     Metrics       `yaml:"metrics"`
	Log         Log           `yaml:"log"`

	origins map[string]origin // where the values that are no defaults come from, by key
}

// Search says how paragraphs are found.
type Search struct {
	Paragraphs int `yaml:"paragraphs"` // paragraphs found for a question (k)
}

// Answer says how answers are made.
type Answer struct {
	Sentences int     `yaml:"sentences"` // longest answer without a model
	Sure      float64 `yaml:"sure"`      // chance from which on what is found is called an answer; 0: the program's own
	Near      float64 `yaml:"near"`      // chance below which the text is said not to answer; 0: the program's own
}

// Model is the language model. It is switched on by a key, a base URL or a name.
type Model struct {
	Key                 Secret   `yaml:"-"`                     // from OPENAI_API_KEY or KeyFile, never from YAML
	BaseURL             string   `yaml:"base_url"`              // "": OpenAI itself
	AllowHTTP           bool     `yaml:"allow_http"`            // BaseURL may be plain http within one's own network
	APIVersion          string   `yaml:"api_version"`           // Azure's; "": none
	Name                string   `yaml:"name"`                  // "": no model, or [DefaultModel] if it is switched on
	KeyFile             string   `yaml:"key_file" path:"true"`  // file that holds the key
	Profile             string   `yaml:"profile"`               // how the model is used: auto, point or write
	MaxTokens           int      `yaml:"max_tokens"`            // longest completion
	MaxCompletionTokens int      `yaml:"max_completion_tokens"` // longest completion with thoughts; 0: learnt
	ReasoningEffort     string   `yaml:"reasoning_effort"`      // how much the model thinks; "": as it likes
	Temperature         float64  `yaml:"temperature"`           // 0 to 2
	ContextTokens       int      `yaml:"context_tokens"`        // what prompt and completion may take together
	TextShare           float64  `yaml:"text_share"`            // of the room for prompts, that the whole text may take
	Prices              Prices   `yaml:"prices"`
	Timeouts            Timeouts `yaml:"timeouts"`
}

// Prices are what the model costs, for a million tokens. Without any, no cost is told.
type Prices struct {
	Prompt     float64 `yaml:"prompt"`
	Completion float64 `yaml:"completion"`
	Currency   string  `yaml:"currency"` // as it is shown
}

// Embeddings is the model that turns paragraphs and questions into vectors, for a
// search by meaning beside that by words. It is off unless it has a name.
type Embeddings struct {
	Key     Secret `yaml:"-"`                    // that of the model, or from KeyFile
	BaseURL string `yaml:"base_url"`             // "": that of the model
	Name    string `yaml:"name"`                 // "": none
	KeyFile string `yaml:"key_file" path:"true"` // file that holds the key of BaseURL
	Cache   string `yaml:"cache" path:"true"`    // file that keeps the vectors; "": in the user's cache folder
}

// Timeouts bound one request to the model.
type Timeouts struct {
	Dial      time.Duration `yaml:"dial"`       // until the connection stands
	FirstByte time.Duration `yaml:"first_byte"` // until the first piece of the completion
	Gap       time.Duration `yaml:"gap"`        // between two pieces
	Total     time.Duration `yaml:"total"`      // for the whole completion
}

// Limits bound what people can ask for. Of the limits from PersonPerMinute on, 0
// means none.
type Limits struct {
	QuestionCharacters int           `yaml:"question_characters"` // longest question
	ConversationTurns  int           `yaml:"conversation_turns"`  // earlier turns that a follow-up can refer to
	ConversationTTL    time.Duration `yaml:"conversation_ttl"`    // a conversation is forgotten so long after its last turn
	PersonPerMinute    int           `yaml:"person_per_minute"`   // questions of one person
	PersonPerDay       int           `yaml:"person_per_day"`
	ServerPerMinute    int           `yaml:"server_per_minute"` // questions in one server or group
	ServerPerDay       int           `yaml:"server_per_day"`
	AnswersAtOnce      int           `yaml:"answers_at_once"` // answers in the making, of everybody
	Queue              int           `yaml:"queue"`           // questions that wait for them
}

// State says where and how long things are kept beyond an answer.
type State struct {
	Dir          string        `yaml:"dir" path:"true"` // "": in the user's folder for such things
	URL          string        `yaml:"url"`             // of a PostgreSQL database, in place of Dir; "": none
	Password     Secret        `yaml:"-"`               // of the database, from BOT_STATE_URL
	Lease        time.Duration `yaml:"lease"`           // a process that is not heard of for so long is gone
	KeepHistory  time.Duration `yaml:"keep_history"`    // which questions were taken on, answers for follow-ups, who asked
	KeepFeedback time.Duration `yaml:"keep_feedback"`   // votes, and questions that had no answer
	Questions    bool          `yaml:"questions"`       // keep the text of such questions
}

// Metrics is what a monitoring system asks a running bot for.
type Metrics struct {
	Address string `yaml:"address"` // host and port to serve them on; "": with the web, if that is served
}

// Log says what is logged.
type Log struct {
	Level     slog.Level `yaml:"level"`     // debug, info, warn or error
	Questions bool       `yaml:"questions"` // log the text of questions, not only length and hash
}

// Default returns the defaults. They answer from the article that ships, without a model.
func Default() Config {
	return Config{
		Text:       []string{},
		TextMaxAge: 24 * time.Hour,
		Frontends:  []string{},
		Index:      Index{Name: "pilcrow", Timeout: 2 * time.Second},
		Search:     Search{Paragraphs: 5},
		Answer:     Answer{Sentences: 4},
		Model: Model{
			Profile:       "auto",
			MaxTokens:     600,
			Temperature:   0.1,
			ContextTokens: 4096,
			TextShare:     0.75,
			Prices:        Prices{Currency: "USD"},
			Timeouts: Timeouts{
				Dial:      5 * time.Second,
				FirstByte: time.Minute,
				Gap:       30 * time.Second,
				Total:     3 * time.Minute,
			},
		},
		Judge: Judge{Trust: "auto", Timeout: 30 * time.Second},
		Limits: Limits{
			QuestionCharacters: 1000, ConversationTurns: 3, ConversationTTL: 30 * time.Minute,
			PersonPerMinute: 5, PersonPerDay: 50, ServerPerMinute: 30, ServerPerDay: 1000, AnswersAtOnce: 4, Queue: 32,
		},
		State: State{Lease: 30 * time.Second, KeepHistory: 24 * time.Hour, KeepFeedback: 90 * 24 * time.Hour, Questions: true},
		Library: Library{
			Texts: 20, FileMB: 10, TextMB: 5, Paragraphs: 5000, TotalMB: 500, InMemory: 50, ReadTime: time.Minute, ReadMemoryMB: 1024,
		},
		Discord: Discord{AllowedChannels: []string{}, DeniedChannels: []string{}, AskRoles: []string{}, ManageRoles: []string{}, RoleLimits: []string{}},
		Web: Web{
			Address: "127.0.0.1:8017", Hosts: []string{}, Proxies: []string{}, Origins: []string{},
			UploadMB: 5, UploadsKept: 20, UploadTTL: time.Hour,
		},
		Log: Log{Level: slog.LevelInfo},
	}
}

// ModelConfigured reports whether a language model is switched on.
func (c Config) ModelConfigured() bool {
	m := c.Model
	return !m.Key.Empty() || m.KeyFile != "" || m.BaseURL != "" || m.Name != ""
}
