package discordtest

import (
	"regexp"
	"slices"
	"strings"
)

// commandName is the pattern of names of slash commands and options (docs:
// interactions/application-commands, "Application Command Naming").
var commandName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

// locales are those of localizations (docs: reference, "Locales").
var locales = strings.Fields("id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el " +
	"bg ru uk hi th zh-CN ja zh-TW ko")

// mostCommandChars is what the names, descriptions and choices of one command
// have in all; the longest localization of each counts.
const mostCommandChars = 8000

// command judges one command.
func (f *findings) command(path string, c object) {
	f.localized(path, c)
	if kind := max(whole(c["type"]), commandChat); kind != commandChat {
		if description := text(c["description"]); description != "" {
			f.add(path+"/description", "Only slash commands have a description.")
		}
		f.longest(path+"/name", c["name"], 32)
		return
	}
	f.name(path, c)
	f.description(path, c)
	f.commandOptions(path+"/options", list(c["options"]), 0)
	if n := characters(c); n > mostCommandChars {
		f.add(path, "Command exceeds maximum size: %d of %d characters.", n, mostCommandChars)
	}
}

// localized judges the locales.
func (f *findings) localized(path string, c object) {
	for _, key := range []string{"name_localizations", "description_localizations"} {
		for locale := range fields(c[key]) {
			if !slices.Contains(locales, locale) {
				f.add(at(at(path, key), locale), "Unknown locale.")
			}
		}
	}
}

func (f *findings) name(path string, c object) {
	names := map[string]any{path + "/name": c["name"]}
	for locale, name := range fields(c["name_localizations"]) {
		names[path+"/name_localizations/"+locale] = name
	}
	for here, v := range names {
		if name := text(v); !commandName.MatchString(name) {
			f.add(here, "String value did not match validation regex: %q.", name)
		} else if strings.ToLower(name) != name {
			f.add(here, "Application command names must be lower case: %q.", name)
		}
	}
}

func (f *findings) description(path string, c object) {
	if n := length(text(c["description"])); n < 1 || n > 100 {
		f.add(path+"/description", "Must be between 1 and 100 in length; this has %d.", n)
	}
	for locale, v := range fields(c["description_localizations"]) {
		if n := length(text(v)); n < 1 || n > 100 {
			f.add(path+"/description_localizations/"+locale, "Must be between 1 and 100 in length; this has %d.", n)
		}
	}
}

// commandOptions judges the options of a command or subcommand.
func (f *findings) commandOptions(path string, options []any, depth int) {
	if len(options) > 25 {
		f.add(path, "Must be 25 or fewer in length.")
	}
	seen, optional := map[string]bool{}, false
	for i, v := range options {
		o, here := fields(v), at(path, i)
		name := text(o["name"])
		if seen[name] {
			f.add(here+"/name", "Option names must be unique: %q.", name)
		}
		seen[name] = true
		if truth(o["required"]) && optional {
			f.add(here, "Required options must be placed before non-required options.")
		}
		optional = optional || !truth(o["required"])
		f.localized(here, o)
		f.name(here, o)
		f.description(here, o)
		f.option(here, o, depth)
	}
}

func (f *findings) option(path string, o object, depth int) {
	kind := whole(o["type"])
	if kind == optionSubcommand || kind == optionGroup {
		if depth > 1 || depth == 1 && kind == optionGroup {
			f.add(path+"/type", "Subcommands cannot be nested so deep.")
		}
		f.commandOptions(path+"/options", list(o["options"]), depth+1)
		return
	}
	choices := list(o["choices"])
	values := kind == optionString || kind == optionInteger || kind == optionNumber
	switch {
	case truth(o["autocomplete"]) && len(choices) > 0:
		f.add(path+"/choices", "Choices cannot be present when autocomplete is set to true.")
	case (truth(o["autocomplete"]) || len(choices) > 0) && !values:
		f.add(path, "Only options of strings and numbers have choices or autocomplete.")
	}
	if n, ok := o["max_length"].(float64); ok && (n < 1 || n > 6000) {
		f.add(path+"/max_length", "Must be between 1 and 6000.")
	}
	if n, ok := o["min_length"].(float64); ok && (n < 0 || n > 6000) {
		f.add(path+"/min_length", "Must be between 0 and 6000.")
	}
	f.choices(path+"/choices", choices)
}

// choices judges those of an option or of an autocompletion.
func (f *findings) choices(path string, choices []any) {
	if len(choices) > 25 {
		f.add(path, "Must be 25 or fewer in length.")
	}
	for i, v := range choices {
		o, here := fields(v), at(path, i)
		if n := length(text(o["name"])); n < 1 || n > 100 {
			f.add(here+"/name", "Must be between 1 and 100 in length; this has %d.", n)
		}
		f.longest(here+"/value", o["value"], 100)
	}
}

// characters counts names, descriptions and choices' values.
func characters(c object) int {
	n := longestOf(c, "name") + longestOf(c, "description")
	for _, v := range list(c["choices"]) {
		n += longestOf(fields(v), "name") + length(text(fields(v)["value"]))
	}
	for _, v := range list(c["options"]) {
		n += characters(fields(v))
	}
	return n
}

func longestOf(c object, key string) int {
	n := length(text(c[key]))
	for _, v := range fields(c[key+"_localizations"]) {
		n = max(n, length(text(v)))
	}
	return n
}

// mostCommands are the limits of commands of each type (docs: application-commands,
// "Registering a Command").
var mostCommands = map[int]int{commandChat: 100, commandUser: 15, commandMessage: 15}

// commands judges a list that replaces all commands.
func (f *findings) commands(all []any) {
	type key struct {
		name string
		kind int
	}
	seen, counts := map[key]bool{}, map[int]int{}
	for i, v := range all {
		c := fields(v)
		k := key{text(c["name"]), max(whole(c["type"]), commandChat)}
		if seen[k] {
			f.add(at("", i)+"/name", "Application command names must be unique: %q.", k.name)
		}
		seen[k] = true
		counts[k.kind]++
		f.command(at("", i), c)
	}
	for kind, n := range counts {
		if most := mostCommands[kind]; n > most {
			f.add("", "At most %d commands of type %d; these are %d.", most, kind, n)
		}
	}
}
