package discordtest

// callback judges the first answer to an interaction.
func (f *findings) callback(c *call) *failure {
	body := c.object()
	data := fields(body["data"])
	switch whole(body["type"]) {
	case callbackMessage:
		f.message("/data", data)
		return judgeVersion(bare(data), c.files).under("/data")
	case callbackUpdate:
		f.message("/data", data)
	case callbackDeferred, callbackDeferredUpdate:
		if flags := whole(data["flags"]); flags&^flagEphemeral != 0 {
			f.add("/data/flags", "Only EPHEMERAL may be set when deferring; this is %d.", flags)
		}
	case callbackAutocomplete:
		f.choices("/data/choices", list(data["choices"]))
	case callbackModal:
		f.modal("/data", data)
	default:
		f.add("/type", "Unknown callback type %v.", body["type"])
	}
	return nil
}

// bare is the version that a body alone makes.
func bare(body object) Version {
	return Version{Content: text(body["content"]), Components: list(body["components"]), Flags: whole(body["flags"])}
}

// modal judges a form (docs: interactions/receiving-and-responding, "Modal").
func (f *findings) modal(path string, data object) {
	if n := length(text(data["title"])); n < 1 || n > 45 {
		f.add(path+"/title", "Must be between 1 and 45 in length; this has %d.", n)
	}
	if n := length(text(data["custom_id"])); n < 1 || n > 100 {
		f.add(path+"/custom_id", "Must be between 1 and 100 in length; this has %d.", n)
	}
	inner := list(data["components"])
	if len(inner) < 1 || len(inner) > 5 {
		f.add(path+"/components", "Must be between 1 and 5 in length; there are %d.", len(inner))
	}
	for i, v := range inner {
		f.modalField(at(path+"/components", i), fields(v))
	}
	f.modalIDs(path+"/components", inner)
}

func (f *findings) modalField(path string, c object) {
	switch kind(c) {
	case componentRow:
		for i, v := range list(c["components"]) {
			o, here := fields(v), at(path+"/components", i)
			if kind(o) != componentTextInput {
				f.add(here+"/type", "An action row of a modal has a text input.")
			}
			if n := length(text(o["label"])); n < 1 || n > 45 {
				f.add(here+"/label", "Must be between 1 and 45 in length; this has %d.", n)
			}
			f.textInput(here, o)
		}
	case componentLabel:
		if n := length(text(c["label"])); n < 1 || n > 45 {
			f.add(path+"/label", "Must be between 1 and 45 in length; this has %d.", n)
		}
		f.longest(path+"/description", c["description"], 100)
		if inner := fields(c["component"]); kind(inner) == componentTextInput {
			f.textInput(path+"/component", inner)
		}
	case componentText:
	default:
		f.add(path+"/type", "Component type %d cannot be at the top level of a modal.", kind(c))
	}
}

func (f *findings) textInput(path string, c object) {
	f.longest(path+"/placeholder", c["placeholder"], 100)
	f.longest(path+"/value", c["value"], 4000)
	if n, ok := c["max_length"].(float64); ok && (n < 1 || n > 4000) {
		f.add(path+"/max_length", "Must be between 1 and 4000.")
	}
}

func (f *findings) modalIDs(path string, inner []any) {
	seen := map[string]bool{}
	walk(inner, path, func(c object, here string) {
		id := text(c["custom_id"])
		if id != "" && seen[id] {
			f.add(here+"/custom_id", "Component custom id cannot be duplicated: %q.", id)
		}
		seen[id] = true
	})
}
