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
	Text       []string   `yaml:"text" path:"true"` // files and folders to answer from; none: the article that ships
	Frontends  []string   `yaml:"frontends"`        // what "bot run" serves people on: discord, telegram, web
	Search     Search     `yaml:"search"`
	Answer     Answer     `yaml:"answer"`
	Model      Model      `yaml:"model"`
	Embeddings Embeddings `yaml:"embeddings"`
	Limits     Limits     `yaml:"limits"`
	State      State      `yaml:"state"`
	Discord    Discord    `yaml:"discord"`
	Telegram   Telegram   `yaml:"telegram"`
	Web        Web        `yaml:"web"`
	Log        Log        `yaml:"log"`

	origins map[string]origin // where the values that are no defaults come from, by key
}

// Search says how paragraphs are found.
type Search struct {
	Paragraphs int `yaml:"paragraphs"` // paragraphs found for a question (k)
}

// Answer says how answers are made.
type Answer struct {
	Sentences int     `yaml:"sentences"` // longest answer without a model
	Gate      float64 `yaml:"gate"`      // score that the best paragraph must reach; 0: calibrated by the program
}

// Model is the language model. It is switched on by a key, a base URL or a name.
type Model struct {
	Key           Secret   `yaml:"-"`                    // from OPENAI_API_KEY or KeyFile, never from YAML
	BaseURL       string   `yaml:"base_url"`             // "": OpenAI itself
	Name          string   `yaml:"name"`                 // "": no model, or [DefaultModel] if it is switched on
	KeyFile       string   `yaml:"key_file" path:"true"` // file that holds the key
	Profile       string   `yaml:"profile"`              // what the model can be trusted with: auto, small, medium or large
	MaxTokens     int      `yaml:"max_tokens"`           // longest completion
	Temperature   float64  `yaml:"temperature"`          // 0 to 2
	ContextTokens int      `yaml:"context_tokens"`       // what prompt and completion may take together
	Prices        Prices   `yaml:"prices"`
	Timeouts      Timeouts `yaml:"timeouts"`
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
	KeepHistory  time.Duration `yaml:"keep_history"`    // which questions were taken on, answers for follow-ups, who asked
	KeepFeedback time.Duration `yaml:"keep_feedback"`   // votes, and questions that had no answer
	Questions    bool          `yaml:"questions"`       // keep the text of such questions
}

// Log says what is logged.
type Log struct {
	Level     slog.Level `yaml:"level"`     // debug, info, warn or error
	Questions bool       `yaml:"questions"` // log the text of questions, not only length and hash
}

// Default returns the defaults. They answer from the article that ships, without a model.
func Default() Config {
	return Config{
		Text:      []string{},
		Frontends: []string{},
		Search:    Search{Paragraphs: 5},
		Answer:    Answer{Sentences: 3},
		Model: Model{
			Profile:       "auto",
			MaxTokens:     600,
			Temperature:   0.1,
			ContextTokens: 4096,
			Prices:        Prices{Currency: "USD"},
			Timeouts: Timeouts{
				Dial:      5 * time.Second,
				FirstByte: time.Minute,
				Gap:       30 * time.Second,
				Total:     3 * time.Minute,
			},
		},
		Limits: Limits{
			QuestionCharacters: 1000, ConversationTurns: 3, ConversationTTL: 30 * time.Minute,
			PersonPerMinute: 5, PersonPerDay: 50, ServerPerMinute: 30, ServerPerDay: 1000, AnswersAtOnce: 4, Queue: 32,
		},
		State:   State{KeepHistory: 24 * time.Hour, KeepFeedback: 90 * 24 * time.Hour, Questions: true},
		Discord: Discord{AllowedChannels: []string{}, DeniedChannels: []string{}},
		Web:     Web{Address: "127.0.0.1:8017", Hosts: []string{}, Origins: []string{}},
		Log:     Log{Level: slog.LevelInfo},
	}
}

// ModelConfigured tells whether a language model is switched on.
func (c Config) ModelConfigured() bool {
	m := c.Model
	return !m.Key.Empty() || m.KeyFile != "" || m.BaseURL != "" || m.Name != ""
}
