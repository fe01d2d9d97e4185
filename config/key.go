package config

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// A field is one setting inside a Config: what the key names.
type field struct {
	key    string        // path of yaml names, as in "model.timeouts.dial"
	value  reflect.Value // settable
	isPath bool          // names files
}

// An origin is where a value came from, for messages.
type origin struct {
	place string // "pilcrow.yaml:7", or the name of a variable or flag
	value any    // as it was set there
}

// Keys returns every key in the order of config.yaml, as in "model.timeouts.dial".
func Keys() []string {
	var keys []string
	c := Default()
	for _, f := range c.fields() {
		keys = append(keys, f.key)
	}
	return keys
}

// EnvName returns the environment variable of a key: BOT_ and the key's path in
// upper case, as in BOT_MODEL_MAX_TOKENS.
func EnvName(key string) string {
	return "BOT_" + strings.ToUpper(strings.ReplaceAll(key, ".", "_"))
}

// Set overlays the setting key with value, written as in an environment variable.
// The place, such as the flag's name, is named in errors, also in those that
// [Config.Validate] finds later.
func (c *Config) Set(key, value, place string) error {
	all := c.fields()
	i := slices.IndexFunc(all, func(f field) bool { return f.key == key })
	if i < 0 {
		return fmt.Errorf("%s: there is no setting %s", place, key)
	}
	if key == "model.key_file" {
		c.Model.Key = Secret{} // the later source wins
	}
	return c.set(all[i], value, place)
}

func (c *Config) set(f field, value, place string) error {
	if list, ok := f.value.Addr().Interface().(*[]string); ok && !f.isPath && strings.Contains(value, ",") {
		*list = splitAtCommas(value)
	} else if !setText(f.value, value) {
		return wrongType(place, f)
	}
	c.note(f, place)
	return nil
}

// Given reports whether the setting key has a value of a file, a variable or a flag,
// and not the default.
func (c *Config) Given(key string) bool {
	_, ok := c.origins[key]
	return ok
}

// note remembers where f's value came from.
func (c *Config) note(f field, place string) {
	c.origins = maps.Clone(c.origins) // c may be a copy
	if c.origins == nil {
		c.origins = make(map[string]origin)
	}
	c.origins[f.key] = origin{place, f.value.Interface()}
}

// fields lists the settings of c, depth first.
func (c *Config) fields() []field { return fieldsOf(reflect.ValueOf(c).Elem(), "") }

func fieldsOf(section reflect.Value, prefix string) []field {
	var all []field
	for i := range section.NumField() {
		t := section.Type().Field(i)
		name := t.Tag.Get("yaml")
		if !t.IsExported() || name == "-" {
			continue
		}
		v := section.Field(i)
		if v.Kind() == reflect.Struct {
			all = append(all, fieldsOf(v, prefix+name+".")...)
			continue
		}
		all = append(all, field{key: prefix + name, value: v, isPath: t.Tag.Get("path") == "true"})
	}
	return all
}
