package config

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

const maxFile = 1 << 20 // bytes of a configuration file

// Load returns the defaults, overlaid with a file and then with the environment.
//
// The file is path, or else the one that BOT_CONFIG names, or else ./pilcrow.yaml,
// or else pilcrow/config.yaml in the user's configuration folder; only the first
// two must exist. The environment is read by env, which is like [os.LookupEnv]; an
// empty variable counts as not set.
//
// The error joins everything that is wrong, each with its place. The Config is
// usable all the same, so that its other faults can be told too:
//
//	c, err := config.Load(path, os.LookupEnv)
//	// overlay flags with c.Set
//	err = errors.Join(err, c.Validate())
func Load(path string, env func(string) (string, bool)) (Config, error) {
	get := func(name string) string {
		value, _ := env(name)
		return value
	}
	c := Default()
	return c, errors.Join(c.loadFile(path, env), c.loadEnv(get))
}

// File returns the file that [Load] reads for path, "" if there is none.
func File(path string, env func(string) (string, bool)) string {
	if path == "" {
		path, _ = env("BOT_CONFIG")
	}
	if path == "" {
		path = findFile()
	}
	return path
}

func (c *Config) loadFile(path string, env func(string) (string, bool)) error {
	why := ""
	if value, _ := env("BOT_CONFIG"); path == "" && value != "" {
		why = "BOT_CONFIG: "
	}
	path = File(path, env)
	if path == "" {
		return nil
	}
	data, err := readFile(path)
	if err != nil {
		return fmt.Errorf("%scannot read the configuration: %w", why, err)
	}
	return c.readYAML(path, data)
}

// findFile returns the configuration file in one of its usual places, or "".
func findFile() string {
	places := []string{"pilcrow.yaml"}
	if dir, err := os.UserConfigDir(); err == nil {
		places = append(places, filepath.Join(dir, "pilcrow", "config.yaml"))
	}
	for _, path := range places {
		if _, err := os.Stat(path); err == nil {
			return path
		}
	}
	return ""
}

func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxFile {
		return nil, fmt.Errorf("%s is larger than 1 MiB: is it the right file?", path)
	}
	return data, nil
}

// standard maps keys to the variables that programs speaking OpenAI's API share.
var standard = map[string]string{
	"model.base_url":    "OPENAI_BASE_URL",
	"model.name":        "OPENAI_MODEL",
	"model.api_version": "OPENAI_API_VERSION",
}

func (c *Config) loadEnv(get func(string) string) error {
	var problems []error
	for _, f := range c.fields() {
		name, other := EnvName(f.key), standard[f.key]
		value := get(name)
		if also := get(other); other != "" && also != "" {
			if value != "" && value != also {
				problems = append(problems, fmt.Errorf("%s and %s say different things: unset one of them", other, name))
				continue
			}
			name, value = other, also
		}
		if value != "" {
			problems = append(problems, c.set(f, value, name))
		}
	}
	if given := get(EnvName("state.url")); given != "" {
		problems = append(problems, c.splitURL(given))
	}
	return errors.Join(append(problems, c.loadKey(get))...)
}

func (c *Config) loadKey(get func(string) string) error {
	c.Model.Key = NewSecret(get("OPENAI_API_KEY"))
	c.Discord.Token = NewSecret(get("DISCORD_TOKEN"))
	if !c.Discord.Token.Empty() && get(EnvName("discord.token_file")) != "" {
		return errors.New("DISCORD_TOKEN and BOT_DISCORD_TOKEN_FILE are both set: unset one of them")
	}
	c.Index.Password = NewSecret(get("OPENSEARCH_PASSWORD"))
	if !c.Index.Password.Empty() && get(EnvName("index.password_file")) != "" {
		return errors.New("OPENSEARCH_PASSWORD and BOT_INDEX_PASSWORD_FILE are both set: unset one of them")
	}
	c.Telegram.Token = NewSecret(get("TELEGRAM_TOKEN"))
	if !c.Telegram.Token.Empty() && get(EnvName("telegram.token_file")) != "" {
		return errors.New("TELEGRAM_TOKEN and BOT_TELEGRAM_TOKEN_FILE are both set: unset one of them")
	}
	if !c.Model.Key.Empty() && get(EnvName("model.key_file")) != "" {
		return errors.New("OPENAI_API_KEY and BOT_MODEL_KEY_FILE are both set: unset one of them")
	}
	return nil
}
