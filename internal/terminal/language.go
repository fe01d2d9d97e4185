package terminal

import (
	"cmp"
	"os"
	"strings"

	"pilcrow/internal/locale"
)

// Language is the language of the bot's own words for whoever runs the program: by
// the first of the variables LC_ALL, LC_MESSAGES and LANG that is set, as POSIX
// has it (Base Definitions, 8.2). It is one of [locale.Languages], or "" if they name
// none of them, as "C" does: then the words are English, but around an answer in the
// language of the question. The environment is read by env; nil means [os.LookupEnv].
func Language(env func(string) (string, bool)) string {
	if env == nil {
		env = os.LookupEnv
	}
	value := func(name string) string { v, _ := env(name); return v }
	name := cmp.Or(value("LC_ALL"), value("LC_MESSAGES"), value("LANG"))
	name, _, _ = strings.Cut(name, ".") // its encoding, as in de_AT.UTF-8
	name, _, _ = strings.Cut(name, "@") // its variant, as in de_AT@euro
	language := locale.Match(strings.ReplaceAll(name, "_", "-"))
	if language == locale.Default && !strings.HasPrefix(name, locale.Default) {
		return ""
	}
	return language
}
