package config

import (
	"slices"
	"strings"
)

// Unknown returns the variables of an environment, written as by [os.Environ], that are named
// like settings of a section, such as BOT_WEB_ADRESS, but are none.
func Unknown(environ []string) []string {
	isOther := func(variable string) bool { return !strings.HasPrefix(variable, "BOT_") }
	if environ = slices.DeleteFunc(slices.Clone(environ), isOther); len(environ) == 0 {
		return nil
	}
	known, sections := []string{"BOT_CONFIG"}, []string{}
	for _, key := range Keys() {
		known = append(known, EnvName(key))
		if section, _, nested := strings.Cut(key, "."); nested {
			sections = append(sections, EnvName(section)+"_")
		}
	}
	var unknown []string
	for _, variable := range environ {
		name, _, _ := strings.Cut(variable, "=")
		isLike := func(section string) bool { return strings.HasPrefix(name, section) }
		if slices.ContainsFunc(sections, isLike) && !slices.Contains(known, name) {
			unknown = append(unknown, name)
		}
	}
	return unknown
}
