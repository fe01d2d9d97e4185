package config

import "fmt"

// Telegram says how the bot serves people there.
type Telegram struct {
	Token     Secret `yaml:"-"`                      // from TELEGRAM_TOKEN or TokenFile, never from YAML or a flag
	TokenFile string `yaml:"token_file" path:"true"` // file that holds the token
	APIURL    string `yaml:"api_url"`                // "": Telegram itself
}

func (v *validator) telegram() {
	t := &v.config.Telegram
	v.require(validBaseURL(t.APIURL) && (t.APIURL == "" || confidential(t.APIURL)), "telegram.api_url",
		"be an https address, or http to this machine, without user name, query and fragment")
	if t.Token.Empty() && t.TokenFile != "" {
		token, err := readKey(t.TokenFile)
		if err != nil {
			v.problems = append(v.problems, fmt.Errorf("%stelegram.token_file: %w", v.place("telegram.token_file"), err))
			return
		}
		t.Token = token
	} else if fault := keyFault(t.Token.Reveal()); fault != "" {
		v.problems = append(v.problems, fmt.Errorf("TELEGRAM_TOKEN %s", fault))
	}
}
