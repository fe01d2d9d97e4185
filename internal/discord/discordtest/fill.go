package discordtest

import (
	"fmt"
	"maps"
	"slices"
)

// Option types (docs: interactions/application-commands, "Application Command
// Option Type").
const (
	optionSubcommand = 1
	optionGroup      = 2
	optionString     = 3
	optionInteger    = 4
	optionBoolean    = 5
	optionUser       = 6
	optionChannel    = 7
	optionRole       = 8
	optionNumber     = 10
	optionAttachment = 11
)

// A filling turns what a person fills in into the options of an interaction.
type filling struct {
	channel  *Channel
	resolved resolved
	focused  string
}

// path follows the words to a subcommand and fills its options.
func (f *filling) path(defined []any, words []string, options Options) ([]object, error) {
	if len(words) == 0 {
		return f.fill(defined, options)
	}
	for _, v := range defined {
		o := fields(v)
		if o["name"] != words[0] || whole(o["type"]) > optionGroup {
			continue
		}
		inner, err := f.path(list(o["options"]), words[1:], options)
		return []object{{"name": words[0], "type": whole(o["type"]), "options": inner}}, err
	}
	return nil, fmt.Errorf("there is no subcommand %q", words[0])
}

func (f *filling) fill(defined []any, options Options) ([]object, error) {
	filled, left := []object{}, maps.Clone(options)
	for _, v := range defined {
		o := fields(v)
		name := text(o["name"])
		value, given := left[name]
		delete(left, name)
		switch {
		case whole(o["type"]) <= optionGroup:
			return nil, fmt.Errorf("a subcommand must be named")
		case !given && truth(o["required"]) && f.focused == "":
			return nil, fmt.Errorf("the option %q is required", name)
		case !given:
			continue
		}
		option, err := f.option(o, name, value)
		if err != nil {
			return nil, err
		}
		filled = append(filled, option)
	}
	if len(left) > 0 {
		return nil, fmt.Errorf("there are no options %q", slices.Sorted(maps.Keys(left)))
	}
	return filled, nil
}

func (f *filling) option(defined object, name string, value any) (object, error) {
	kind := whole(defined["type"])
	option := object{"name": name, "type": kind}
	if name == f.focused {
		if !truth(defined["autocomplete"]) {
			return nil, fmt.Errorf("the option %q has no autocomplete", name)
		}
		option["focused"], option["value"] = true, value
		return option, nil
	}
	sent, err := f.value(kind, value)
	if err == nil {
		err = fits(defined, sent)
	}
	if err != nil {
		return nil, fmt.Errorf("the option %q: %w", name, err)
	}
	option["value"] = sent
	return option, nil
}

// value is what is sent for a value, which must be of the option's type.
func (f *filling) value(kind int, value any) (any, error) {
	switch value := value.(type) {
	case string:
		return value, of(kind == optionString, value)
	case int:
		return value, of(kind == optionInteger || kind == optionNumber, value)
	case float64:
		return value, of(kind == optionNumber, value)
	case bool:
		return value, of(kind == optionBoolean, value)
	case *User:
		f.resolved.user(value, f.channel.Guild, f.channel)
		return value.ID, of(kind == optionUser, value)
	case Attachment:
		a := f.channel.d.attach(value)
		f.resolved.add("attachments", a.id, a.json(f.channel.d))
		return a.id, of(kind == optionAttachment, value)
	case *Channel:
		f.resolved.add("channels", value.ID, value.partial(f.channel.d.Bot))
		return value.ID, of(kind == optionChannel, value)
	case *Role:
		f.resolved.add("roles", value.ID, value.json())
		return value.ID, of(kind == optionRole, value)
	}
	return nil, fmt.Errorf("a %T cannot be filled in", value)
}

func of(fits bool, value any) error {
	if fits {
		return nil
	}
	return fmt.Errorf("it does not take a %T", value)
}

// fits reports whether a client would let the value pass.
func fits(defined object, value any) error {
	if choices := list(defined["choices"]); len(choices) > 0 && !slices.ContainsFunc(choices, func(c any) bool {
		return fmt.Sprint(fields(c)["value"]) == fmt.Sprint(value)
	}) {
		return fmt.Errorf("%v is not among the choices", value)
	}
	n := 0.0
	switch value := value.(type) {
	case string:
		return within(float64(length(value)), defined["min_length"], defined["max_length"])
	case int:
		n = float64(value)
	case float64:
		n = value
	default:
		return nil
	}
	return within(n, defined["min_value"], defined["max_value"])
}

func within(n float64, least, most any) error {
	if least, ok := least.(float64); ok && n < least {
		return fmt.Errorf("%v is less than %v", n, least)
	}
	if most, ok := most.(float64); ok && n > most {
		return fmt.Errorf("%v is more than %v", n, most)
	}
	return nil
}
