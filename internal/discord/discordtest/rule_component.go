package discordtest

import "strconv"

// components judges each component, and that custom_ids differ.
func (f *findings) components(path string, components []any) {
	seen := map[string]bool{}
	walk(components, path, func(c object, here string) {
		if id := text(c["custom_id"]); id != "" {
			if seen[id] {
				f.add(here+"/custom_id", "Component custom id cannot be duplicated: %q.", id)
			}
			seen[id] = true
			f.longest(here+"/custom_id", id, 100)
		}
		f.component(here, c)
	})
}

func (f *findings) component(path string, c object) {
	switch k := kind(c); {
	case k == componentRow:
		f.row(path, list(c["components"]))
	case k == componentButton:
		f.button(path, c)
	case isSelect(k):
		f.selectMenu(path, c)
	case k == componentSection:
		f.section(path, c)
	case k == componentText:
		f.longest(path+"/content", c["content"], mostText)
		if length(text(c["content"])) == 0 {
			f.add(path+"/content", "A Text Display needs content.")
		}
	case k == componentContainer && len(list(c["components"])) == 0:
		f.add(path+"/components", "A Container needs components.")
	}
}

// row: five buttons, or one select, or one text input.
func (f *findings) row(path string, inner []any) {
	buttons := 0
	for _, v := range inner {
		if kind(fields(v)) == componentButton {
			buttons++
		}
	}
	switch others := len(inner) - buttons; {
	case len(inner) == 0:
		f.add(path+"/components", "An action row needs components.")
	case buttons > 5:
		f.add(path+"/components", "An action row has at most 5 buttons.")
	case others > 1 || others == 1 && buttons > 0:
		f.add(path+"/components", "An action row has buttons or one select menu.")
	}
}

// Button styles (docs: components/reference, "Button Styles").
const (
	buttonLink    = 5
	buttonPremium = 6
)

func (f *findings) button(path string, c object) {
	f.longest(path+"/label", c["label"], 80)
	style := whole(c["style"])
	url, id := text(c["url"]), text(c["custom_id"])
	switch {
	case style == buttonPremium:
		return
	case style == buttonLink && url == "":
		f.add(path+"/url", "A link button needs a url.")
	case style == buttonLink && id != "":
		f.add(path+"/custom_id", "A link button has no custom_id.")
	case style != buttonLink && url != "":
		f.add(path+"/url", "Only a link button has a url.")
	case style != buttonLink && id == "":
		f.add(path+"/custom_id", "A custom id is required.")
	}
	f.longest(path+"/url", url, 512)
	if text(c["label"]) == "" && c["emoji"] == nil {
		f.add(path, "A button needs a label or an emoji.")
	}
}

func (f *findings) selectMenu(path string, c object) {
	if text(c["custom_id"]) == "" {
		f.add(path+"/custom_id", "A custom id is required.")
	}
	f.longest(path+"/placeholder", c["placeholder"], 150)
	least, most := 1, 1
	if n, ok := c["min_values"].(float64); ok {
		least = int(n)
	}
	if n, ok := c["max_values"].(float64); ok {
		most = int(n)
	}
	if least > most || most > 25 || least < 0 {
		f.add(path+"/max_values", "min_values %d and max_values %d do not fit.", least, most)
	}
	if kind(c) == componentSelect {
		f.options(path+"/options", list(c["options"]), most)
	}
}

func (f *findings) options(path string, options []any, most int) {
	if len(options) == 0 || len(options) > 25 {
		f.add(path, "Must be between 1 and 25 in length; there are %d.", len(options))
	}
	if most > len(options) {
		f.add(path, "max_values is %d, and there are %d options.", most, len(options))
	}
	seen, chosen := map[string]bool{}, 0
	for i, v := range options {
		o, here := fields(v), at(path, i)
		value := text(o["value"])
		if seen[value] {
			f.add(here+"/value", "The specified option value is already used: %s.", strconv.Quote(value))
		}
		seen[value] = true
		for _, key := range []string{"label", "value", "description"} {
			f.longest(at(here, key), o[key], 100)
		}
		if length(text(o["label"])) == 0 || value == "" {
			f.add(here, "An option needs a label and a value.")
		}
		if truth(o["default"]) {
			chosen++
		}
	}
	if chosen > most {
		f.add(path, "%d options are the default, and max_values is %d.", chosen, most)
	}
}

func (f *findings) section(path string, c object) {
	inner := list(c["components"])
	if len(inner) == 0 || len(inner) > 3 {
		f.add(path+"/components", "A Section has 1 to 3 Text Displays.")
	}
	for i, v := range inner {
		if kind(fields(v)) != componentText {
			f.add(at(path+"/components", i), "A Section has only Text Displays.")
		}
	}
	if k := kind(fields(c["accessory"])); k != componentButton && k != componentThumbnail {
		f.add(path+"/accessory", "A Section needs a button or a thumbnail.")
	}
}
