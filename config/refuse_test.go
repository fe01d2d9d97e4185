package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/config"
)

func TestRefusedFiles(t *testing.T) {
	const keyAdvice = "a key never stands in this file: set OPENAI_API_KEY, or name a file that holds it with model.key_file"
	tests := []struct {
		name, yaml, want string
	}{
		{"unknown section", "serach: {}", "c.yaml:1: there is no setting serach; here are: answer, discord, embeddings, frontends, index, judge, library, limits, log, metrics, model, search, state, telegram, text, text_max_age, text_private, web"},
		{"unknown key", "search:\n  paragraf: 3", "c.yaml:2: there is no setting search.paragraf; here are: paragraphs"},
		{"secret as key", "model: {sk-123456: }", "c.yaml:1: there is no setting of this name; here are: allow_http, api_version, base_url, context_tokens, key_file, max_completion_tokens, max_tokens, name, prices, profile, reasoning_effort, temperature, text_share, timeouts"},
		{"key in the file", "model:\n  key: sk-123456", "c.yaml:2: model.key: " + keyAdvice},
		{"api_key in the file", "model:\n  api_key: sk-123456", "c.yaml:2: model.api_key: " + keyAdvice},
		{"dotted key", "search.paragraphs: 3", "c.yaml:1: write settings in sections, such as search: {paragraphs: 5}, not with a dot"},
		{"merge key", "search: {<<: {paragraphs: 3}}", "c.yaml:1: there is no setting of this name; here are: paragraphs"},
		{"twice", "search:\n  paragraphs: 3\n  paragraphs: 3", "c.yaml:3: search.paragraphs is set twice, first on line 2: delete one of them"},
		{"section twice", "search: {}\nsearch: {}", "c.yaml:2: search is set twice, first on line 1: delete one of them"},
		{"text for number", "search: {paragraphs: five}", "c.yaml:1: search.paragraphs must be a whole number, such as 5"},
		{"fraction for number", "search: {paragraphs: 5.5}", "c.yaml:1: search.paragraphs must be a whole number, such as 5"},
		{"too large", "search: {paragraphs: 99999999999999999999}", "c.yaml:1: search.paragraphs must be a whole number, such as 5"},
		{"quoted number", `search: {paragraphs: "5"}`, "c.yaml:1: search.paragraphs must be a whole number, such as 5"},
		{"infinity", "answer: {sure: .inf}", "c.yaml:1: answer.sure must be a number, such as 0.5"},
		{"text for truth", "log: {questions: maybe}", "c.yaml:1: log.questions must be true or false"},
		{"number for text", "model: {name: 4}", "c.yaml:1: model.name must be text, in quotes if it looks like a number"},
		{"text for list", "text: a.txt", "c.yaml:1: text must be a list of texts, such as [a.txt, b.txt]"},
		{"numbers in list", "text: [1]", "c.yaml:1: text must be a list of texts, such as [a.txt, b.txt]"},
		{"tagged list", "text: !!seq a", "c.yaml:1: text must be a list of texts, such as [a.txt, b.txt]"},
		{"duration without unit", "model:\n  timeouts:\n    gap: 30", "c.yaml:3: model.timeouts.gap must be a duration with its unit, such as 30s or 5m"},
		{"token in the file", "discord: {token: a.b.c}", "c.yaml:1: discord.token: a token never stands in this file: set DISCORD_TOKEN, or name a file that holds it with discord.token_file"},
		{"Telegram's token in the file", "telegram: {token: '1:a'}", "c.yaml:1: telegram.token: a token never stands in this file: set TELEGRAM_TOKEN, or name a file that holds it with telegram.token_file"},
		{"shards in words", "discord: {shards: many}", "c.yaml:1: discord.shards must be auto or a whole number, such as 4"},
		{"shard ids in words", "discord: {shard_ids: 3-1}", `c.yaml:1: discord.shard_ids must be numbers, such as "0-3, 7"`},
		{"unknown level", "log: {level: loud}", "c.yaml:1: log.level must be debug, info, warn or error"},
		{"list for section", "search: []", "c.yaml:1: search must be a section with settings: paragraphs"},
		{"section for value", "search: {paragraphs: {}}", "c.yaml:1: search.paragraphs must be a whole number, such as 5"},
		{"alias", "search: &a {}\nanswer: *a", "c.yaml:2: answer: aliases are not read here: write the value out"},
		{"list for all", "- a", "c.yaml:1: the file must hold settings, such as: search: {paragraphs: 5}"},
		{"two documents", "search: {}\n---\nanswer: {}", "c.yaml:2: a second YAML document begins here: keep one and delete the rest"},
		{"trailing garbage", "search: {}\n}", "c.yaml:1: not valid YAML: did not find expected key"},
		{"tab", "search:\n\tparagraphs: 3", "c.yaml:2: not valid YAML: found character that cannot start any token"},
		{"several", "search: {paragraphs: x}\nlog: {level: y, z: 1}", "c.yaml:1: search.paragraphs must be a whole number, such as 5\n" +
			"c.yaml:2: log.level must be debug, info, warn or error\n" +
			"c.yaml:2: there is no setting log.z; here are: level, questions"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := config.Load(write(t, tt.yaml), env(nil))
			if err == nil {
				t.Fatal("accepted")
			}
			if diff := cmp.Diff(tt.want, err.Error()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if err := c.Validate(); err != nil {
				t.Errorf("what was refused is in the configuration: %v", err)
			}
		})
	}
}

func TestRefusedEnvironment(t *testing.T) {
	tests := []struct {
		name string
		vars map[string]string
		want string
	}{
		{"no number", map[string]string{"BOT_SEARCH_PARAGRAPHS": "sk-1"}, "BOT_SEARCH_PARAGRAPHS: search.paragraphs must be a whole number, such as 5"},
		{"no duration", map[string]string{"BOT_MODEL_TIMEOUTS_GAP": "5"}, "BOT_MODEL_TIMEOUTS_GAP: model.timeouts.gap must be a duration with its unit, such as 30s or 5m"},
		{"infinite", map[string]string{"BOT_MODEL_PRICES_PROMPT": "Inf"}, "BOT_MODEL_PRICES_PROMPT: model.prices.prompt must be a number, such as 0.5"},
		{"out of range", map[string]string{"BOT_SEARCH_PARAGRAPHS": "0"}, "BOT_SEARCH_PARAGRAPHS: search.paragraphs must be from 1 to 50"},
		{"two names", map[string]string{"OPENAI_MODEL": "a", "BOT_MODEL_NAME": "b"}, "OPENAI_MODEL and BOT_MODEL_NAME say different things: unset one of them"},
		{"two addresses", map[string]string{"OPENAI_BASE_URL": "http://a/v1", "BOT_MODEL_BASE_URL": "http://b/v1"}, "OPENAI_BASE_URL and BOT_MODEL_BASE_URL say different things: unset one of them"},
		{"two keys", map[string]string{"OPENAI_API_KEY": "a", "BOT_MODEL_KEY_FILE": "b"}, "OPENAI_API_KEY and BOT_MODEL_KEY_FILE are both set: unset one of them"},
		{"two tokens", map[string]string{"TELEGRAM_TOKEN": "1:a", "BOT_TELEGRAM_TOKEN_FILE": "b"}, "TELEGRAM_TOKEN and BOT_TELEGRAM_TOKEN_FILE are both set: unset one of them"},
		{"broken token", map[string]string{"TELEGRAM_TOKEN": "1: a"}, "TELEGRAM_TOKEN is no key: it holds spaces or other characters that no key has"},
		{"broken key", map[string]string{"OPENAI_API_KEY": "a b"}, "OPENAI_API_KEY is no key: it holds spaces or other characters that no key has"},
		{"placeholder", map[string]string{"OPENAI_API_KEY": "sk-..."}, "OPENAI_API_KEY is a placeholder: put the real key there"},
		{"placeholder for a remote server", map[string]string{"OPENAI_API_KEY": "changeme", "OPENAI_BASE_URL": "https://api.example.org/v1"}, "OPENAI_API_KEY is a placeholder: put the real key there"},
		{"no file", map[string]string{"BOT_CONFIG": "none.yaml"}, "BOT_CONFIG: cannot read the configuration: open none.yaml: no such file or directory"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			t.Setenv("XDG_CONFIG_HOME", t.TempDir())
			c, err := config.Load("", env(tt.vars))
			if err = errors.Join(err, c.Validate()); err == nil {
				t.Fatal("accepted")
			}
			got := strings.ReplaceAll(err.Error(), "The system cannot find the file specified.", "no such file or directory")
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestContradictions(t *testing.T) {
	const address = "model.base_url must be an http or https address without user name, query and fragment, such as http://localhost:11434/v1"
	tests := []struct {
		name, yaml, want string
	}{
		{"empty path", `text: [""]`, "c.yaml:1: text must not hold an empty path"},
		{"unknown frontend", "frontends: [discord, irc]", "c.yaml:1: frontends must hold nothing but discord, telegram and web"},
		{"frontend twice", "frontends: [web, web]", "c.yaml:1: frontends must not name one twice"},
		{"no sentences", "answer: {sentences: 0}", "c.yaml:1: answer.sentences must be 1 or more"},
		{"negative chance", "answer: {sure: -1}", "c.yaml:1: answer.sure must be from 0 to 1"},
		{"no question", "limits: {question_characters: 0}", "c.yaml:1: limits.question_characters must be 1 or more"},
		{"no turns", "limits: {conversation_turns: -1}", "c.yaml:1: limits.conversation_turns must be 1 or more"},
		{"no memory", "limits: {conversation_ttl: 0s}", "c.yaml:1: limits.conversation_ttl must be longer than 0s"},
		{"negative limits", "limits: {person_per_minute: -1, person_per_day: -1,\n  server_per_minute: -1, server_per_day: -1,\n  answers_at_once: -1, queue: -1}",
			"c.yaml:1: limits.person_per_minute must be 1 or more, or 0 for no limit\nc.yaml:1: limits.person_per_day must be 1 or more, or 0 for no limit\n" +
				"c.yaml:2: limits.server_per_minute must be 1 or more, or 0 for no limit\nc.yaml:2: limits.server_per_day must be 1 or more, or 0 for no limit\n" +
				"c.yaml:3: limits.answers_at_once must be 1 or more, or 0 for no limit\nc.yaml:3: limits.queue must be 1 or more, or 0 for no limit"},
		{"short history", "state: {keep_history: 59m}", "c.yaml:1: state.keep_history must be 1h or longer: a question may be delivered again"},
		{"another database", "state: {url: 'mysql://db/pilcrow'}", "c.yaml:1: state.url must be the address of a PostgreSQL database, such as postgres://pilcrow@db.example.org/pilcrow"},
		{"password in the file", "state: {url: 'postgres://me:sesame@db/pilcrow'}", "c.yaml:1: state.url must not hold a password: set BOT_STATE_URL, which may, or PGPASSWORD, or name a file of passwords in PGPASSFILE"},
		{"short lease", "state: {lease: 1s}", "c.yaml:1: state.lease must be from 5s to 1h"},
		{"one file of keys for all", "web: {keys_file: k.yaml, insights_keys_file: k.yaml}", "c.yaml:1: web.insights_keys_file must be another file than web.keys_file: who may ask does not see what others asked"},
		{"history longer than feedback", "state: {keep_feedback: 23h}", "c.yaml:1: state.keep_feedback must be at least state.keep_history (24h0m0s)"},
		{"unencrypted Discord", `discord: {api_url: "http://192.0.2.1"}`, "c.yaml:1: discord.api_url must be an https address, or http to this machine, without user name, query and fragment"},
		{"unencrypted Telegram", `telegram: {api_url: "http://192.0.2.1:8081"}`, "c.yaml:1: telegram.api_url must be an https address, or http to this machine, without user name, query and fragment"},
		{"shard ids of nothing", `discord: {shard_ids: "0-3"}`, "discord.shards must be a number if discord.shard_ids are given: all processes share it"},
		{"shard too high", `discord: {shards: 4, shard_ids: "2-4"}`, "c.yaml:1: discord.shard_ids must be from 0 to 3"},
		{"channel by name", `discord: {allowed_channels: [general]}`, `c.yaml:1: discord.allowed_channels must hold ids of channels, such as "197038439483310086"`},
		{"role by name", `discord: {ask_roles: [members]}`, `c.yaml:1: discord.ask_roles must hold ids of roles, such as "197038439483310086"`},
		{"limit without a day", `discord: {role_limits: ["197038439483310086=10"]}`, `c.yaml:1: discord.role_limits must hold roles with their questions a minute and a day, such as "197038439483310086=10/200", each role once`},
		{"limits of a role twice", `discord: {role_limits: ["197038439483310086=1/2", "197038439483310086=0/0"]}`, `c.yaml:1: discord.role_limits must hold roles with their questions a minute and a day, such as "197038439483310086=10/200", each role once`},
		{"colour by name", `discord: {persona: {colour: green}}`, `c.yaml:1: discord.persona.colour must be a colour, such as "#2F7D6D"`},
		{"greeting that mentions", `discord: {persona: {greeting: "Hello @everyone"}}`, `c.yaml:1: discord.persona.greeting must be one line of plain words, at most 300 characters, without links, mentions and Discord's own signs`},
		{"line with a link", `discord: {persona: {line: "See https://a.example"}}`, `c.yaml:1: discord.persona.line must be one line of plain words, at most 200 characters, without links, mentions and Discord's own signs`},
		{"name that is too long", `discord: {persona: {name: "123456789012345678901234567890123"}}`, `c.yaml:1: discord.persona.name must be one line of plain words, at most 32 characters, without links, mentions and Discord's own signs`},
		{"no port", "web: {address: localhost}", "c.yaml:1: web.address must be a host and a port from 0 to 65535, such as 127.0.0.1:8017"},
		{"metrics without port", "metrics: {address: localhost}", "c.yaml:1: metrics.address must be a host and a port from 0 to 65535, such as 127.0.0.1:9464, or empty"},
		{"port too high", "web: {address: 'localhost:65536'}", "c.yaml:1: web.address must be a host and a port from 0 to 65535, such as 127.0.0.1:8017"},
		{"host with scheme", "web: {hosts: ['https://a']}", "c.yaml:1: web.hosts must hold names without scheme and port, such as pilcrow.example.org"},
		{"origin with path", "web: {origins: ['https://a/b']}", "c.yaml:1: web.origins must hold origins, such as https://chat.example.org, or *"},
		{"base address with a query", "web: {base_url: 'https://a/?b'}", "c.yaml:1: web.base_url must be an address without a query, such as https://example.org/pilcrow"},
		{"proxy by name", "web: {proxies: [nginx]}", "c.yaml:1: web.proxies must hold addresses or networks, such as 10.0.0.7 or 10.0.0.0/8"},
		{"uploads without room", "web: {upload_mb: 0, uploads_kept: 0, upload_ttl: 0s}", "c.yaml:1: web.upload_mb must be from 1 to 64\nc.yaml:1: web.uploads_kept must be 1 or more\nc.yaml:1: web.upload_ttl must be more than 0, such as 1h"},
		{"negative allowance", "web: {per_minute: -1, per_day: -1}", "c.yaml:1: web.per_minute must be 0 or more\nc.yaml:1: web.per_day must be 0 or more"},
		{"level between", "log: {level: info+1}", "c.yaml:1: log.level must be debug, info, warn or error"},
		{"password in address", `model: {base_url: "http://u:sk-1@a/v1"}`, "c.yaml:1: " + address},
		{"key in address", `model: {base_url: "http://a/v1?key=sk-1"}`, "c.yaml:1: " + address},
		{"no scheme", "model: {base_url: localhost/v1}", "c.yaml:1: " + address},
		{"broken address", `model: {base_url: "http://sk-1 %zz"}`, "c.yaml:1: " + address},
		{"name with spaces", "model: {name: a b}", "c.yaml:1: model.name must not hold spaces or control characters"},
		{"unknown profile", "model: {profile: tiny}", "c.yaml:1: model.profile must be auto, point or write (small and medium mean point, large means write)"},
		{"no share", "model: {text_share: 0}", "c.yaml:1: model.text_share must be more than 0 and at most 1"},
		{"more than all", "model: {text_share: 1.1}", "c.yaml:1: model.text_share must be more than 0 and at most 1"},
		{"unknown trust", "judge: {trust: perhaps}", "c.yaml:1: judge.trust must be auto, on or off"},
		{"judge with spaces", "judge: {name: a b}", "c.yaml:1: judge.name must not hold spaces or control characters"},
		{"judge with a password", `judge: {base_url: "http://u:sk-1@a/v1"}`, "c.yaml:1: " + strings.Replace(address, "model", "judge", 1)},
		{"judge without time", "judge: {timeout: 0s}", "c.yaml:1: judge.timeout must be more than 0"},
		{"judge without a key", "judge: {key_file: none}", "c.yaml:1: judge.key_file: cannot be read: stat none: no such file or directory"},
		{"no tokens", "model: {max_tokens: 0}", "c.yaml:1: model.max_tokens must be 1 or more"},
		{"no room for thoughts", "model: {max_completion_tokens: 500}", "c.yaml:1: model.max_completion_tokens must be at least model.max_tokens (600), or 0: thoughts come on top"},
		{"no room beside thoughts", "model: {max_completion_tokens: 4000}", "model.context_tokens must be 512 more than model.max_completion_tokens (4000): the rules of a prompt and one paragraph take as many"},
		{"effort in words", "model: {reasoning_effort: not much}", "c.yaml:1: model.reasoning_effort must be a word, such as low"},
		{"version with a query", "model: {api_version: 'a&b'}", "c.yaml:1: model.api_version must be a version, such as 2024-10-21"},
		{"two versions", `model: {base_url: "https://a.openai.azure.com?api-version=1", api_version: 2a}`, "c.yaml:1: " + address},
		{"no context", "model: {context_tokens: 0}", "c.yaml:1: model.context_tokens must be 1 or more"},
		{"paid for asking", "model: {prices: {prompt: -1}}", "c.yaml:1: model.prices.prompt must be 0 or more"},
		{"paid for answers", "model: {prices: {completion: -0.1}}", "c.yaml:1: model.prices.completion must be 0 or more"},
		{"no currency", `model: {prices: {currency: "US dollars, 2026"}}`, "c.yaml:1: model.prices.currency must be a short word or sign, such as USD or €"},
		{"no room for a prompt", "model: {context_tokens: 1000}", "c.yaml:1: model.context_tokens must be 512 more than model.max_tokens (600): the rules of a prompt and one paragraph take as many"},
		{"small context", "model: {context_tokens: 600}", "model.max_tokens must be less than model.context_tokens (600), which prompt and completion share"},
		{"hot", "model: {temperature: 2.1}", "c.yaml:1: model.temperature must be from 0 to 2"},
		{"no gap", "model: {timeouts: {gap: -1s}}", "c.yaml:1: model.timeouts.gap must be longer than 0s"},
		{"slow dial", "model: {timeouts: {dial: 61s}}", "model.timeouts.first_byte must be at least model.timeouts.dial (1m1s)"},
		{"short total", "model: {timeouts: {total: 45s}}", "c.yaml:1: model.timeouts.total must be at least model.timeouts.first_byte (1m0s)"},
		{"long gap", "model: {timeouts: {gap: 4m}}", "model.timeouts.total must be at least model.timeouts.gap (4m0s)"},
		{"several", "search: {paragraphs: 51}\nmodel: {temperature: -1}", "c.yaml:1: search.paragraphs must be from 1 to 50\nc.yaml:2: model.temperature must be from 0 to 2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := config.Load(write(t, tt.yaml), env(nil))
			if err != nil {
				t.Fatal(err)
			}
			if err = c.Validate(); err == nil {
				t.Fatal("accepted")
			}
			if diff := cmp.Diff(tt.want, err.Error()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestKeyFile(t *testing.T) {
	tests := []struct {
		name, content string
		mode          os.FileMode
		want          string // error; "": the key is read
	}{
		{"good", "  sk-1\n", 0o600, ""},
		{"read only", "sk-1", 0o400, ""},
		{"readable by the group", "sk-1", 0o640, "c.yaml:1: model.key_file: others may read the file (mode 0640): run chmod 600 on it"},
		{"readable by all", "sk-1", 0o604, "c.yaml:1: model.key_file: others may read the file (mode 0604): run chmod 600 on it"},
		{"empty", " \n", 0o600, "c.yaml:1: model.key_file: the file is empty: write the key into it"},
		{"two lines", "sk-1\nsk-2", 0o600, "c.yaml:1: model.key_file: the file's content is no key: it holds spaces or other characters that no key has"},
		{"large", strings.Repeat("k", 9000), 0o600, "c.yaml:1: model.key_file: the file's content is too long for a key"},
		{"placeholder", "<key>", 0o600, "c.yaml:1: model.key_file: the file's content is a placeholder: put the real key there"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if runtime.GOOS == "windows" && tt.mode&0o077 != 0 {
				t.Skip("no modes")
			}
			path := write(t, "model: {key_file: key}")
			if err := errors.Join(os.WriteFile("key", []byte(tt.content), 0o600), os.Chmod("key", tt.mode)); err != nil {
				t.Fatal(err)
			}
			c, err := config.Load(path, env(nil))
			if err = errors.Join(err, c.Validate()); err == nil {
				if tt.want != "" || c.Model.Key.Reveal() != "sk-1" || c.Model.Name != config.DefaultModel {
					t.Errorf("accepted %q for model %q", c.Model.Key.Reveal(), c.Model.Name)
				}
			} else if diff := cmp.Diff(tt.want, err.Error()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestKeyFileThatIsNoFile(t *testing.T) {
	path := write(t, "model: {key_file: key}")
	load := func() string {
		c, err := config.Load(path, env(nil))
		if err != nil {
			t.Fatal(err)
		}
		return c.Validate().Error()
	}
	if got := load(); !strings.HasPrefix(got, "c.yaml:1: model.key_file: cannot be read: ") {
		t.Errorf("missing: %s", got)
	}
	if err := os.Mkdir("key", 0o700); err != nil {
		t.Fatal(err)
	}
	if got, want := load(), "c.yaml:1: model.key_file: not a regular file: name the file that holds the key"; got != want {
		t.Errorf("folder: got %q, want %q", got, want)
	}
}

func TestLargeFile(t *testing.T) {
	_, err := config.Load(write(t, strings.Repeat("#", 1<<20+1)), env(nil))
	if want := "cannot read the configuration: c.yaml is larger than 1 MiB: is it the right file?"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestSet(t *testing.T) {
	c := config.Default()
	if err := c.Set("search.paragraf", "3", "--k"); err == nil || err.Error() != "--k: there is no setting search.paragraf" {
		t.Errorf("unknown: %v", err)
	}
	if err := c.Set("search.paragraphs", "x", "--k"); err == nil || err.Error() != "--k: search.paragraphs must be a whole number, such as 5" {
		t.Errorf("no number: %v", err)
	}
	if err := c.Set("search.paragraphs", "51", "--k"); err != nil {
		t.Fatal(err)
	}
	copied := c
	if err := copied.Set("search.paragraphs", "0", "--copy"); err != nil {
		t.Fatal(err)
	}
	if err := c.Validate(); err == nil || err.Error() != "--k: search.paragraphs must be from 1 to 50" {
		t.Errorf("range: %v", err)
	}
	c.Search.Paragraphs = 52 // not what --k said: the place would mislead
	if err := c.Validate(); err == nil || err.Error() != "search.paragraphs must be from 1 to 50" {
		t.Errorf("overwritten: %v", err)
	}
}

func TestKeyFileFlagWinsOverEnvironment(t *testing.T) {
	path := write(t, "")
	key := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(key, []byte("of-the-file"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(path, env(map[string]string{"OPENAI_API_KEY": "of-the-environment"}))
	if err = errors.Join(err, c.Set("model.key_file", key, "--key-file"), c.Validate()); err != nil {
		t.Fatal(err)
	}
	if got := c.Model.Key.Reveal(); got != "of-the-file" {
		t.Errorf("key = %q", got)
	}
}
